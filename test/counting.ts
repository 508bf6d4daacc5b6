import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What requests to the table took, added up. */
export interface Taken {
  requests: number;
  itemsRead: number;
  itemsWritten: number;
  /** The largest item written, in bytes of its JSON. */
  largest: number;
  /** As the engine counts them: read units and write units together; 0 where it does not. */
  units: number;
}

const nothing = (): Taken => ({ requests: 0, itemsRead: 0, itemsWritten: 0, largest: 0, units: 0 });

type Output = {
  Item?: unknown;
  Items?: unknown[];
  Responses?: Record<string, unknown[]>;
  ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
};
type Input = { TransactItems?: unknown[]; RequestItems?: Record<string, unknown> };

/** What is put, of requests of both kinds. */
const putBy = ({ TransactItems = [], RequestItems = {} }: Input): unknown[] => [
  ...(TransactItems as { Put?: { Item: unknown } }[]).flatMap(({ Put }) => Put?.Item ?? []),
  ...(Object.values(RequestItems).flat() as { PutRequest?: { Item: unknown } }[]).flatMap((one) => one.PutRequest?.Item ?? []),
];
const bytesOf = (item: unknown): number =>
  JSON.stringify(item, (_, value) => (value instanceof Uint8Array ? 'x'.repeat(value.length) : value)).length;

const written = ({ TransactItems = [], RequestItems = {} }: Input): number =>
  TransactItems.length + Object.values(RequestItems).reduce<number>((sum, all) => sum + (Array.isArray(all) ? all.length : 0), 0);

/** Counts what goes through a client from now on. The function returned tells what was taken since it was last asked. */
export function countTaken(client: DynamoDBDocumentClient): () => Taken {
  let taken = nothing();
  client.middlewareStack.add(
    (next) => async (args) => {
      (args.input as { ReturnConsumedCapacity?: string }).ReturnConsumedCapacity = 'TOTAL';
      const result = await next(args);
      const output = result.output as Output;
      const items = [...(output.Item ? [output.Item] : []), ...(output.Items ?? []), ...Object.values(output.Responses ?? {}).flat()];
      taken.requests += 1;
      taken.itemsRead += items.length;
      taken.itemsWritten += written(args.input as Input);
      for (const item of putBy(args.input as Input)) taken.largest = Math.max(taken.largest, bytesOf(item));
      taken.units += [output.ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      return result;
    },
    { step: 'initialize', name: 'countTaken' },
  );
  return () => {
    const before = taken;
    taken = nothing();
    return before;
  };
}

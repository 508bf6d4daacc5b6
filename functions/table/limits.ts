import { keys } from './keys.ts';
import type { Table, Write } from './table.ts';

type Counted = { name: string; whom: string; start: number; end: number; by: number; most: number };

/** Counts a use in its window, refusing to pass `most`. The counter goes by itself when its window is over. */
export const countUse = (table: Table, { name, whom, start, end, by, most }: Counted): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.limit(name, whom, start),
    UpdateExpression: 'ADD #n :by SET #type = :type, #ttl = :ttl',
    ConditionExpression: 'attribute_not_exists(#n) OR #n <= :room',
    ExpressionAttributeNames: { '#n': 'count', '#type': 'type', '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':by': by, ':room': most - by, ':type': 'Limit', ':ttl': Math.ceil(end / 1000) + 3600 },
  },
});

import { z } from 'zod';
import type { PairName } from '../../shared/rules/matching/pair.ts';
import { AcceptanceState, initialAcceptance } from '../../shared/rules/matching/probability/acceptance.ts';
import { weights } from '../../shared/rules/matching/weights.ts';
import type { PairRole } from '../../shared/schemas/match.ts';
import { checked } from './checked.ts';
import { type Key, keys } from './keys.ts';
import { commit, create, list, type Outcome, put, readMany, replace, type Table } from './table.ts';

/** Which answers belong together: to requests between two kinds, from one of the two sides. */
export type BeliefName = { readonly pair: PairName; readonly asker: PairRole };
/** What has been learned so far, and the version it was read at; 0 = nothing yet, the experts' opinion. */
export type Belief = {
  readonly state: AcceptanceState;
  readonly version: number;
  /** Whom the latest versions were about, the last one last. */
  readonly recent: readonly Lesson[];
};

const Lesson = z.object({ senderId: z.string(), receiverId: z.string() });
type Lesson = z.infer<typeof Lesson>;
/** How many versions somebody may have missed without reading everybody's numbers again. */
const recentKept = 30;

const Effect = AcceptanceState.shape.receivers.valueType;
/** The numbers of each participant lie beside the state, one item each: thousands of them must not outgrow an item. */
const Stored = z.discriminatedUnion('type', [
  AcceptanceState.omit({ receivers: true, senders: true }).extend({
    type: z.literal('Belief'),
    version: z.int(),
    recent: z.array(Lesson).default([]),
  }),
  Effect.extend({ type: z.literal('ReceiverEffect'), organisationId: z.string() }),
  Effect.extend({ type: z.literal('SenderEffect'), organisationId: z.string() }),
]);

function compose(pair: PairName, stored: z.infer<typeof Stored>[]): Belief {
  const receivers: AcceptanceState['receivers'] = {};
  const senders: AcceptanceState['senders'] = {};
  let base: Omit<AcceptanceState, 'receivers' | 'senders'> = initialAcceptance(pair);
  let version = 0;
  let recent: readonly Lesson[] = [];
  for (const one of stored) {
    if (one.type === 'Belief') {
      const { type: _, version: found, recent: latest, ...rest } = one;
      base = rest;
      version = found;
      recent = latest;
    } else {
      const { mean, variance } = one;
      (one.type === 'ReceiverEffect' ? receivers : senders)[one.organisationId] = { mean, variance };
    }
  }
  return { state: { ...base, receivers, senders }, version, recent };
}

/** All that has been learned about a kind of pair. */
export const readBelief = async (table: Table, { pair, asker }: BeliefName): Promise<Belief> =>
  compose(pair, await list(table, { partition: keys.belief(pair, asker).PK, whole: true }, Stored));

/** The same for who has read it before: what has been learned since, an item or two an answer, or all of it after many. */
export async function rereadBelief(table: Table, name: BeliefName, known: Belief): Promise<Belief> {
  const { pair, asker } = name;
  const base = compose(pair, await readMany(table, [keys.belief(pair, asker)], Stored, { whole: true }));
  const missed = base.version - known.version;
  if (missed === 0) return known;
  if (missed < 0 || missed > base.recent.length) return readBelief(table, name);
  const effects = base.recent
    .slice(-missed)
    .flatMap(({ senderId, receiverId }) => [keys.receiverEffect(pair, asker, receiverId), keys.senderEffect(pair, asker, senderId)]);
  const { state } = compose(pair, await readMany(table, effects, Stored, { whole: true }));
  const receivers = { ...known.state.receivers, ...state.receivers };
  return { ...base, state: { ...base.state, receivers, senders: { ...known.state.senders, ...state.senders } } };
}

const pairNames = Object.keys(weights) as PairName[];
const askers: readonly PairRole[] = ['seeker', 'partner'];

/** All that has been learned, about every kind of pair. */
export async function readBeliefs(table: Table): Promise<(pair: PairName, asker: PairRole) => AcceptanceState> {
  const names = pairNames.flatMap((pair) => askers.map((asker) => ({ pair, asker })));
  const states = new Map(
    await Promise.all(names.map(async (name) => [`${name.pair} ${name.asker}`, (await readBelief(table, name)).state] as const)),
  );
  return (pair, asker) => states.get(`${pair} ${asker}`) ?? initialAcceptance(pair);
}

/** What has been learned as far as one sender and one receiver need it: three items however many take part. */
export const readBeliefBetween = async (
  table: Table,
  { pair, asker }: BeliefName,
  { senderId, receiverId }: { senderId: string; receiverId: string },
): Promise<Belief> =>
  compose(
    pair,
    await readMany(
      table,
      [keys.belief(pair, asker), keys.receiverEffect(pair, asker, receiverId), keys.senderEffect(pair, asker, senderId)],
      Stored,
      { whole: true },
    ),
  );

/**
 * Keeps what one answer has taught, and that it has: both or neither. Refused writes: 0 = it has taught before, 1 = another answer
 * came in between.
 */
export function keepLesson(
  table: Table,
  { pair, asker }: BeliefName,
  { introductionId, senderId, receiverId }: { introductionId: string; senderId: string; receiverId: string },
  { state, version, recent }: Belief,
): Promise<Outcome> {
  const { receivers, senders, ...base } = state;
  const effect = (type: 'ReceiverEffect' | 'SenderEffect', key: Key, organisationId: string, learned: z.infer<typeof Effect> | undefined) =>
    put(table, { ...key, ...checked(Stored, { type, organisationId, ...(learned as z.infer<typeof Effect>) }) });
  return commit(table, [
    create(table, { ...keys.learned(introductionId), type: 'Learned' }),
    replace(
      table,
      {
        ...keys.belief(pair, asker),
        ...checked(Stored, {
          type: 'Belief',
          ...base,
          recent: [...recent, { senderId, receiverId }].slice(-recentKept),
          version: version + 1,
        }),
      },
      version,
    ),
    effect('ReceiverEffect', keys.receiverEffect(pair, asker, receiverId), receiverId, receivers[receiverId]),
    effect('SenderEffect', keys.senderEffect(pair, asker, senderId), senderId, senders[senderId]),
  ]);
}

import type { Conflict } from '../../schemas/conflict.ts';
import type { SmallestChange, UnplacedReason } from '../../schemas/unplaced.ts';

/** A sentence of `locales/<language>/plan.json`: its key and the values it shows. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How ids and instants read to whoever asks: the board and the CSV file each bring their own. */
export interface Naming {
  readonly person: (id: string) => string;
  /** A meeting or pitch by its id, e.g. "the meeting of A and B". */
  readonly item: (id: string) => string;
  readonly place: (id: string) => string;
  readonly time: (instant: string) => string;
}

type Values = UnplacedReason['values'];
const text = (values: Values, key: string): string => String(values[key] ?? '');

/** The ids among a code's values, read as names. Values that are figures stay as they are. */
function named(values: Values, otherId: string | null, name: Naming): Record<string, string | number> {
  return {
    ...values,
    ...('personId' in values ? { person: name.person(text(values, 'personId')) } : {}),
    ...('placeId' in values ? { place: name.place(text(values, 'placeId')) } : {}),
    ...(otherId ? { item: name.item(otherId) } : {}),
  };
}

/** Why something found no slot. One code can have several sentences, by what is known of it. */
export function reasonSentence({ code, values }: UnplacedReason, name: Naming): Sentence {
  const known = named(values, code === 'displaced' && 'otherId' in values ? text(values, 'otherId') : null, name);
  if (code === 'no-common-time') return { key: `reasons.${code}`, values: { ...known, other: name.person(text(values, 'otherId')) } };
  if (code === 'people-full' && 'most' in values) return { key: 'reasons.people-full-most', values: known };
  if (code === 'no-slots' && 'tier' in values) return { key: `reasons.no-slots-${values.tier}`, values: known };
  if (code === 'displaced' && 'otherId' in values) return { key: 'reasons.displaced-other', values: known };
  return { key: `reasons.${code}`, values: known };
}

/** The cheapest change that would bring something in. Of several items that move, the first is named. */
export function changeSentence({ code, values, placement, moves }: SmallestChange, name: Naming): Sentence {
  const [move] = moves;
  const opened = text(values, 'start') || placement?.start;
  const time = placement ? name.time(code === 'move-other' ? placement.start : (opened ?? placement.start)) : '';
  if (code === 'none' || !placement) return { key: 'changes.none', values: {} };
  if (code !== 'move-other') return { key: `changes.${code}`, values: { ...named(values, null, name), time } };
  if (!move) return { key: 'changes.move-nothing', values: { time } };
  return { key: 'changes.move-other', values: { time, item: name.item(move.id), to: name.time(move.start) } };
}

/** What is wrong with a placement. */
export const conflictSentence = ({ code, values, otherId }: Conflict, name: Naming): Sentence => ({
  key: `conflicts.${code}`,
  values: named(values, otherId, name),
});

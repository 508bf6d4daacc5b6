import { fold } from '../../../shared/rules/text/fold.ts';
import type { TimetableChange } from '../../../shared/schemas/timetable.ts';

export type ChangeKind = TimetableChange['kind'];
/** What moves and what goes stand before what is new: they concern plans that people have made. */
export const changeKinds: readonly ChangeKind[] = ['moved', 'removed', 'added'];

/** How many changes there are of each kind. */
export const countsOf = (changes: readonly TimetableChange[]): Record<ChangeKind, number> =>
  Object.fromEntries(changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length])) as Record<
    ChangeKind,
    number
  >;

/** Whom a change is about: before and after. */
export const organisationsOf = ({ before, after }: TimetableChange): string[] => [
  ...new Set([...(before?.organisationIds ?? []), ...(after?.organisationIds ?? [])]),
];

export const peopleOf = ({ before, after }: TimetableChange): string[] => [
  ...new Set([...(before?.personIds ?? []), ...(after?.personIds ?? [])]),
];

/** The changes of one kind (`undefined`: all) that name what was looked for, an organisation or a person. */
export function found(
  changes: readonly TimetableChange[],
  kind: ChangeKind | undefined,
  query: string,
  nameOf: { organisation: (id: string) => string; person: (id: string) => string },
): TimetableChange[] {
  const wanted = fold(query.trim());
  return changes.filter((change) => {
    if (kind && change.kind !== kind) return false;
    if (!wanted) return true;
    const names = [...organisationsOf(change).map(nameOf.organisation), ...peopleOf(change).map(nameOf.person)];
    return names.some((name) => fold(name).includes(wanted));
  });
}

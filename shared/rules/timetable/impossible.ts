import type { Unplaced, UnplacedReason } from '../../schemas/unplaced.ts';
import type { TimetableItem } from './items.ts';

/** Why an item can be held at no time, whatever is free then; null = it can be asked for. */
export function impossible({ personIds }: Pick<TimetableItem, 'personIds'>, isRejected = false): UnplacedReason | null {
  const twice = personIds.find((id, index) => personIds.indexOf(id) < index);
  if (twice !== undefined) return { code: 'with-themselves', values: { personId: twice } };
  return isRejected ? { code: 'not-plannable', values: {} } : null;
}

/** Items that can be asked for, and those that cannot, as the tray shows them: one of these must not keep all others from being planned. */
export function possible(items: readonly TimetableItem[], rejected: ReadonlySet<string>): { items: TimetableItem[]; leftOut: Unplaced[] } {
  const reasons = new Map(items.map((item) => [item.id, impossible(item, rejected.has(item.id))]));
  return {
    items: items.filter(({ id }) => !reasons.get(id)),
    leftOut: items.flatMap(({ id, kind, organisationIds }) => {
      const reason = reasons.get(id);
      return reason ? [{ id, kind, organisationIds, reasons: [reason], smallestChange: null }] : [];
    }),
  };
}

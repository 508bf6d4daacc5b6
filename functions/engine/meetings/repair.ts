import { groupBy } from '../../../shared/rules/scheduling/groupBy.ts';
import { Groups } from '../../../shared/rules/scheduling/groups.ts';
import { NONE } from '../grid.ts';
import type { Random } from '../random.ts';
import { Ejection } from './ejection.ts';
import { farAway, type Homes } from './homes.ts';
import { Insertion } from './insertion.ts';
import type { Seating } from './seating.ts';

/** Steps of chains that any machine can be expected to look at in a second. */
export const repairPace = 2e6;

/** Brings in what has no seat, the most worth first, by the cheapest chains, until the weight reaches `enough`; then sends home who can go. */
export function repair(seating: Seating, homes: Homes, enough: number, steps: number): void {
  const waiting: number[] = [];
  for (let meeting = 0; meeting < seating.meetings; meeting++)
    if (seating.slotOf[meeting] === NONE && seating.allowedList[meeting]!.length > 0) waiting.push(meeting);
  const hadSeat = (meeting: number) => Number(homes.slots[meeting] !== NONE);
  const choice = (meeting: number) => seating.allowedList[meeting]!.length;
  waiting.sort((a, b) => seating.weight[b]! - seating.weight[a]! || hadSeat(b) - hadSeat(a) || choice(a) - choice(b) || a - b);
  const chains = new Ejection(seating, homes, steps);
  const lightest = seating.weight.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY);
  for (const weight of new Set(waiting.map((meeting) => seating.weight[meeting]!))) {
    const alike = waiting.filter((meeting) => seating.weight[meeting] === weight);
    // Whoever moves few others comes before whoever moves many.
    const bringIn = (mayDrop: ((other: number) => boolean) | null) => {
      for (const moves of [1, 2, 4, Number.POSITIVE_INFINITY])
        for (const meeting of alike) {
          if (seating.seatedWeight >= enough || chains.isExhausted) return;
          if (seating.slotOf[meeting] === NONE) chains.insert(meeting, moves * farAway.moved, mayDrop);
        }
    };
    bringIn(null);
    if (weight > lightest) bringIn((other) => seating.weight[other]! < weight);
  }
  bringHome(seating, homes, chains);
}

/**
 * Takes over from a heavier plan found by bolder means what makes it heavier, and no more. What the two hold differently falls into parts that
 * share no people; each part that weighs more there is brought into the calm plan by chains. Where that does not do, the heavier plan is
 * taken as it is.
 */
export function adopt(seating: Seating, homes: Homes, calm: Int16Array, random: Random, steps: number): void {
  const [bold, weight] = [seating.slotOf.slice(), seating.seatedWeight];
  const chains = new Ejection(seating, homes, steps);
  const insertion = new Insertion(seating, random);
  seating.restore(calm);
  for (const { gone, come } of differences(seating, calm, bold)) {
    if (seating.seatedWeight >= weight) break;
    const before = seating.slotOf.slice();
    for (const meeting of gone) seating.unseat(meeting);
    chains.forget();
    const isIn = come.every((meeting) => {
      if (chains.insert(meeting)) return true;
      // Whole chains between two slots move more, but still far less than everybody.
      const slot = seating.hasStrength(meeting) ? insertion.clearedSlot(meeting, 400) : NONE;
      if (slot !== NONE) seating.seat(meeting, slot);
      chains.forget();
      return slot !== NONE;
    });
    if (!isIn) seating.restore(before);
  }
  if (seating.seatedWeight < weight) seating.restore(bold);
  chains.forget();
  bringBack(seating, homes, chains);
  bringHome(seating, homes, chains);
}

/** What one plan holds and another does not, in parts that share nobody: those first that gain most by the change. */
function differences({ first, people, weight, held }: Seating, calm: Int16Array, bold: Int16Array) {
  const groups = new Groups(held.length);
  const changed = [...calm.keys()].filter((meeting) => (calm[meeting] === NONE) !== (bold[meeting] === NONE));
  for (const meeting of changed)
    for (let index = first[meeting]! + 1; index < first[meeting + 1]!; index++) groups.join(people[index]!, people[first[meeting]!]!);
  const parts = [...groupBy(changed, (meeting) => groups.of(people[first[meeting]!]!)).values()].map((part) => {
    const [gone, come] = [part.filter((meeting) => bold[meeting] === NONE), part.filter((meeting) => calm[meeting] === NONE)];
    const sum = (list: readonly number[]) => list.reduce((total, meeting) => total + weight[meeting]!, 0);
    return { gone, come, gain: sum(come) - sum(gone) };
  });
  return parts.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain || a.gone.length - b.gone.length);
}

/** What was promised comes back in place of something new that weighs as much. */
function bringBack(seating: Seating, homes: Homes, chains: Ejection): void {
  for (let meeting = 0; meeting < seating.meetings; meeting++) {
    if (seating.slotOf[meeting] !== NONE || homes.slots[meeting] === NONE || seating.allowedList[meeting]!.length === 0) continue;
    const isNew = (other: number) => homes.slots[other] === NONE && seating.weight[other] === seating.weight[meeting];
    chains.insert(meeting, farAway.moved, isNew);
  }
}

/** Whoever is not at home goes there, or nearer to it, where that takes fewer from theirs. */
function bringHome(seating: Seating, homes: Homes, chains: Ejection): void {
  for (let gone = -1; gone !== 0 && !chains.isExhausted; ) {
    gone = 0;
    for (let meeting = 0; meeting < seating.meetings; meeting++) {
      const now = seating.slotOf[meeting]!;
      const cost = now === NONE || seating.fixed[meeting] === 1 ? 0 : homes.cost(meeting, now);
      if (cost === 0) continue;
      seating.unseat(meeting);
      chains.forget();
      if (chains.insert(meeting, cost)) gone++;
      else seating.seat(meeting, now);
    }
  }
}

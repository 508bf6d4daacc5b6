import { solve } from '../../functions/engine/solve.ts';
import { moves } from '../../shared/rules/scheduling/objectives/moves.ts';
import type { MeetingProblem } from '../../shared/rules/scheduling/problem.ts';
import { fair, jhvs } from './fairs.ts';
import { fewestMoves } from './fewestMoves.ts';

const within = 0.2;

/** What happens to a published plan: the problem as it is afterwards. */
function accidents(before: MeetingProblem, after: MeetingProblem): Record<string, MeetingProblem> {
  const changed = <T>(list: readonly T[], index: number, change: (entry: T) => T) =>
    list.map((entry, at) => (at === index ? change(entry) : entry));
  const day = [...before.slots.keys()].filter((slot) => before.slots[slot]!.day === before.slots[0]!.day);
  const room = (count: number) => before.places.map((place, index) => (index < count ? { ...place, closed: day } : place));
  return {
    'one person drops out': { ...before, people: changed(before.people, 7, (person) => ({ ...person, allowed: [] })) },
    'one comes half a day later': {
      ...before,
      people: changed(before.people, 2, (person) => ({ ...person, allowed: person.allowed.filter((slot) => slot >= day.length / 2) })),
    },
    'a room of six tables is lost for a day': { ...before, places: room(6) },
    'five late requests': after,
  };
}

/**
 * Repairs beside full runs, on events of JHVS's size: what moved, the engine's own bound on it, and the fewest moves that an integer programme,
 * which takes seconds, proves for the meetings that the repair holds.
 */
export async function repairs(seeds: readonly number[], clock: () => number): Promise<Record<string, Record<string, number | string>>> {
  const rows: Record<string, Record<string, number | string>> = {};
  const proofs: (() => Promise<void>)[] = [];
  for (const seed of seeds) {
    const asked = fair(jhvs, seed);
    const published = { ...asked, meetings: asked.meetings.slice(0, -5) };
    const { plan: previous } = await solve(published, { seconds: 2, seed: 1, clock });
    const slotBefore = new Map(previous.map(({ item, slot }) => [item, slot]));
    for (const [name, accident] of Object.entries(accidents(published, asked))) {
      const problem = { ...accident, previous: [...previous], calm: true };
      const began = clock();
      const calm = await solve(problem, { seconds: within, seed: 1, clock });
      const between = clock();
      const full = await solve(accident, { seconds: 2, seed: 1, clock });
      const ended = clock();
      const row: Record<string, number | string> = {
        weight: `${calm.figures.weight} of ${calm.bounds.weight}`,
        moved: calm.figures.moved,
        'in time': calm.plan.filter(({ item, slot }) => (slotBefore.get(item) ?? slot) !== slot).length,
        'at least': calm.bounds.moved ?? 0,
        'fewest, proved': '',
        ms: Math.round(between - began),
        'full run: weight': full.figures.weight,
        'full: moved': moves(previous, full.plan),
        'full: ms': Math.round(ended - between),
      };
      rows[`${name}, seed ${seed}`] = row;
      proofs.push(async () => {
        const { moved, bound } = await fewestMoves(problem, calm.plan, patience);
        row['fewest, proved'] = moved === bound ? bound : `${bound} to ${moved ?? '?'}`;
      });
    }
  }
  // Once all is measured: the solver's compilation goes on beside whatever comes next.
  for (const prove of proofs) await prove();
  return rows;
}

/** Seconds that the integer programme may take. */
const patience = 60;

import { minimise, Program } from '../../functions/engine/linear/program.ts';
import { allowedSlots } from '../../shared/rules/scheduling/allowed.ts';
import { placeOpen } from '../../shared/rules/scheduling/constraints/placeOpen.ts';
import { tableCapacity } from '../../shared/rules/scheduling/constraints/tableCapacity.ts';
import { groupBy } from '../../shared/rules/scheduling/groupBy.ts';
import { type MeetingProblem, type Plan, peopleOf } from '../../shared/rules/scheduling/problem.ts';

/**
 * The fewest moves of any plan that holds the same meetings as this one, by an integer programme over all times of all meetings (HiGHS): what
 * it takes to know, in seconds to minutes. For problems without locks, pauses, precedences and stand-ins.
 *
 * @returns `bound` no plan moves fewer; `moved` what the best plan found moves, null if none was found
 */
export async function fewestMoves(problem: MeetingProblem, plan: Plan, seconds: number): Promise<{ moved: number | null; bound: number }> {
  const allowed = allowedSlots(problem);
  const before = new Map(problem.previous.map((assignment) => [assignment.item, assignment]));
  const couldStay = (item: number) => {
    const home = before.get(item);
    return home !== undefined && allowed[item]!.includes(home.slot) && placeOpen(problem.places[home.place]!, home.slot);
  };
  const program = new Program();
  const cells = plan.flatMap(({ item }) => allowed[item]!.map((slot) => ({ item, slot, column: program.column() })));
  const rows = (keysOf: (cell: (typeof cells)[number]) => string[]) =>
    groupBy(
      cells.flatMap((cell) => keysOf(cell).map((key) => ({ key, column: cell.column }))),
      ({ key }) => key,
    );
  const columns = (row: readonly { column: number }[]) => row.map(({ column }) => column);
  for (const row of rows(({ item }) => [`${item}`]).values()) program.add({ columns: columns(row), lower: 1, upper: 1 });
  for (const row of rows(({ item, slot }) => peopleOf(problem.meetings[item]!).map((person) => `${person} ${slot}`)).values())
    if (row.length > 1) program.atMost(columns(row), 1);
  for (const [slot, row] of rows(({ slot }) => [`${slot}`])) program.atMost(columns(row), tableCapacity(problem.places, Number(slot)));
  const cost = Float64Array.from(cells, ({ item, slot }) => Number(couldStay(item) && before.get(item)!.slot !== slot));
  const { values, bound } = await minimise(program, cost, { seconds, isOver: async () => false });
  const uprooted = plan.filter(({ item }) => before.has(item) && !couldStay(item)).length;
  const moved = values?.reduce((sum, value, column) => sum + value * cost[column]!, 0);
  return { moved: moved === undefined ? null : uprooted + moved, bound: uprooted + Math.max(0, bound) };
}

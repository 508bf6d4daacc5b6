import type { Budget } from '../budget.ts';
import { minimise } from '../linear/program.ts';
import { type Cell, PitchModel } from './model.ts';
import type { PitchStanding } from './standing.ts';

/** The part of the seconds left that each programme may take. */
const share = 0.7;

/** Who pitches, and who of them stays where they were: slots that are alike count as one. */
export async function allocate(standing: PitchStanding, budget: Budget, report: () => void): Promise<void> {
  if (budget.isOver) return;
  // Nothing can be given at all: the quotas miss what they miss.
  if (standing.choices.length === 0) standing.bounds.set('quotas', standing.value('quotas'));
  else {
    await choosePitches(standing, budget);
    report();
    if (standing.problem.previous.length === 0) return;
    await keepSlots(standing, budget);
    report();
  }
}

async function choosePitches(standing: PitchStanding, budget: Budget): Promise<void> {
  const { problem, bounds, countBound } = standing;
  const model = modelTogether(standing);
  // A quota missed counts for more than all weight, and one step of weight for more than all pitches: of plans as heavy the one that
  // holds most.
  const step = countBound + 1;
  const all = bounds.get('weight')! * step + step;
  const weigh = ({ pitch }: Cell) => -(problem.pitches[pitch]!.weight * step + 1);
  const gained = () => standing.value('weight') * step + standing.plan.length;
  const cost = model.cost(weigh, model.missed, all);
  const least = await settle(standing, model, cost, budget, () => standing.value('quotas') * all - gained());
  const missed = Math.max(0, Math.ceil(least / all));
  bounds.set('quotas', missed);
  if (standing.value('quotas') === missed) boundWeight(standing, missed * all - least, step);
}

async function keepSlots(standing: PitchStanding, budget: Budget): Promise<void> {
  const { problem, bounds } = standing;
  const model = modelTogether(standing);
  model.hold(
    model.cost(() => 0, model.missed),
    standing.value('quotas'),
  );
  // Apart, so that no row has large factors: prices are rounded, and their errors grow with them.
  model.hold(
    model.cost(({ pitch }) => -problem.pitches[pitch]!.weight),
    -standing.value('weight'),
  );
  model.hold(
    model.cost(() => -1),
    -standing.plan.length,
  );
  const stay = model.cost(() => 0, model.keeping, -1);
  const least = await settle(standing, model, stay, budget, () => -standing.value('kept'));
  bounds.set('kept', Math.min(model.keeping.length, -least));
}

/**
 * Makes a cost of a model as small as can be, and notes what all plans with that cost have in common.
 *
 * @param reached the cost of the plan there is
 * @returns what no plan costs less than
 */
async function settle(
  standing: PitchStanding,
  model: PitchModel,
  cost: Float64Array,
  budget: Budget,
  reached: () => number,
): Promise<number> {
  const { values, bound, proof } = await minimise(model.program, cost, budget.limit(share));
  if (values) standing.adopt(model.slotOf(values));
  const most = reached();
  if (proof) {
    standing.counts.push(...model.countsIn(proof, most, standing.choices));
    standing.choices = model.choicesIn((column) => proof.boundWith[column]! <= most, standing.choices);
  }
  return bound;
}

/** @param most no plan with its quotas gains more, a step for each unit of weight and 1 for each pitch */
function boundWeight(standing: PitchStanding, most: number, step: number): void {
  const { bounds, countBound } = standing;
  const heaviest = Math.min(bounds.get('weight')!, Math.floor(most / step));
  bounds.set('weight', heaviest);
  if (standing.value('weight') === heaviest) bounds.set('placed', Math.min(countBound, most - heaviest * step));
}

const modelTogether = ({ problem, choices, forced }: PitchStanding): PitchModel => new PitchModel(problem, choices, forced, 'together');

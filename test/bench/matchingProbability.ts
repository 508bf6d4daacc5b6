import { acceptance, type Decision, type Features, initialAcceptance, update } from '../../shared/rules/matching/probability/acceptance.ts';
import type { CriterionName } from '../../shared/schemas/match.ts';
import { random } from './population.ts';

/*
 * Whether what is said to be likely happens as often: decisions are made by a hidden truth that the model never sees (slopes of its own,
 * receivers and senders that differ, a third of the attributes unsaid), and the model learns from those that were read and answered.
 */

const checkpoints = [0, 30, 300, 3000];
const tested = 4000;

export interface Calibration {
  decisions: number;
  logLoss: number;
  /** Expected calibration error: by tenths of what was said, how far what happened lies from it, in the mean. */
  ece: number;
}

export function calibrate(seed: number): { oracle: number; oracleEce: number; informed: number; results: Calibration[] } {
  const world = hiddenTruth(seed);
  const test = Array.from({ length: tested }, () => world.draw());
  let state = initialAcceptance('investor');
  const results: Calibration[] = [];
  for (let decided = 0; decided <= checkpoints.at(-1)!; decided++) {
    if (checkpoints.includes(decided)) {
      const said = test.map(({ decision }) => acceptance(state, decision));
      results.push({
        decisions: decided,
        ...scores(
          said,
          test.map(({ decision }) => decision.accepted === true),
        ),
      });
    }
    state = update(state, world.draw().decision);
  }
  const truth = scores(
    test.map(({ chance }) => chance),
    test.map(({ decision }) => decision.accepted === true),
  );
  const informed = scores(
    test.map(({ decision, asFarAsSaid }) => asFarAsSaid(decision.features)),
    test.map(({ decision }) => decision.accepted === true),
  );
  return { oracle: truth.logLoss, oracleEce: truth.ece, informed: informed.logLoss, results };
}

function scores(said: readonly number[], happened: readonly boolean[]): { logLoss: number; ece: number } {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, happened: 0 }));
  let loss = 0;
  said.forEach((chance, index) => {
    loss -= Math.log(happened[index] ? chance : 1 - chance);
    const bin = bins[Math.min(9, Math.floor(10 * chance))]!;
    bin.said += chance;
    bin.happened += happened[index] ? 1 : 0;
  });
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.happened), 0);
  return { logLoss: loss / said.length, ece: off / said.length };
}

/** 100 receivers and 200 senders with their own ways, and slopes that the experts have only roughly right. */
function hiddenTruth(seed: number) {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const start = initialAcceptance('investor');
  const slopes = start.criteria.map((_, index) => start.mean[index + 1]! * Math.exp(0.6 * normal()) * 2.2);
  const selectivity = Array.from({ length: 100 }, () => 0.8 * normal());
  const appeal = Array.from({ length: 200 }, () => 0.5 * normal());
  const usual = start.criteria.map(() => 0.3 + 0.4 * next());
  const drawDegree = (index: number) => (next() < usual[index]! ? 1 : next() < 0.5 ? 1 / 3 : 0);
  const chanceOf = (degrees: readonly number[], effects: number) => {
    const logit = degrees.reduce((sum, degree, index) => sum + slopes[index]! * (degree - usual[index]! - 0.1), -1.3);
    return 1 / (1 + Math.exp(-(logit + effects)));
  };
  /** The truth averaged over what has not been said: nobody who reads the same profiles can do better. */
  const asFarAsSaid = (effects: number) => (features: Features) => {
    const guesses = Array.from({ length: 100 }, () =>
      chanceOf(
        start.criteria.map((name, index) => features[name]?.degree ?? drawDegree(index)),
        effects,
      ),
    );
    return guesses.reduce((sum, guess) => sum + guess, 0) / guesses.length;
  };
  const draw = () => {
    const receiver = Math.floor(next() * 100);
    const sender = Math.floor(next() * 200);
    const effects = selectivity[receiver]! + appeal[sender]!;
    const degrees = start.criteria.map((_, index) => drawDegree(index));
    const chance = chanceOf(degrees, effects);
    const features: Features = Object.fromEntries(
      start.criteria.map((name: CriterionName, index) => [name, { degree: next() < 0.3 ? null : degrees[index]!, certainty: 1 }]),
    );
    const accepted = next() < chance;
    const decision: Decision = { features, receiverId: `r${receiver}`, senderId: `s${sender}`, read: true, accepted };
    return { decision, chance, asFarAsSaid: asFarAsSaid(effects) };
  };
  return { draw };
}

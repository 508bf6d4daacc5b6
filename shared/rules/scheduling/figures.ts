import { audienceClashes } from './objectives/audienceClashes.ts';
import { backToBack } from './objectives/backToBack.ts';
import { breakSpread, breaks } from './objectives/breaks.ts';
import { leastShare, shareSpread } from './objectives/fairness.ts';
import { belowFloor } from './objectives/floor.ts';
import { moves } from './objectives/moves.ts';
import { parallelRivals } from './objectives/parallelRivals.ts';
import { type QuotaStanding, quotaStandings } from './objectives/quotas.ts';
import { placeChanges, roomChanges, walking } from './objectives/roomChanges.ts';
import { standIns } from './objectives/standIns.ts';
import { weight } from './objectives/weight.ts';
import { itemsOf, type MeetingProblem, type PitchProblem, type Plan, type Problem } from './problem.ts';

/** What a plan is worth, in the order in which it counts. */
export interface Figures {
  readonly requested: number;
  readonly placed: number;
  readonly weight: number;
  /** Meetings that people lack to the fewest they should have, over all. */
  readonly belowFloor: number;
  /** The share, 0 to 1, of whoever got least of what they could have had. */
  readonly leastShare: number;
  /** The standard deviation of the shares. */
  readonly shareSpread: number;
  readonly breaks: number;
  /** The most breaks that one person has. */
  readonly mostBreaks: number;
  /** By how many breaks the worst and the best day plan of people who meet differ. */
  readonly breakSpread: number;
  readonly roomChanges: number;
  readonly placeChanges: number;
  /** Minutes between one meeting and the next, over all people. */
  readonly walking: number;
  /** How often a colleague stands in. */
  readonly standIns: number;
  /** Items at another time or place than in the plan before. */
  readonly moved: number;
  /** Pitches right after a competitor's. */
  readonly backToBack: number;
  /** For pitches: how often somebody in the audience wants to see two at once. */
  readonly audienceClashes?: number;
  /** For pitches: pairs of one field at once on different stages. */
  readonly parallelRivals?: number;
  /** For pitches: how each quota stands. */
  readonly quotas?: readonly QuotaStanding[];
}

/** Measures any plan for a problem, made by an engine or by hand. */
export const figures = (problem: Problem, plan: Plan): Figures => ({
  requested: itemsOf(problem).length,
  placed: plan.length,
  weight: weight(problem, plan),
  moved: moves(problem.previous, plan),
  ...(problem.kind === 'meetings' ? meetingFigures(problem, plan) : pitchFigures(problem, plan)),
});

function meetingFigures(problem: MeetingProblem, plan: Plan) {
  const breaksOf = breaks(problem, plan);
  return {
    belowFloor: belowFloor(problem, plan),
    leastShare: leastShare(problem, plan),
    shareSpread: shareSpread(problem, plan),
    breaks: breaksOf.reduce((sum, count) => sum + count, 0),
    mostBreaks: breaksOf.reduce((most, count) => Math.max(most, count), 0),
    breakSpread: breakSpread(problem, plan, breaksOf),
    roomChanges: roomChanges(problem, plan),
    placeChanges: placeChanges(problem, plan),
    walking: walking(problem, plan),
    standIns: standIns(problem, plan),
    backToBack: 0,
  };
}

const pitchFigures = (problem: PitchProblem, plan: Plan) => ({
  belowFloor: 0,
  leastShare: 1,
  shareSpread: 0,
  breaks: 0,
  mostBreaks: 0,
  breakSpread: 0,
  roomChanges: 0,
  placeChanges: 0,
  walking: 0,
  standIns: 0,
  backToBack: backToBack(problem, plan),
  audienceClashes: audienceClashes(problem, plan),
  parallelRivals: parallelRivals(problem, plan),
  quotas: quotaStandings(problem, plan),
});

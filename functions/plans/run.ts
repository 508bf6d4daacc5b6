import { advanced, cancelled, done } from '../../shared/rules/jobs/transitions.ts';
import { itemsOf, type Problem } from '../../shared/rules/scheduling/problem.ts';
import { meetingProblem, type Posed, pitchProblem, type Wishes } from '../../shared/rules/timetable/problem.ts';
import { toPlacements, toPlanFigures, toUnplaced } from '../../shared/rules/timetable/solution.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { PlanFigures } from '../../shared/schemas/figures.ts';
import type { Placement } from '../../shared/schemas/placement.ts';
import type { Plan } from '../../shared/schemas/plan.ts';
import type { Unplaced } from '../../shared/schemas/unplaced.ts';
import type { Progress, SolveOptions } from '../engine/contract.ts';
import { PlanRejected } from '../engine/rejected.ts';
import { solve } from '../engine/solve.ts';
import { logFault } from '../log.ts';
import { JobFailed } from '../progress/failed.ts';
import { type Services, timestamp } from '../services.ts';
import { readEvent } from '../table/events.ts';
import { changeCarrier } from '../table/jobs.ts';
import { keys } from '../table/keys.ts';
import { readProfiles } from '../table/organisations.ts';
import { readPlan, writePlanContent } from '../table/plans.ts';
import type { Table } from '../table/table.ts';
import { hallOf } from './conflicts.ts';
import { asPlacement, publishedDraft, readDraft, upToDate } from './draft.ts';
import { type PlanSource, readSource } from './source.ts';

/** How often the organiser's screen gets something new, and a wish to stop is heard. */
const progressEvery = 300;
const historyPoints = 120;

/**
 * Runs the engine for a plan whose job runs: its scope is solved anew around what is locked, the other half of the draft it started
 * from stays. Progress goes to the plan; a wish to stop ends the run with the best plan so far. Delivered again after a crash it starts over.
 * @throws JobFailed not-found · plan-rejected
 */
export async function runPlan(services: Pick<Services, 'table' | 'now'>, id: string): Promise<void> {
  const { table, now } = services;
  const run = await changeCarrier(table, 'Plan', keys.plan(id), (plan) => ({ ...plan, history: [] }));
  const event = run && (await readEvent(table, run.eventId));
  if (!run || !event) throw new JobFailed('not-found');
  const result = await solveFor(services, event, run).catch((error: Error) => {
    if (!error.message.startsWith('engine-plan-rejected')) throw error;
    logFault({ job: 'Plan' }, error);
    throw new JobFailed('plan-rejected');
  });
  await writePlanContent(table, id, result);
  await changeCarrier(table, 'Plan', keys.plan(id), (plan) => {
    const job = plan.job.cancelRequested ? cancelled(plan.job, timestamp({ now })) : done(plan.job, timestamp({ now }));
    return job && { ...plan, job, figures: result.figures, history: result.history };
  });
}

type Result = { placements: Placement[]; unplaced: Unplaced[]; figures: PlanFigures; history: Plan['history'] };

async function solveFor(services: Pick<Services, 'table' | 'now'>, event: Event, plan: Plan): Promise<Result> {
  const { table } = services;
  const source = await readSource(services, event);
  const parent = plan.parentId ? await readPlan(table, plan.parentId) : null;
  const draft = upToDate(parent ? await readDraft(table, parent) : publishedDraft(source), source);
  const wishes: Wishes = {
    hall: hallOf(source),
    items: source.items,
    placements: draft.placements,
    previous: source.live.filter(({ cancelled }) => !cancelled).map(asPlacement),
  };
  const kind = plan.scope === 'meetings' ? 'meeting' : 'pitch';
  const fields = plan.scope === 'pitches' ? await fieldsOf(table, source) : new Map();
  const items = source.items.filter((item) => item.kind === kind);
  const watch = follow(services, plan.id, items.length);
  const { problem, kept, leftOut, solution } = await solved(
    (rejected) => (plan.scope === 'meetings' ? meetingProblem({ ...wishes, rejected }) : pitchProblem({ ...wishes, rejected }, fields)),
    { seconds: plan.seconds, seed: plan.seed, signal: watch.signal, onProgress: watch.onProgress },
  ).finally(watch.end);
  const others = draft.placements.filter((placement) => placement.kind !== kind);
  return {
    placements: [...others, ...kept, ...toPlacements(problem, solution.plan, items)],
    unplaced: [...draft.unplaced.filter((entry) => entry.kind !== kind), ...leftOut, ...toUnplaced(problem, solution.unplaced, items)],
    figures: toPlanFigures(solution.figures, solution.bounds, kept, solution.objectives, leftOut),
    history: thinned(solution.history.map(point)),
  };
}

/** So often is a run begun again without what the checker refused: one item that cannot be held keeps no other from being planned. */
const attempts = 3;

async function solved(pose: (rejected: ReadonlySet<string>) => Posed<Problem>, options: SolveOptions) {
  const rejected = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const posed = pose(rejected);
    try {
      return { ...posed, solution: await solve(posed.problem, options) };
    } catch (fault) {
      const ids = fault instanceof PlanRejected ? fault.violations.map(({ id }: { id: string }) => id) : [];
      const items = itemsOf(posed.problem).filter(({ id }) => ids.includes(id));
      if (attempt === attempts || items.length === 0) throw fault;
      logFault({ message: 'engine-plan-rejected', attempt, leftOut: items.map(({ id }) => id) });
      for (const { id } of items) rejected.add(id);
    }
  }
}

/** What each organisation is active in, so that no competitor speaks right after it. */
async function fieldsOf(table: Table, { participations }: PlanSource): Promise<Map<string, readonly string[] | null>> {
  const profiles = await readProfiles(
    table,
    participations.map(({ organisationId }) => organisationId),
  );
  return new Map(profiles.map(({ organisationId, fields }) => [organisationId, fields]));
}

const point = ({ seconds, placed, bound }: Progress) => ({ seconds, placed, bound });

/** At most so many points, the last one kept: a curve needs no more, and the plan must fit its item. */
const thinned = <T>(points: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(points.length / historyPoints));
  return points.filter((_, index) => index % step === 0 || index === points.length - 1);
};

/** Writes progress to the plan now and then, and listens there for a wish to stop. `wanted`: what there is to be placed. */
function follow({ table, now }: Pick<Services, 'table' | 'now'>, id: string, wanted: number) {
  const stop = new AbortController();
  const history: Plan['history'] = [];
  let writing: Promise<void> = Promise.resolve();
  let written = 0;
  const write = async () => {
    const placed = history.at(-1)?.placed;
    const plan = await changeCarrier(table, 'Plan', keys.plan(id), (current) => {
      const job = advanced(current.job, placed === undefined ? null : { done: Math.round(placed), of: wanted }, timestamp({ now }));
      return job && { ...current, job, history: thinned(history) };
    });
    if (!plan || plan.job.cancelRequested) stop.abort();
  };
  // The engine may have nothing new to say for a while: the wish to stop is looked for all the same.
  const timer = setInterval(() => {
    writing = writing.then(write);
  }, progressEvery);
  return {
    signal: stop.signal,
    onProgress: (progress: Progress) => {
      history.push(point(progress));
      if (progress.seconds * 1000 - written < progressEvery) return;
      written = progress.seconds * 1000;
      writing = writing.then(write);
    },
    end: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}

import { changeJob } from '../../../../functions/table/jobs.ts';
import { keys } from '../../../../functions/table/keys.ts';
import { longestSilence, taken } from '../../../../shared/rules/jobs/transitions.ts';
import type { Kept } from '../mirror.ts';
import { liveIn, momentOf, Owed } from '../told.ts';
import type { Walk } from '../walk.ts';
import * as plans from './plans.ts';

type Step = (walk: Walk) => Promise<unknown>;

/** A step by itself, with nothing under way before it: whom it concerns is told exactly once, and nobody else anything. */
export const telling =
  (step: Step): Step =>
  async (walk) => {
    await walk.quiet();
    const [before, mails, asked] = [momentOf(walk.mirror), walk.api.mails.length, walk.asked];
    await step(walk);
    if (walk.asked === asked) return;
    await walk.settle();
    const doer = before.Person.find(({ email }) => email === walk.doer)?.id ?? null;
    const owed = new Owed(before, momentOf(walk.mirror), doer, walk.now());
    for (const difference of owed.differences(walk.notices(), walk.api.mails.slice(mails))) walk.note(difference);
    walk.check();
  };

/** A release comes out, and before anybody has heard of it a meeting of it is called off. */
export async function publishAndCallOff(walk: Walk): Promise<void> {
  await plans.publish(walk);
  await walk.work();
  const meetings = liveIn(momentOf(walk.mirror)).filter(({ kind, start }) => kind === 'meeting' && start > walk.now());
  const meeting = walk.chance.pick(meetings);
  if (!meeting) return;
  const organiser = walk.mirror.all('Event').find(({ id }) => id === meeting.eventId)?.organiserId;
  const who = walk.memberOf(walk.chance.pick([...meeting.organisationIds, organiser]));
  await walk.call(who, 'POST', `/introductions/${meeting.introductionId}/withdraw`, { words: 'Sorry' });
}

/** Long work that is asked for and never taken up, or taken up by a machine that then is gone: it ends all the same, when it is looked after. */
export const losing =
  (step: Step): Step =>
  async (walk) => {
    await step(walk);
    await walk.lose();
    if (walk.chance.isLucky(0.5)) for (const release of open(walk)) await takeUp(walk, release);
    await walk.settle();
    await walk.wait(longestSilence / 60_000 + 5);
  };

const open = (walk: Walk): Kept['Release'][] => walk.mirror.all('Release').filter(({ job }) => job.state === 'queued');

const takeUp = (walk: Walk, { eventId, id }: Kept['Release']) =>
  changeJob(walk.api.services.table, 'Release', keys.release(eventId, id), (job) => taken(job, walk.now()));

/** The delivery that was lost comes after all, to work that has been given up by then. */
export const turnUp = (walk: Walk) => walk.turnUp();

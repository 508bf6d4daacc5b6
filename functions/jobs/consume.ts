import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { advanced, cancelled, done, failed, mostAttempts, taken } from '../../shared/rules/jobs/transitions.ts';
import type { JobFailure } from '../../shared/schemas/job.ts';
import { applyImport, endsWithoutResult, takeEndedBack } from '../files/applyImport.ts';
import { logFault } from '../log.ts';
import { workOutCrowd } from '../matches/crowd.ts';
import { runPlan } from '../plans/run.ts';
import { JobFailed, JobStopped } from '../progress/failed.ts';
import type { JobServices, Report } from '../progress/report.ts';
import { publish } from '../releases/publish.ts';
import { timestamp } from '../services.ts';
import { type Change, changeOf } from '../table/change.ts';
import { type Carrier, changeJob, isJobKind, type JobKind } from '../table/jobs.ts';
import type { Key } from '../table/keys.ts';

type Works = { readonly [K in JobKind]: (services: JobServices, carrier: Carrier<K>, report: Report) => Promise<void> };

/**
 * The long work behind each kind of job. Each can be delivered again and goes on from what is there. One that ends together with its
 * result (a plan, a release) says so in the same write; any other is done when its work returns.
 */
const works: Works = {
  Plan: (services, { id }) => runPlan(services, id),
  Release: (services, { eventId, id }, report) => publish(services, eventId, id, report),
  Import: ({ table }, entity, report) => applyImport(table, entity, report),
  CrowdWish: (services, { eventId, compare }) => workOutCrowd(services, eventId, compare),
};

/** Does the work of a batch in order; at the first fault the rest is left to be delivered again. */
export async function work(services: JobServices, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    const change = changeOf(record);
    try {
      if (isJobKind(change.type) && isAskedFor(change)) await carryOut(services, change.type, change.after as Key);
      else if (endsWithoutResult(change)) await takeEndedBack(services.table, change.after as Key);
    } catch (error) {
      logFault({ job: change.type }, error);
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

/** It has just appeared, or was asked for again: its own progress and end start nothing. */
function isAskedFor({ before, after }: Change): boolean {
  return after !== null && (before === null || (stateOf(after) === 'queued' && stateOf(before) !== 'queued'));
}

const stateOf = (item: Record<string, unknown> | null) => (item?.job as { state?: string } | undefined)?.state;

/**
 * Carries one job out. What it cannot do is written down as failed, with the reason: at once where trying again would not help
 * (`JobFailed`), else with the last attempt.
 * @throws whatever else its work throws, so that it is delivered again, and after the last attempt goes to the failures
 */
async function carryOut<K extends JobKind>(services: JobServices, kind: K, { PK, SK }: Key): Promise<void> {
  const { table } = services;
  const key = { PK, SK };
  const now = () => timestamp(services);
  const begun = await changeJob(table, kind, key, (job) => taken(job, now()));
  if (begun?.job.state !== 'running') return;
  const report: Report = async (progress) =>
    (await changeJob(table, kind, key, (job) => advanced(job, progress, now())))?.job.cancelRequested ?? true;
  const giveUp = (failure: JobFailure) => changeJob(table, kind, key, (job) => failed(job, failure, now()));
  try {
    await works[kind](services, begun, report);
    await changeJob(table, kind, key, (job) => done(job, now()));
  } catch (error) {
    if (error instanceof JobStopped) return void (await changeJob(table, kind, key, (job) => cancelled(job, now())));
    if (error instanceof JobFailed) return void (await giveUp(error.failure));
    if (begun.job.attempts >= mostAttempts) await giveUp({ code: 'fault', values: {} });
    throw error;
  }
}

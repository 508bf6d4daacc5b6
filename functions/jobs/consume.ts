import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { Import } from '../../shared/schemas/import.ts';
import { Plan, Release } from '../../shared/schemas/plan.ts';
import type { Services } from '../api/services.ts';
import { workOutCrowd } from '../matches/crowd.ts';
import { runPlan } from '../plans/run.ts';
import { publish } from '../releases/publish.ts';
import { type Change, changeOf } from '../table/change.ts';
import { applyImport } from '../table/imports.ts';

export type JobServices = Pick<Services, 'table' | 'now'>;
type Job = (services: JobServices, item: Record<string, unknown>) => Promise<void>;

/** What long work begins when such an item appears. Each can be delivered again and goes on from what is there. */
const jobs: Readonly<Record<string, Job>> = {
  Plan: (services, item) => runPlan(services, Plan.parse(item).id),
  Release: (services, item) => {
    const { eventId, id } = Release.parse(item);
    return publish(services, eventId, id);
  },
  Import: async ({ table }, item) => {
    const entity = Import.parse(item);
    if (entity.status === 'applying') await applyImport(table, entity);
  },
  CrowdWish: (services, item) => workOutCrowd(services, String(item.eventId), item.compare === true),
};

/** Does the work of a batch in order; at the first failure the rest is left to be delivered again. */
export async function work(services: JobServices, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    const change: Change = changeOf(record);
    try {
      if (!change.before && change.after) await jobs[change.type]?.(services, change.after);
    } catch (error) {
      const { name, message, stack } = error as Error;
      console.error(JSON.stringify({ level: 'error', job: change.type, name, message, stack }));
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

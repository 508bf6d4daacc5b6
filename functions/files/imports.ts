import { type ImportName, parseImport } from '../../shared/rules/csv/import.ts';
import { again, queued, stopping } from '../../shared/rules/jobs/transitions.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Import } from '../../shared/schemas/import.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { organisedEvent } from '../events/operations.ts';
import { settled } from '../jobs/lost.ts';
import { spend } from '../limits/limits.ts';
import { readImport, writeImport } from '../table/imports.ts';
import { changeJob } from '../table/jobs.ts';
import { keys } from '../table/keys.ts';
import { availabilityItems } from './importAvailability.ts';
import { participantItems } from './importParticipants.ts';
import { requestItems } from './importRequests.ts';
import type { Prepared } from './prepared.ts';
import type { ImportResult } from './views.ts';

const prepare = {
  participants: participantItems,
  availability: availabilityItems,
  requests: requestItems,
} as const;

/**
 * Checks a file of participants, availabilities or requests, and, unless it is only a trial, imports it: all rows or none. Repeating
 * the request finds the import the first one made.
 */
export async function importFile(
  call: Call,
  eventId: string,
  id: string,
  { kind, csv, trial }: { kind: ImportName; csv: string; trial: boolean },
): Promise<ImportResult | Refusal> {
  const event = await organisedEvent(call, eventId);
  if ('refused' in event) return event;
  const bytes = Buffer.from(csv, 'base64');
  const { total, ignored, errors, items } = await check(call, event, kind, bytes);
  const result: ImportResult = { total, ignored, errors, import: null };
  if (trial) return result;
  if (errors.length > 0) return refuse('csv-invalid', { count: new Set(errors.map(({ row }) => row)).size, result });
  // One file is one act; its rows are what it may cost others.
  for (const [name, by] of [
    ['imports-by-organisation', 1],
    ['imported-rows-by-organisation', total],
  ] as const) {
    const over = (await readImport(call.table, id)) ? null : await spend(call, { name, whom: event.organiserId ?? '', by });
    if (over) return over;
  }
  const at = timestamp(call);
  const entity: Import = {
    id,
    eventId,
    kind,
    rows: total,
    job: queued(call.actor.personId, at),
    createdBy: call.actor.personId,
    createdAt: at,
    version: 1,
  };
  await writeImport(call.table, entity, items);
  return { ...result, import: (await readImport(call.table, id)) ?? entity };
}

async function check(call: Call, event: Event, kind: ImportName, bytes: Uint8Array) {
  // Each kind's rows go to the preparation of the same kind; TypeScript cannot follow a key through two maps.
  const run = async <K extends ImportName>(name: K) => {
    const parsed = parseImport(name, bytes);
    const step = prepare[name] as unknown as (call: Call, event: Event, rows: typeof parsed.rows) => Promise<Prepared>;
    const prepared =
      parsed.errors.length > 0
        ? { items: [], errors: parsed.errors.map((error) => ({ ...error, values: { ...error.values } })) }
        : await step(call, event, parsed.rows);
    return { total: parsed.total, ignored: parsed.ignored, ...prepared };
  };
  return run(kind);
}

/** How an import of an event its reader organises is going. */
export async function viewImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const event = await organisedEvent(call, eventId);
  if ('refused' in event) return event;
  const entity = await readImport(call.table, id);
  if (entity?.eventId !== eventId) return refuse('not-found');
  const [standing = entity] = await settled(call, 'Import', [entity]);
  return standing;
}

/** Stops an import: one that waits ends at once. An ended one is left as it is. */
export async function cancelImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const entity = await viewImport(call, eventId, id);
  if ('refused' in entity) return entity;
  return (await changeJob(call.table, 'Import', keys.import(id), (job) => stopping(job, timestamp(call)))) ?? entity;
}

/** Asks again for an import that failed or was stopped: it goes on from what is there. */
export async function retryImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const entity = await viewImport(call, eventId, id);
  if ('refused' in entity) return entity;
  return (await changeJob(call.table, 'Import', keys.import(id), (job) => again(job, call.actor.personId, timestamp(call)))) ?? entity;
}

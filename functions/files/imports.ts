import { ulid } from 'ulid';
import type { Encoding } from '../../shared/rules/csv/decode.ts';
import { type ImportName, parseImport } from '../../shared/rules/csv/import.ts';
import { again, queued, stopping } from '../../shared/rules/jobs/transitions.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Import } from '../../shared/schemas/import.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import { spend } from '../limits/limits.ts';
import { settled } from '../progress/lost.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { readImport, writeImport } from '../table/imports.ts';
import { changeJob } from '../table/jobs.ts';
import { keys } from '../table/keys.ts';
import { countTold } from './audience.ts';
import { availabilityItems } from './importAvailability.ts';
import { participantItems } from './importParticipants.ts';
import { requestItems } from './importRequests.ts';
import type { Prepared } from './prepared.ts';
import { type ImportResult, Verdict } from './views.ts';

const prepare = {
  participants: participantItems,
  availability: availabilityItems,
  requests: requestItems,
} as const;

export type Upload = {
  readonly kind: ImportName;
  readonly csv: string;
  readonly trial: boolean;
  /** What the sender says the bytes are; left out, it is found out. */
  readonly encoding?: Encoding | undefined;
  /** The doubtful rows are meant as they stand. */
  readonly confirmed: boolean;
  readonly notify: boolean;
};

/**
 * Checks a file of participants, availabilities or requests, and, unless it is only a trial, imports it: all rows or none. Repeating
 * the request finds the import the first one made. Rows that contradict what is known, or could be somebody else, have to be confirmed.
 */
export async function importFile(call: Call, eventId: string, id: string, upload: Upload): Promise<ImportResult | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const { kind, trial, confirmed, notify } = upload;
  const made = trial ? null : await readImport(call.table, id);
  const { result, prepared } = await check(call, event, upload, id || ulid());
  if (made?.eventId === eventId) return { ...result, import: made };
  if (trial) return result;
  if (result.wrong.errors > 0) return refuse('csv-invalid', { count: result.wrong.rows, result });
  if (result.counts.doubtful > 0 && !confirmed) return refuse('csv-doubtful', { count: result.counts.doubtful, result });
  // One file is one act; its rows are what it may cost others.
  for (const [name, by] of [
    ['imports-by-organisation', 1],
    ['imported-rows-by-organisation', result.total],
  ] as const) {
    const over = await spend(call, { name, whom: event.organiserId ?? '', by });
    if (over) return over;
  }
  const at = timestamp(call);
  const entity: Import = {
    id,
    eventId,
    kind,
    rows: result.total,
    parts: ulid(),
    notify,
    kept: [],
    job: queued(call.actor.personId, at),
    createdBy: call.actor.personId,
    createdAt: at,
    version: 1,
  };
  await writeImport(call.table, entity, prepared);
  return { ...result, import: (await readImport(call.table, id)) ?? entity };
}

/** As many errors as are shown: more of them say nothing new, and an answer has a size. */
const mostErrors = 1000;

async function check(
  call: Call,
  event: Event,
  { kind, csv, encoding }: Upload,
  importId: string,
): Promise<{ result: ImportResult; prepared: Prepared }> {
  // Each kind's rows go to the preparation of the same kind; TypeScript cannot follow a key through two maps.
  const run = async <K extends ImportName>(name: K) => {
    const parsed = parseImport(name, Buffer.from(csv, 'base64'), encoding);
    const step = prepare[name] as unknown as (call: Call, event: Event, rows: typeof parsed.rows, importId: string) => Promise<Prepared>;
    return { parsed, prepared: await step(call, event, parsed.readable, importId) };
  };
  const { parsed, prepared } = await run(kind);
  // What the table finds wrong is said along with what the file alone shows: errors in one go.
  const said = new Set(parsed.errors.map(({ row, column }) => `${row} ${column}`));
  const errors = [
    ...parsed.errors.map((error) => ({ ...error, values: { ...error.values } })),
    ...prepared.errors.filter(({ row, column }) => !said.has(`${row} ${column}`)),
  ].sort((one, other) => one.line - other.line);
  const verdicts = errors.length > 0 ? [] : prepared.verdicts;
  const counts = Object.fromEntries(
    Verdict.options.map((verdict) => [verdict, verdicts.filter((row) => row.verdict === verdict).length]),
  ) as ImportResult['counts'];
  const result: ImportResult = {
    total: parsed.total,
    ignored: parsed.ignored,
    errors: errors.slice(0, mostErrors),
    wrong: { errors: errors.length, rows: new Set(errors.map(({ row }) => row)).size },
    rows: [...verdicts],
    counts,
    told: errors.length > 0 ? 0 : await countTold(call.table, prepared),
    source: parsed.source,
    import: null,
  };
  return { result, prepared };
}

/** How an import of an event its reader organises is going. */
export async function viewImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const entity = await readImport(call.table, id);
  if (entity?.eventId !== eventId) return refuse('not-found');
  const [standing = entity] = await settled(call, 'Import', [entity]);
  return standing;
}

/** Stops an import: one that waits ends at once. An ended one is left as it is. */
export async function cancelImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const entity = await viewImport(call, eventId, id);
  if (isRefusal(entity)) return entity;
  return (await changeJob(call.table, 'Import', keys.import(id), (job) => stopping(job, timestamp(call)))) ?? entity;
}

/** Asks again for an import that failed or was stopped: it goes on from what is there. */
export async function retryImport(call: Call, eventId: string, id: string): Promise<Import | Refusal> {
  const entity = await viewImport(call, eventId, id);
  if (isRefusal(entity)) return entity;
  return (await changeJob(call.table, 'Import', keys.import(id), (job) => again(job, call.actor.personId, timestamp(call)))) ?? entity;
}

import { listedRows } from '../../shared/rules/jobs/rows.ts';
import { mostAttempts } from '../../shared/rules/jobs/transitions.ts';
import type { Import } from '../../shared/schemas/import.ts';
import { JobFailed, JobStopped } from '../progress/failed.ts';
import type { Report } from '../progress/report.ts';
import type { Change } from '../table/change.ts';
import {
  listImportParts,
  listWrittenParts,
  outdatedRows,
  type Part,
  readImport,
  rowsIn,
  takePartBack,
  writePart,
} from '../table/imports.ts';
import { changeCarrier, readCarrier } from '../table/jobs.ts';
import { type Key, keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { readKnownOrganisations } from './knownOrganisations.ts';

/**
 * Carries an import out: all of it as it was checked, or nothing. Before the first write everything is looked up again, people and
 * organisations by what identifies them too. Then it is written a transaction after the other, each under the condition that what was
 * there is still there; should somebody come in between these, what has been written is taken back, but for what they have changed since
 * (`kept`). What it takes for granted is looked up once more at the end. Broken off at any point and begun again, it goes on from what is written.
 * Whoever stops it before the last transaction finds nothing of it.
 * @throws JobStopped · JobFailed rows-changed, with the rows that stood in the way · not-found: its event was deleted
 */
export async function applyImport(table: Table, entity: Import, report: Report): Promise<void> {
  // Laid down before parts had a name: what they meant to find there is not known.
  if (entity.parts === '') throw new JobFailed('interrupted', { attempts: entity.job.attempts });
  const isOurs = ({ job }: Import) =>
    job.state === 'running' && job.attempts === entity.job.attempts && job.startedAt === entity.job.startedAt;
  const parts = await listImportParts(table, entity);
  const written = new Set(await listWrittenParts(table, entity.id));
  if (written.size === 0) {
    const outdated = [...(await outdatedRows(table, parts)), ...(await takenNames(table, parts))];
    if (outdated.length > 0) throw failure(outdated);
  }
  try {
    for (const [index, part] of parts.entries()) {
      if (written.has(index)) continue;
      const clashing = await writePart(table, entity, index, part);
      if (clashing === null || clashing.length > 0) {
        await takeBack(table, entity.id, parts, isOurs);
        throw clashing ? failure(clashing) : new JobFailed('not-found', {});
      }
      if (!(await report({ done: index + 1, of: parts.length })) || index === parts.length - 1) continue;
      await takeBack(table, entity.id, parts, isOurs);
      throw new JobStopped();
    }
    // Whoever left while it was written, and had been taken out of everything before the row that names them, stands there again.
    const left = await outdatedRows(
      table,
      parts.map(({ premises }) => ({ writes: [], premises, newcomers: [] })),
    );
    if (left.length > 0) {
      await takeBack(table, entity.id, parts, isOurs);
      throw failure(left);
    }
  } catch (error) {
    // Nobody begins it again after this: what it has written so far must not stay half a file.
    if (!(error instanceof JobFailed || error instanceof JobStopped) && entity.job.attempts >= mostAttempts)
      await takeBack(table, entity.id, parts, isOurs);
    throw error;
  }
  if (entity.kept.length > 0) await changeCarrier(table, 'Import', keys.import(entity.id), (now) => ({ ...now, kept: [] }));
}

/** A change by which an import has ended without its result: what had been at work on it may be long gone. */
export const endsWithoutResult = ({ type, after }: Change): boolean =>
  type === 'Import' && after !== null && ['failed', 'cancelled'].includes((after.job as { state?: string } | undefined)?.state ?? '');

const hasEnded = ({ job }: Pick<Import, 'job'>) => job.state === 'failed' || job.state === 'cancelled';

/**
 * Takes back what an import has written that ended without its result and with nobody at work on it: given up because it broke off each
 * time, or stopped while nobody ran it. False, and nothing is done, where all of it is taken back already or somebody has begun it again.
 */
export async function takeEndedBack(table: Table, { PK, SK }: Key): Promise<boolean> {
  const entity = await readCarrier(table, 'Import', { PK, SK });
  if (!entity || !hasEnded(entity) || (await listWrittenParts(table, entity.id)).length === 0) return false;
  await takeBack(table, entity.id, await listImportParts(table, entity), hasEnded);
  return true;
}

/** Rows that register an organisation which somebody else has registered since. */
async function takenNames(table: Table, parts: readonly Part[]): Promise<number[]> {
  const newcomers = parts.flatMap((part) => part.newcomers);
  if (newcomers.length === 0) return [];
  const known = await readKnownOrganisations(table);
  return newcomers.filter((one) => known.same(one).some(({ id }) => !one.besides.includes(id))).flatMap(({ rows }) => rows);
}

/** Takes back what is written, the last first, as long as the import is still ours to take back, and notes the rows that stay. */
async function takeBack(table: Table, id: string, parts: readonly Part[], isOurs: (entity: Import) => boolean): Promise<void> {
  let entity = await readImport(table, id);
  for (const [index, part] of [...parts.entries()].reverse()) {
    let rows: number[] | null = null;
    while (rows === null) {
      if (!entity || !isOurs(entity)) return;
      rows = await takePartBack(table, entity, index, part);
      // Somebody wants it stopped, or has begun it again.
      if (rows === null) entity = await readImport(table, id);
    }
    if (rows.length === 0) continue;
    const stay = rows;
    entity = await changeCarrier(table, 'Import', keys.import(id), (now) => ({ ...now, kept: rowsIn([...now.kept, ...stay]) }));
  }
}

const failure = (rows: readonly number[]) => new JobFailed('rows-changed', { rows: listedRows(rows), count: new Set(rows).size });

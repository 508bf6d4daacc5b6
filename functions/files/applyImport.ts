import { mostAttempts } from '../../shared/rules/jobs/transitions.ts';
import type { Import } from '../../shared/schemas/import.ts';
import type { Report } from '../jobs/consume.ts';
import { JobFailed, JobStopped } from '../jobs/failed.ts';
import { listImportParts, listWrittenParts, outdatedRows, type Part, takePartBack, writePart } from '../table/imports.ts';
import type { Table } from '../table/table.ts';
import { readKnownOrganisations } from './knownOrganisations.ts';

/**
 * Carries an import out: all of it as it was checked, or nothing. Before the first write everything is looked up again, people and
 * organisations by what identifies them too. Then it is written a transaction after the other, each under the condition that what was
 * there is still there; should somebody come in between these, what has been written is taken back, but for what they have changed since.
 * Broken off at any point and begun again, it goes on from what is written.
 * Whoever stops it before the last transaction finds nothing of it.
 * @throws JobStopped · JobFailed rows-changed, with the rows that stood in the way; `kept`: rows that could not be taken back, 0 as a rule
 */
export async function applyImport(table: Table, entity: Import, report: Report): Promise<void> {
  // Laid down before parts had a name: what they meant to find there is not known.
  if (entity.parts === '') throw new JobFailed('interrupted', { attempts: entity.job.attempts });
  const parts = await listImportParts(table, entity);
  const written = new Set(await listWrittenParts(table, entity.id));
  if (written.size === 0) {
    const outdated = [...(await outdatedRows(table, parts)), ...(await takenNames(table, parts))];
    if (outdated.length > 0) throw failure(outdated, []);
  }
  try {
    for (const [index, part] of parts.entries()) {
      if (written.has(index)) continue;
      const clashing = await writePart(table, entity.id, index, part);
      if (clashing.length > 0) throw failure(clashing, await takeBack(table, entity, parts));
      if (!(await report({ done: index + 1, of: parts.length })) || index === parts.length - 1) continue;
      await takeBack(table, entity, parts);
      throw new JobStopped();
    }
  } catch (error) {
    // Nobody begins it again after this: what it has written so far must not stay half a file.
    if (!(error instanceof JobFailed || error instanceof JobStopped) && entity.job.attempts >= mostAttempts)
      await takeBack(table, entity, parts);
    throw error;
  }
}

/** Rows that register an organisation which somebody else has registered since. */
async function takenNames(table: Table, parts: readonly Part[]): Promise<number[]> {
  const newcomers = parts.flatMap((part) => part.newcomers);
  if (newcomers.length === 0) return [];
  const known = await readKnownOrganisations(table);
  return newcomers.filter((one) => known.same(one).some(({ id }) => !one.besides.includes(id))).flatMap(({ rows }) => rows);
}

async function takeBack(table: Table, { id }: Import, parts: readonly Part[]): Promise<number[]> {
  const kept: number[] = [];
  for (const [index, part] of [...parts.entries()].reverse()) kept.push(...(await takePartBack(table, id, index, part)));
  return kept;
}

const failure = (rows: readonly number[], kept: readonly number[]) =>
  new JobFailed('rows-changed', { rows: listed(rows), count: new Set(rows).size, kept: listed(kept) });

const mostListed = 20;

/** Row numbers for a sentence: the first ones, in order. */
const listed = (rows: readonly number[]): string => {
  const all = [...new Set(rows)].sort((one, other) => one - other);
  return `${all.slice(0, mostListed).join(', ')}${all.length > mostListed ? ', …' : ''}`;
};

import { carryingJob } from '../../shared/schemas/job.ts';
import { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { Release, ReleaseSettings } from '../../shared/schemas/release.ts';
import { Timetable } from '../../shared/schemas/timetable.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { commit, type Item, list, read, readMany, type Table, type Write } from './table.ts';

export const timetableItem = (timetable: Timetable): Item => ({
  ...keys.timetable(timetable.eventId),
  type: 'Timetable',
  ...checked(Timetable, timetable),
});
/** The pointer of an event; before anything is published it points nowhere, at revision 0. */
export const readTimetable = async (table: Table, eventId: string): Promise<Timetable> =>
  (await read(table, keys.timetable(eventId), Timetable)) ?? { eventId, releaseId: null, revision: 0, version: 0 };
export const readTimetables = (table: Table, eventIds: string[]) =>
  readMany(table, eventIds.map(keys.timetable), Timetable, { whole: true });

/**
 * A live change inside a release: refused once another release is out, another change came first, or a publishing holds it for a moment. The change's own
 * sequence is `revision + 1`, so every change of an event has a number of its own.
 */
export const touchTimetable = (
  table: Table,
  { eventId, releaseId, revision }: Pick<Timetable, 'eventId' | 'releaseId' | 'revision'>,
  now: string,
): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.timetable(eventId),
    UpdateExpression: 'ADD #revision :one, #version :one',
    ConditionExpression: '#release = :release AND #revision = :revision AND (attribute_not_exists(#held) OR #held <= :now)',
    ExpressionAttributeNames: { '#revision': 'revision', '#version': 'version', '#release': 'releaseId', '#held': 'heldUntil' },
    ExpressionAttributeValues: { ':one': 1, ':release': releaseId, ':revision': revision, ':now': now },
  },
});

/** Makes live changes of an event wait until a time (ISO), unless it is let go sooner. Nothing where nothing is published. */
export const holdTimetable = (table: Table, eventId: string, until: string) =>
  commit(table, [
    {
      Update: {
        TableName: table.name,
        Key: keys.timetable(eventId),
        UpdateExpression: 'SET #held = :until',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeNames: { '#held': 'heldUntil' },
        ExpressionAttributeValues: { ':until': new Date(until).toISOString() },
      },
    },
  ]);

/** Lets live changes go on. */
export const letTimetableGo = (table: Table, eventId: string) =>
  commit(table, [
    {
      Update: {
        TableName: table.name,
        Key: keys.timetable(eventId),
        UpdateExpression: 'REMOVE #held',
        ConditionExpression: 'attribute_exists(#held)',
        ExpressionAttributeNames: { '#held': 'heldUntil' },
      },
    },
  ]);

export const releaseItem = (release: Release): Item => ({
  ...keys.release(release.eventId, release.id),
  type: 'Release',
  ...checked(Release, release),
});
/** A release as stored, whenever that was. */
export const StoredRelease = carryingJob(Release);
export const readRelease = (table: Table, eventId: string, id: string) => read(table, keys.release(eventId, id), StoredRelease);
export const listReleases = (table: Table, eventId: string) =>
  list(table, { partition: keys.release(eventId, '').PK, begins: 'RELEASE#', newestFirst: true }, StoredRelease);

export const releaseSettingsItem = (settings: ReleaseSettings): Item => ({
  ...keys.releaseSettings(settings.eventId, settings.releaseId),
  type: 'ReleaseSettings',
  ...checked(ReleaseSettings, settings),
});
export const readReleaseSettings = (table: Table, eventId: string, releaseId: string) =>
  read(table, keys.releaseSettings(eventId, releaseId), ReleaseSettings);
export const listReleaseSettings = (table: Table, wanted: readonly { eventId: string; releaseId: string }[]) =>
  readMany(
    table,
    wanted.map(({ eventId, releaseId }) => keys.releaseSettings(eventId, releaseId)),
    ReleaseSettings,
  );

export const placementItem = (placement: PublishedPlacement): Item => ({
  ...keys.placement(placement.eventId, placement.releaseId, placement.id),
  type: 'Placement',
  ...checked(PublishedPlacement, placement),
});
export const readPlacement = (table: Table, eventId: string, releaseId: string, id: string) =>
  read(table, keys.placement(eventId, releaseId, id), PublishedPlacement);
export const listPlacements = (table: Table, eventId: string, releaseId: string) =>
  list(table, { partition: keys.placement(eventId, releaseId, '').PK, begins: 'PLACEMENT#' }, PublishedPlacement);
export const readPlacements = (table: Table, wanted: { eventId: string; releaseId: string; id: string }[]) =>
  readMany(
    table,
    wanted.map(({ eventId, releaseId, id }) => keys.placement(eventId, releaseId, id)),
    PublishedPlacement,
  );

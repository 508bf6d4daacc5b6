import { bySystem } from '../../shared/rules/access/acts.ts';
import { Farewell } from '../../shared/schemas/departure.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { readClaims } from '../claims/claims.ts';
import { closing } from '../disclosures/receipts.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Change } from '../table/change.ts';
import { listParticipationsOf, participationItem, readParticipation, readParticipations } from '../table/events.ts';
import { keys } from '../table/keys.ts';
import { listLettersTo } from '../table/letters.ts';
import {
  listInvitations,
  listMembers,
  listMemberships,
  listTrialsOfHub,
  listTrialsOfStartup,
  profileItem,
  readMembership,
  readProfile,
  trialItem,
} from '../table/organisations.ts';
import { listNotices, readCalendarOf, readPerson } from '../table/people.ts';
import { commit, put, remove, removeAll, removeAt, replace, type Table } from '../table/table.ts';
import { pause } from '../timetable/holding.ts';

type Services = Pick<FeedServices, 'table' | 'now'>;

/**
 * What a person leaves behind in an organisation they do not belong to any more: they are taken out of who comes for it, their hours and
 * the invitations they had sent go. The last one to leave closes it. Whoever has come back meanwhile keeps everything.
 */
export async function leaveOrganisation(services: Services, organisationId: string, personId: string): Promise<void> {
  const { table } = services;
  if (await readMembership(table, organisationId, personId)) return;
  const participations = await listParticipationsOf(table, organisationId);
  const concerned = participations.filter(({ delegateIds, pitch }) => delegateIds.includes(personId) || pitch.speakerId === personId);
  for (const participation of concerned) await takeOut(table, participation, personId);
  await forgetHours(table, participations, personId);
  const invitations = (await listInvitations(table, organisationId)).filter(({ invitedBy }) => invitedBy === personId);
  await removeAll(
    table,
    invitations.map(({ id }) => keys.invitation(organisationId, id)),
  );
  if ((await listMembers(table, organisationId)).length === 0) await closeOrganisation(services, organisationId);
}

/** Changes a participation that others may change at the same time. `change` answers null where nothing is left to do. */
async function changeOne(
  table: Table,
  { eventId, organisationId }: Participation,
  change: (current: Participation) => Participation | null,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const current = await readParticipation(table, eventId, organisationId);
    const next = current && change(current);
    if (!current || !next) return;
    const written = { ...next, version: current.version + 1 };
    if ((await commit(table, [replace(table, participationItem(written), current.version)])).done) return;
    await pause(attempt);
  }
}

const takeOut = (table: Table, participation: Participation, personId: string): Promise<void> =>
  changeOne(table, participation, (current) => {
    const { delegateIds, pitch } = current;
    if (!delegateIds.includes(personId) && pitch.speakerId !== personId) return null;
    return {
      ...current,
      delegateIds: delegateIds.filter((id) => id !== personId),
      pitch: { ...pitch, speakerId: pitch.speakerId === personId ? null : pitch.speakerId },
    };
  });

/** When somebody can meet is kept as long as they come for somebody. */
async function forgetHours(table: Table, participations: readonly Participation[], personId: string): Promise<void> {
  const organisationIds = (await listMemberships(table, personId)).map(({ organisationId }) => organisationId);
  const others = await readParticipations(
    table,
    participations.flatMap(({ eventId }) => organisationIds.map((organisationId) => ({ eventId, organisationId }))),
  );
  const coming = new Set(others.filter(({ delegateIds }) => delegateIds.includes(personId)).map(({ eventId }) => eventId));
  const gone = participations.filter(({ eventId }) => !coming.has(eventId));
  await removeAll(
    table,
    gone.map(({ eventId }) => keys.availability(eventId, personId)),
  );
}

/** An organisation that nobody belongs to: it is found no more, takes part nowhere, and nothing of others stays open to it. */
async function closeOrganisation({ table, now }: Services, organisationId: string): Promise<void> {
  const [profile, participations, invitations, asHub, asStartup] = await Promise.all([
    readProfile(table, organisationId),
    listParticipationsOf(table, organisationId),
    listInvitations(table, organisationId),
    listTrialsOfHub(table, organisationId),
    listTrialsOfStartup(table, organisationId),
  ]);
  if (profile?.published)
    await commit(table, [replace(table, profileItem({ ...profile, published: false, version: profile.version + 1 }), profile.version)]);
  const by = { ...bySystem('organisation-closed'), organisationId };
  for (const participation of participations)
    await changeOne(table, participation, (current) =>
      current.status === 'withdrawn' || current.status === 'refused' ? null : { ...current, status: 'withdrawn', by },
    );
  await removeAll(
    table,
    invitations.map(({ id }) => keys.invitation(organisationId, id)),
  );
  for (const trial of [...asHub, ...asStartup].filter(({ status }) => status !== 'closed'))
    await commit(table, [
      put(table, trialItem({ ...trial, status: 'closed', version: trial.version + 1 })),
      ...(await closing(table, { one: trial.hubId, other: trial.startupId }, trial.id, timestamp({ now }))),
    ]);
}

/**
 * What is kept of a person goes after they have deleted themselves: their memberships, with all that follows from each, notices, letters,
 * hours and claimed time. However much it is: delivered again, it goes on with what is left.
 */
export async function followFarewell(services: Services, change: Change): Promise<void> {
  if (!change.after) return;
  const { table } = services;
  const { personId } = Farewell.parse(change.after);
  for (const { organisationId } of await listMemberships(table, personId)) {
    await commit(table, [remove(table, keys.membership(organisationId, personId))]);
    await leaveOrganisation(services, organisationId, personId);
  }
  const [notices, letters, calendar] = await Promise.all([
    listNotices(table, personId, 100_000),
    listLettersTo(table, personId),
    readCalendarOf(table, personId),
  ]);
  await removeAll(table, [
    ...notices.map(({ id }) => keys.notice(personId, id)),
    ...letters.map(({ id }) => keys.letter(id)),
    ...(calendar ? [keys.calendar(calendar.hash), keys.calendarOf(personId)] : []),
    keys.mailsOff(personId),
    keys.invited(personId),
  ]);
  await forgetTime(services, personId);
  await commit(table, [remove(table, keys.farewell(personId))]);
}

/** Removes the claimed time of somebody who is no longer here, once nothing that is still ahead holds it. */
export async function forgetTime({ table, now }: Services, personId: string): Promise<void> {
  if (await readPerson(table, personId)) return;
  const key = keys.personLedger(personId);
  const [ledger] = (await readClaims(table, [key])).ledgers;
  if (!ledger || ledger.version === 0 || ledger.claims.some(({ end }) => end > timestamp({ now }))) return;
  await commit(table, [removeAt(table, key, ledger.version)]);
}

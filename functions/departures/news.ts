import { nameValues } from '../../shared/rules/notices/values.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { PublishedPlacement } from '../../shared/schemas/placement.ts';
import { actingFor, type News, tell } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readOrganisation } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';

export type Ending = {
  readonly event: Event;
  readonly participation: Participation;
  readonly requests: readonly Introduction[];
  readonly pitches: readonly PublishedPlacement[];
};

/**
 * Tells, once and in one piece, that an organisation no longer takes part: its own people, each organisation that had a request or a
 * meeting with it, and the organiser. Whoever did it is not told what they did.
 */
export async function tellEnding(table: Table, change: Change, { event, participation, requests, pitches }: Ending): Promise<void> {
  const organisation = await readOrganisation(table, participation.organisationId);
  if (!organisation) return;
  const about = `${event.id} ${organisation.id} ${participation.status} ${participation.version}`;
  const values = { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name) };
  const names = { event: event.name, organisation: organisation.name };
  const news = (code: News['code'], path: string, counts: News['values'], mail: News['mail']): News => ({
    code,
    values: { ...values, ...counts },
    path,
    change,
    about,
    mail,
    event,
  });
  const except = new Set([participation.by?.personId ?? '']);

  const meetings = requests.filter(({ status }) => status === 'accepted');
  for (const [otherId, theirs] of byOtherSide(requests, organisation)) {
    const to = [...(await actingFor(table, otherId)), ...theirs.flatMap((introduction) => personOf(introduction, otherId) ?? [])];
    const content = { template: 'participation-ended' as const, ...names, count: theirs.length, path: '/inbox' };
    await tell(table, without(to, except), news('participation-ended', '/inbox', { count: theirs.length }, content));
  }
  if (participation.status === 'withdrawn') {
    const words = participation.by?.as === 'organiser' ? participation.by.words : null;
    const content = { template: 'participation-dropped' as const, ...names, words, path: `/events/${event.id}` };
    const own = [...(await actingFor(table, organisation.id)), ...participation.delegateIds];
    await tell(table, without(own, except), news('participation-dropped', `/events/${event.id}`, {}, content));
  }
  if (event.organiserId) {
    const path = `/events/${event.id}/manage/participants`;
    const counts = { meetings: meetings.length, pitches: pitches.length };
    const content = { template: 'participation-withdrawn' as const, ...names, ...counts, path };
    await tell(table, without(await actingFor(table, event.organiserId), except), news('participation-withdrawn', path, counts, content));
  }
}

/** Tells who acts for an organisation that what a delegate of theirs had agreed to passes to colleagues. */
export async function tellPassingOn(
  table: Table,
  change: Change,
  { event, participation, count }: { event: Event; participation: Participation; count: number },
): Promise<void> {
  const organisation = await readOrganisation(table, participation.organisationId);
  if (!organisation) return;
  await tell(table, await actingFor(table, organisation.id), {
    code: 'delegate-left',
    values: { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name), count },
    path: `/events/${event.id}`,
    change,
    about: `${event.id} ${organisation.id} ${participation.version}`,
    mail: null,
  });
}

const without = (personIds: readonly string[], except: ReadonlySet<string>) => personIds.filter((id) => !except.has(id));

const personOf = ({ fromOrganisationId, fromPersonId, toPersonId }: Introduction, organisationId: string): string | null =>
  fromOrganisationId === organisationId ? fromPersonId : toPersonId;

function byOtherSide(requests: readonly Introduction[], { id }: Organisation): Map<string, Introduction[]> {
  const others = new Map<string, Introduction[]>();
  for (const request of requests) {
    const other = request.fromOrganisationId === id ? request.toOrganisationId : request.fromOrganisationId;
    others.set(other, [...(others.get(other) ?? []), request]);
  }
  return others;
}

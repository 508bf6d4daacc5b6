import { z } from 'zod';
import { nameValues } from '../../shared/rules/notices/values.ts';
import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction } from '../../shared/schemas/introduction.ts';
import { decisionNews } from '../events/consumer.ts';
import { type News, tellEach, tellOrganisation } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readEvent, readParticipations } from '../table/events.ts';
import { listDecided, listImportedIds } from '../table/imported.ts';
import { StoredImport } from '../table/imports.ts';
import { readIntroductions } from '../table/introductions.ts';
import { readOrganisations } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { pooled } from '../table/pooled.ts';
import type { Table } from '../table/table.ts';
import { meetingsByPerson } from './audience.ts';

/** What an import says of itself beside what every reader of imports needs. */
const Asked = z.object({ notify: z.boolean().default(false), parts: z.string().default('') });

/**
 * An import is through: if it was asked to tell, whoever it concerns hears of it once, however many rows speak of them. Silent otherwise.
 * Who was registered by it and has never signed in gets the one invitation.
 */
export async function announceImport({ table }: FeedServices, change: Change): Promise<void> {
  const entity = change.after && StoredImport.parse(change.after);
  const before = change.before && StoredImport.parse(change.before);
  if (entity?.job.state !== 'done' || before?.job.state === 'done') return;
  const { notify, parts } = Asked.parse(change.after);
  const event = notify ? await readEvent(table, entity.eventId) : null;
  if (!event) return;
  if (entity.kind === 'requests') {
    const ids = await listImportedIds(table, entity.id, parts, 'Introduction');
    return tellOfMeetings(table, event, await readIntroductions(table, ids), change, entity.id);
  }
  if (entity.kind === 'participants') {
    const people = await readPeople(table, await listImportedIds(table, entity.id, parts, 'Person'));
    const path = `/events/${event.id}`;
    const mail = { template: 'event-invitation' as const, event: event.name, organiser: event.organiserName, path };
    const news: News = { code: null, values: {}, path, change, about: entity.id, mail, event };
    await tellEach(
      table,
      people.filter((person) => !hasSignedIn(person)).map((person) => ({ person, news })),
    );
    return tellOfDecisions(table, event, await listDecided(table, entity.id, parts), change);
  }
}

/** Organisations that were invited or admitted hear it as they would of a decision by hand. */
async function tellOfDecisions(table: Table, event: Event, organisationIds: readonly string[], change: Change) {
  const decided = await readParticipations(
    table,
    organisationIds.map((organisationId) => ({ eventId: event.id, organisationId })),
  );
  const organisations = new Map((await readOrganisations(table, [...organisationIds])).map((one) => [one.id, one]));
  await pooled(decided, 8, async ({ organisationId, status }) => {
    const organisation = organisations.get(organisationId);
    if (organisation && (status === 'invited' || status === 'admitted'))
      await tellOrganisation(table, organisationId, decisionNews(status, event, organisation, change));
  });
}

async function tellOfMeetings(table: Table, event: Event, introductions: readonly Introduction[], change: Change, about: string) {
  const meetings = await meetingsByPerson(table, introductions);
  const people = await readPeople(table, [...meetings.keys()]);
  const path = `/inbox?eventId=${event.id}`;
  await tellEach(
    table,
    people.map((person) => {
      const mine = meetings.get(person.id) ?? [];
      const news: News = {
        code: 'meetings-recorded',
        values: { ...nameValues('event', event.name), count: mine.length },
        path,
        change,
        about,
        mail: { template: 'meetings-recorded', event: event.name, meetings: mine, path },
        event,
      };
      return { person, news };
    }),
  );
}

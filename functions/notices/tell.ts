import { createHash } from 'node:crypto';
import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Letter, MailContent } from '../../shared/schemas/mail.ts';
import type { Notice } from '../../shared/schemas/notice.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import type { Change } from '../table/change.ts';
import { writeInvitationOnce, writeLetters } from '../table/letters.ts';
import { listMembers } from '../table/organisations.ts';
import { noticeItem, readPeople } from '../table/people.ts';
import { pooled } from '../table/pooled.ts';
import { commitEach, create, type Table } from '../table/table.ts';
import { rememberMailed } from './calendars.ts';

/** Something to tell people: in the bell, and by mail unless they have turned mails off. */
export type News = {
  /** `null`: nothing for the bell, as for whoever did it and only has to mend their calendar. */
  readonly code: Notice['code'] | null;
  readonly values: Notice['values'];
  readonly path: string;
  /** The change that made it and what it is about: the same at every delivery, so that nobody is told twice. */
  readonly change: Pick<Change, 'at' | 'order'>;
  readonly about: string;
  readonly mail: MailContent | null;
  /** The event it is about: whose organiser stands in the mail. `null`: it is about none. */
  readonly event?: Event | null;
  /** The mail carries what this person's calendar needs (`keptByMail`): it goes out whether or not they take news by mail. */
  readonly calendar?: boolean;
};

/** Tells some people. Delivering the same news again changes nothing. */
export async function tell(table: Table, personIds: readonly string[], news: News): Promise<void> {
  const people = await readPeople(table, [...new Set(personIds)]);
  await tellEach(
    table,
    people.map((person) => ({ person, news })),
  );
}

/**
 * Tells each of some people something of their own. Delivering the same news again changes nothing. Whoever has never signed in gets
 * nothing by mail but one invitation, ever: the words of others do not reach an address that nobody has proved.
 */
export async function tellEach(table: Table, told: readonly { person: Person; news: News }[]): Promise<void> {
  const notices = told.flatMap(({ person, news }) => {
    const notice = noticeFor(person.id, news);
    return notice ? [create(table, noticeItem(notice))] : [];
  });
  const present = told.filter(({ person }) => hasSignedIn(person));
  const awaited = new Map(told.filter(({ person }) => !hasSignedIn(person)).map((one) => [one.person.id, one]));
  await commitEach(table, notices);
  const letters = present.flatMap(({ person, news }) => (news.mail && takes(person, news) ? [letterFor(person, news, news.mail)] : []));
  await rememberMailed(table, letters);
  await writeLetters(table, letters);
  await pooled([...awaited.values()], 8, async ({ person, news }) => {
    if (news.mail && news.event) await writeInvitationOnce(table, person.id, letterFor(person, news, invitationTo(news.event)));
  });
}

const takes = ({ noticeMails }: Person, { calendar }: News): boolean => calendar || noticeMails === 'instant';

const invitationTo = (event: Event): MailContent => ({
  template: 'event-invitation',
  event: event.name,
  organiser: event.organiserName,
  path: `/events/${event.id}`,
});

/** Tells everybody who acts for an organisation: its owners and editors. */
export async function tellOrganisation(table: Table, organisationId: string, news: News, except: string | null = null): Promise<void> {
  await tell(
    table,
    (await actingFor(table, organisationId)).filter((personId) => personId !== except),
    news,
  );
}

/** Everybody who acts for an organisation. */
export async function actingFor(table: Table, organisationId: string): Promise<string[]> {
  const members = await listMembers(table, organisationId);
  return members.filter(({ role }) => role !== 'viewer').map(({ personId }) => personId);
}

function noticeFor(personId: string, { code, values, path, change: { at, order }, about }: News): Notice | null {
  if (!code) return null;
  // Ids begin with the time and the order within its second, so that a person's notices sort as they happened.
  const id = [at.replace(/[-:.]/g, ''), order, digest(`${code} ${about}`).slice(0, 16)].join('-');
  return { id, personId, code, values, path, readAt: null, createdAt: at };
}

const letterFor = (person: Person, { about, change, event }: News, content: MailContent): Letter => ({
  // With the change, as a notice: what happens again, or alike at another event, is told again.
  id: letterId(content.template, about, person.id, change.order),
  to: { kind: 'person', personId: person.id },
  content,
  organiser: event ? { name: event.organiserName, contact: event.contact } : null,
  createdAt: change.at,
  sentAt: null,
  version: 1,
});

export const letterId = (...parts: string[]): string => digest(parts.join(' '));
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

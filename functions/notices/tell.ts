import { createHash } from 'node:crypto';
import type { MailContent } from '../../shared/schemas/mail.ts';
import type { Notice } from '../../shared/schemas/notice.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import type { Change } from '../table/change.ts';
import { writeLetters } from '../table/letters.ts';
import { listMembers } from '../table/organisations.ts';
import { noticeItem, readPeople } from '../table/people.ts';
import { commitEach, create, type Table } from '../table/table.ts';

/** Something to tell people: in the bell, and by mail unless they have turned mails off. */
export type News = {
  readonly code: Notice['code'];
  readonly values: Notice['values'];
  readonly path: string;
  /** The change that made it and what it is about: the same at every delivery, so that nobody is told twice. */
  readonly change: Pick<Change, 'at' | 'order'>;
  readonly about: string;
  readonly mail: MailContent | null;
};

/** Tells some people. Delivering the same news again changes nothing. */
export async function tell(table: Table, personIds: readonly string[], news: News): Promise<void> {
  const people = await readPeople(table, [...new Set(personIds)]);
  await tellEach(
    table,
    people.map((person) => ({ person, news })),
  );
}

/** Tells each of some people something of their own. Delivering the same news again changes nothing. */
export async function tellEach(table: Table, told: readonly { person: Person; news: News }[]): Promise<void> {
  const notices = told.map(({ person, news }) => create(table, noticeItem(noticeFor(person.id, news))));
  const letters = told.flatMap(({ person, news }) =>
    news.mail && person.noticeMails === 'instant' ? [letterFor(person, news, news.mail)] : [],
  );
  await commitEach(table, notices);
  await writeLetters(table, letters);
}

/** Tells everybody who acts for an organisation: its owners and editors. */
export async function tellOrganisation(table: Table, organisationId: string, news: News, except: string | null = null): Promise<void> {
  const members = await listMembers(table, organisationId);
  await tell(
    table,
    members.filter(({ role, personId }) => role !== 'viewer' && personId !== except).map(({ personId }) => personId),
    news,
  );
}

function noticeFor(personId: string, { code, values, path, change: { at, order }, about }: News): Notice {
  // Ids begin with the time and the order within its second, so that a person's notices sort as they happened.
  const id = [at.replace(/[-:.]/g, ''), order, digest(`${code} ${about}`).slice(0, 16)].join('-');
  return { id, personId, code, values, path, readAt: null, createdAt: at };
}

const letterFor = (person: Person, { code, about, change }: News, content: MailContent) => ({
  id: letterId(code, about, person.id),
  to: { kind: 'person' as const, personId: person.id },
  content,
  createdAt: change.at,
  sentAt: null,
  version: 1,
});

export const letterId = (...parts: string[]): string => digest(parts.join(' '));
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24);

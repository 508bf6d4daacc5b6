import { z } from 'zod';
import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import { Id, Instant } from '../../shared/schemas/basics.ts';
import { Farewell } from '../../shared/schemas/departure.ts';
import { Notice } from '../../shared/schemas/notice.ts';
import { Person } from '../../shared/schemas/organisation.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, read, readMany, type Table, type Write } from './table.ts';

const days = (count: number, from: string) => Math.ceil(Date.parse(from) / 1000) + count * 86_400;

/** An account at the provider, by which somebody signs in. */
const Account = z.object({ issuer: z.string(), subject: z.string() });
export type Account = z.infer<typeof Account>;

/** Whose an address is, and which account it was last signed in with. None: nobody has since this is kept, or the staff have let it go. */
const EmailGuard = z.object({ personId: Id, awaited: z.boolean().optional(), account: Account.optional() });

export const personItem = (person: Person): Item => ({ ...keys.person(person.id), type: 'Person', ...checked(Person, person) });
/** The guard that gives an address to one person only, and finds them by it. */
export const emailItem = (person: Pick<Person, 'id' | 'email' | 'signedInAt'>, account?: Account): Item => ({
  ...keys.email(person.email),
  type: 'Email',
  // Asked for at every request: whether it is somebody's first needs no further read.
  ...checked(EmailGuard, { personId: person.id, ...(hasSignedIn(person) ? {} : { awaited: true }), ...(account ? { account } : {}) }),
});

/** Ties an address to an account. Refused where it has been tied otherwise since `before` was read. */
export const tieAddress = (table: Table, email: string, { issuer, subject }: Account, before: Account | null): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.email(email),
    UpdateExpression: 'SET #account = :account',
    ConditionExpression: before ? '#account = :before' : 'attribute_exists(PK) AND attribute_not_exists(#account)',
    ExpressionAttributeNames: { '#account': 'account' },
    ExpressionAttributeValues: { ':account': { issuer, subject }, ...(before ? { ':before': before } : {}) },
  },
});

/** Lets an address go from the account it is tied to: whoever signs in with it next has it. */
export const untieAddress = (table: Table, email: string): Write => ({
  Update: {
    TableName: table.name,
    Key: keys.email(email),
    UpdateExpression: 'REMOVE #account',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeNames: { '#account': 'account' },
  },
});
export const readPerson = (table: Table, id: string) => read(table, keys.person(id), Person);
export const readPeople = (table: Table, ids: string[]) => readMany(table, ids.map(keys.person), Person);
export const findPersonId = async (table: Table, email: string) => (await findAccount(table, email))?.personId ?? null;

/** Whose addresses these are, by address in lower case; those that are nobody's are missing. */
export async function findPersonIds(table: Table, emails: readonly string[]): Promise<Map<string, string>> {
  const found = await readMany(table, emails.map(keys.email), EmailGuard.extend({ PK: z.string() }), { whole: true });
  return new Map(found.map(({ PK, personId }) => [PK.slice(keys.email('').PK.length), personId]));
}

/** Whose address it is; `awaited`: they have never signed in; `account`: the one they sign in with. */
export const findAccount = async (table: Table, email: string) => {
  const guard = await read(table, keys.email(email), EmailGuard);
  return guard && { personId: guard.personId, awaited: guard.awaited ?? false, account: guard.account ?? null };
};

export const noticeItem = (notice: Notice): Item => ({
  ...keys.notice(notice.personId, notice.id),
  type: 'Notice',
  ttl: days(180, notice.createdAt),
  ...checked(Notice, notice),
});
export const listNotices = (table: Table, personId: string, limit = 100) =>
  list(table, { partition: keys.notice(personId, '').PK, begins: 'NOTICE#', newestFirst: true, limit }, Notice);
export const readNotice = (table: Table, personId: string, id: string) => read(table, keys.notice(personId, id), Notice);

/** A calendar subscription: the link holds the secret, the table only its hash. */
export const CalendarSubscription = z.object({ personId: z.string(), hash: z.string(), createdAt: Instant });
export type CalendarSubscription = z.infer<typeof CalendarSubscription>;
export const calendarItem = (subscription: CalendarSubscription): Item => ({
  ...keys.calendar(subscription.hash),
  type: 'CalendarSubscription',
  ...checked(CalendarSubscription, subscription),
});
export const calendarOfItem = (subscription: CalendarSubscription): Item => ({
  ...keys.calendarOf(subscription.personId),
  type: 'CalendarSubscription',
  ...checked(CalendarSubscription, subscription),
});
export const readCalendar = (table: Table, hash: string) => read(table, keys.calendar(hash), CalendarSubscription);
export const readCalendarOf = (table: Table, personId: string) => read(table, keys.calendarOf(personId), CalendarSubscription);

export const farewellItem = (farewell: Farewell): Item => ({
  ...keys.farewell(farewell.personId),
  type: 'Farewell',
  ...checked(Farewell, farewell),
});

/** The secret in the link that turns a person's mails off. As it is, not hashed: every letter carries it, and it opens nothing else. */
export const MailsOff = z.object({ personId: z.string(), token: z.string() });
export type MailsOff = z.infer<typeof MailsOff>;
export const mailsOffItem = (secret: MailsOff): Item => ({
  ...keys.mailsOff(secret.personId),
  type: 'MailsOff',
  ...checked(MailsOff, secret),
});
export const readMailsOff = (table: Table, personIds: string[]) => readMany(table, personIds.map(keys.mailsOff), MailsOff);

import { localText } from '../../shared/locales/translator.ts';
import { personName } from '../../shared/rules/people/names.ts';
import { Letter } from '../../shared/schemas/mail.ts';
import type { Mailbox, Reader } from '../../shared/schemas/mailbox.ts';
import type { Person } from '../../shared/schemas/organisation.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Change } from '../table/change.ts';
import { closePortion, markPosted, nextPortion, readLetters, Wake } from '../table/letters.ts';
import { readPeople } from '../table/people.ts';
import { pooled } from '../table/pooled.ts';
import { compose, isForCalendar } from './compose.ts';
import { mailsOffLinks } from './mailsOff.ts';

/** Readers written to at once: a post office takes about this many a second and no more (SES begins at 14). */
const mostReaders = 8;

/**
 * Posts letters when they appear: each reader's in order, several readers side by side. One whose reader is gone, or that was posted
 * already, is passed over. While the post is stopped they stay unsent and hold up nothing: `npm run redeliver` has them posted afterwards.
 * @throws the first fault once what is on its way is noted: another attempt posts only what is left
 */
export async function postLetters(services: FeedServices, changes: readonly Change[]): Promise<void> {
  const appeared = changes.flatMap(({ before, after }) => (after && !before ? [Letter.parse(after).id] : []));
  const stored = new Map((await readLetters(services.table, appeared)).map((letter) => [letter.id, letter]));
  await post(
    services,
    appeared.flatMap((id) => stored.get(id) ?? []),
  );
}

/** Posts the next portion of a mailing and calls for the one after it, which comes behind all that was written meanwhile. */
export async function postMailing(services: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const wake = Wake.parse(change.after);
  const { ids, letters } = await nextPortion(services.table, wake.mailing);
  await post(services, letters);
  await closePortion(services.table, wake, ids);
}

async function post(services: FeedServices, letters: readonly Letter[]): Promise<void> {
  const now = timestamp(services);
  const unsent = letters.filter(({ sentAt }) => sentAt === null);
  const posted: Letter[] = [];
  try {
    await pooled(await byReader(services, unsent), mostReaders, async ({ reader, mailsOff, letters: theirs }) => {
      for (const letter of theirs) {
        if ((await postLetter(services, letter, reader, mailsOff, now)) !== 'stopped') posted.push(letter);
      }
    });
  } finally {
    await markPosted(services.table, posted, now);
  }
}

async function postLetter(services: FeedServices, letter: Letter, reader: Reader, mailsOff: string | null, now: string) {
  const source = { origin: services.webOrigin, domain: new URL(services.webOrigin).hostname };
  const outcome = await services.post.send({
    id: letter.id,
    from: services.sender,
    to: { name: reader.name, email: reader.email },
    at: now,
    language: reader.language,
    replyTo: replyTo(letter, reader),
    // An invitation is no news: without it the meeting would be missing from somebody's calendar.
    unsubscribe: isForCalendar(letter.content) ? null : mailsOff,
    ...compose({ content: letter.content, reader, source, from: services.sender, organiser: letter.organiser, now }),
  });
  // Without the address: who it was stands in the letter, which only the platform reads.
  if (outcome === 'refused') console.warn(JSON.stringify({ level: 'warn', event: 'letter-refused', letter: letter.id }));
  if (outcome === 'stopped') console.warn(JSON.stringify({ level: 'warn', event: 'letter-not-posted', letter: letter.id }));
  return outcome;
}

/** The organiser who answers questions about the event, where they have said how. */
function replyTo({ organiser }: Letter, { language }: Reader): Mailbox | null {
  if (!organiser?.contact?.email) return null;
  return { name: organiser.contact.name ?? localText(organiser.name, language) ?? '', email: organiser.contact.email };
}

/** A reader, where they turn mails off (`null` for somebody without an account), and what is for them. */
type Share = { readonly reader: Reader; readonly mailsOff: string | null; readonly letters: Letter[] };

/** Letters with whom they go to, a reader once, in the order they came. */
async function byReader(services: FeedServices, letters: readonly Letter[]): Promise<Share[]> {
  const personIds = letters.flatMap(({ to }) => (to.kind === 'person' ? [to.personId] : []));
  const people = new Map((await readPeople(services.table, personIds)).map((person) => [person.id, person]));
  const links = await mailsOffLinks(services, [...people.keys()]);
  const shares = new Map<string, Share>();
  for (const letter of letters) {
    const reader = readerOf(letter, people);
    if (!reader) continue;
    const share = shares.get(JSON.stringify(letter.to)) ?? {
      reader,
      mailsOff: letter.to.kind === 'person' ? (links.get(letter.to.personId) ?? null) : null,
      letters: [],
    };
    share.letters.push(letter);
    shares.set(JSON.stringify(letter.to), share);
  }
  return [...shares.values()];
}

function readerOf({ to }: Letter, people: ReadonlyMap<string, Person>): Reader | null {
  if (to.kind === 'address') return { name: '', email: to.email, language: to.language };
  const person = people.get(to.personId);
  return person ? { name: personName(person.name, person.language), email: person.email, language: person.language } : null;
}

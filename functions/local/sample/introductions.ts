import { isAdmitted } from '../../../shared/rules/participation/admitted.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import type { Disclosure } from '../../../shared/schemas/disclosure.ts';
import { DeclineReason, type Introduction, type IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import type { Participation } from '../../../shared/schemas/participation.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { type Ask, asksAmong } from './asks.ts';
import { sampleEventId } from './event.ts';
import type { Party } from './party.ts';
import type { Random } from './random.ts';
import { acceptances, closings, messages, type Relation, refusals } from './texts/messages.ts';
import { hoursFrom } from './time.ts';

/** What becomes of the asks whose fate the story leaves open; whatever is more than these is accepted. */
const notAccepted: [IntroductionStatus, number][] = [
  ['pending', 135],
  ['declined', 112],
  ['expired', 34],
  ['withdrawn', 36],
];

/** Meetings one person can hold at the event, about: beyond it a request is not accepted, except in the story. */
const mostMeetings = 22;
/** Pending requests one organisation may have at a time, kept well within the event's own limit. */
const mostPending = 12;
const expireAfterHours = 24 * 7;

type Load = Map<string, number>;
type Settled = Ask & { status: IntroductionStatus; full: boolean };

/** The least busy delegate, so that colleagues share the meetings. */
function seatOf(delegates: string[], load: Load): string {
  const [first] = [...delegates].sort((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0));
  if (!first) throw new Error('Nobody comes.');
  return first;
}

/** Gives every ask a status: the least appealing are not accepted, and nobody accepts more meetings than they can hold. */
function settle(random: Random, asks: Ask[], delegatesOf: (party: Party) => string[]): Settled[] {
  const room = new Map<string, number>();
  const roomOf = ({ organisation }: Party, delegates: string[]) => room.get(organisation.id) ?? delegates.length * mostMeetings;
  const fates = random.shuffle(notAccepted.flatMap(([status, count]) => Array<IntroductionStatus>(count).fill(status)));
  const pending = new Map<string, number>();
  const open = asks.filter(({ status }) => status === null).sort((one, other) => one.appeal - other.appeal);
  const fateOf = new Map<Ask, IntroductionStatus>();
  for (const ask of open) {
    const fate = fates.pop();
    if (!fate) break;
    fateOf.set(ask, fate);
  }
  return asks.map((ask) => {
    let status = ask.status ?? fateOf.get(ask) ?? 'accepted';
    const sides = [ask.from, ask.to] as const;
    const full = ask.status === null && status === 'accepted' && sides.some((side) => roomOf(side, delegatesOf(side)) <= 0);
    if (full) status = 'declined';
    if (status === 'accepted') for (const side of sides) room.set(side.organisation.id, roomOf(side, delegatesOf(side)) - 1);
    if (status === 'pending') {
      const waiting = (pending.get(ask.from.organisation.id) ?? 0) + 1;
      if (waiting > mostPending) status = 'withdrawn';
      else pending.set(ask.from.organisation.id, waiting);
    }
    return { ...ask, status, full };
  });
}

/** What somebody is in a conversation: academic seeds speak as startups do, pharma as device companies do. */
const voiceOf: Partial<Record<OrganisationKind, string>> = {
  academia: 'startup',
  cdmo: 'maker',
  'device-company': 'company',
  pharma: 'company',
};
const voice = ({ organisation: { kind } }: Party) => voiceOf[kind] ?? kind;
const relationOf = ({ from, to }: Ask) => `${voice(from)}-${voice(to)}` as Relation;

/** People write English to and from abroad, and Japanese otherwise. */
const languageOf = ({ from, to }: Ask): Language => ([from, to].some(({ organisation }) => organisation.country !== 'JP') ? 'en' : 'ja');

function messageOf(random: Random, ask: Ask): string {
  const language = languageOf(ask);
  const { openings, bodies } = messages[relationOf(ask)];
  const text = [random.pick(openings), random.pick(bodies), random.pick(closings)].map((part) => part[language]);
  return text
    .join(language === 'ja' ? '' : ' ')
    .replaceAll('{ours}', ask.from.topic[language])
    .replaceAll('{theirs}', ask.to.topic[language]);
}

/** When it was asked, read and answered: accepted and declined ones within the last weeks, pending ones still have days left. */
function timesOf(random: Random, status: IntroductionStatus, now: string) {
  const [least, most] =
    status === 'pending' ? [2, expireAfterHours - 14] : status === 'expired' ? [expireAfterHours + 3, 24 * 19] : [40, 24 * 19];
  const createdAt = hoursFrom(now, -(least + random.next() * (most - least)));
  const answered = status === 'accepted' || status === 'declined';
  const readAt = answered || random.chance(0.55) ? hoursFrom(createdAt, 0.2 + random.next() * 1.5) : null;
  return { createdAt, readAt, answeredAt: answered ? hoursFrom(createdAt, 2 + random.next() * 36) : null };
}

function reasonFor(random: Random, { to, full }: Settled): keyof typeof refusals {
  const sought = to.people.some(({ email }) => email.startsWith('investor@'));
  return full || (sought && random.chance(0.5)) ? 'full' : random.pick(DeclineReason.options);
}

function answerOf(random: Random, ask: Settled, personId: string, at: string): NonNullable<Introduction['answer']> {
  const language = languageOf(ask);
  if (ask.status === 'accepted')
    return { personId, at, reason: null, text: random.chance(0.6) ? random.pick(acceptances)[language] : null };
  const reason = reasonFor(random, ask);
  return { personId, at, reason, text: random.chance(0.7) ? refusals[reason][language] : null };
}

/** Requests to meet in every state, in the order in which they were sent. Only admitted organisations ask and are asked. */
export function introductionsAt(random: Random, parties: Party[], participations: Participation[], now: string): Introduction[] {
  const delegates = new Map(participations.filter(isAdmitted).map((one) => [one.organisationId, one.delegateIds]));
  const admitted = parties.filter(({ organisation }) => delegates.has(organisation.id));
  const delegatesOf = ({ organisation }: Party) => delegates.get(organisation.id) ?? [];
  const load: Load = new Map();
  const sit = (party: Party) => {
    const person = seatOf(delegatesOf(party), load);
    load.set(person, (load.get(person) ?? 0) + 1);
    return person;
  };
  const written = settle(random, asksAmong(random, admitted), delegatesOf).map((ask): Introduction => {
    const accepted = ask.status === 'accepted';
    const { createdAt, readAt, answeredAt } = timesOf(random, ask.status, now);
    const toPersonId = accepted ? sit(ask.to) : null;
    return {
      id: '',
      eventId: sampleEventId,
      fromOrganisationId: ask.from.organisation.id,
      toOrganisationId: ask.to.organisation.id,
      fromPersonId: accepted ? sit(ask.from) : seatOf(delegatesOf(ask.from), load),
      toPersonId,
      message: messageOf(random, ask),
      preference: random.chance(0.22) ? 'must' : 'wanted',
      status: ask.status,
      readAt,
      answer: answeredAt ? answerOf(random, ask, toPersonId ?? random.pick(delegatesOf(ask.to)), answeredAt) : null,
      by: null,
      agreedBy: [],
      createdAt,
      expiresAt: hoursFrom(createdAt, expireAfterHours),
      version: ask.status === 'pending' ? 1 : 2,
    };
  });
  return written
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    .map((introduction, index) => ({ ...introduction, id: `sample-introduction-${String(index + 1).padStart(4, '0')}` }));
}

/** Acceptance opens both sides to each other: a receipt each. */
export const disclosuresOf = (introductions: Introduction[]): Disclosure[] =>
  introductions.flatMap(({ id, status, answer, fromOrganisationId, toOrganisationId }) => {
    if (status !== 'accepted' || !answer) return [];
    const because = { kind: 'introduction' as const, id };
    return [
      { ownerId: fromOrganisationId, viewerId: toOrganisationId, because, also: [], at: answer.at, closedAt: null },
      { ownerId: toOrganisationId, viewerId: fromOrganisationId, because, also: [], at: answer.at, closedAt: null },
    ];
  });

import { isConfirmed, isListed } from '../../../shared/rules/access/confirmation.ts';
import type { Kept, Mirror } from './mirror.ts';

/** What is written into every profile, participation and event for the walk, so that it shows wherever it gets to. */
export const contactOf = (organisationId: string) => `secret-${organisationId.toLowerCase()}@contact.example`;
export const phoneOf = (organisationId: string) => `phone-of-${organisationId}.`;
export const confidentialOf = (organisationId: string) => `confidential-of-${organisationId.toLowerCase()}.`;
export const taglineOf = (organisationId: string) => `tagline-of-${organisationId}.`;
export const wordsOfEvent = (eventName: string) => `words-of-${eventName}.`;
export const pitchOf = (eventId: string, organisationId: string) => `pitch-at-${eventId}-by-${organisationId}.`;

/**
 * Whose secrets an answer or a mail shows that its reader has no right to now. Contact details and confidential words are those of an
 * organisation one belongs to, or is open to by an acceptance of both or a demonstration both want; a profile that is not listed shows to
 * these and among the participants of an event that is open; an event that is a draft as it stands is its organiser's alone; what a pitch
 * is to say is the organiser's and the speaker's; an invitation is known to whom it is sent and where it leads. Rights are worked out from
 * what was said, not from receipts.
 */
export function leaks(mirror: Mirror, reader: string | null, text: string): string[] {
  const plants = [...text.matchAll(planted)].map(([, contact, phone, confidential, tagline, words, pitch, by]) => ({
    contact: contact ?? phone ?? confidential,
    tagline,
    words,
    pitch,
    by,
  }));
  const invited = invitationsIn(mirror, text);
  if (plants.length + invited.length === 0) return [];
  const own = ownBy(mirror, reader);
  const open = opened(mirror, own);
  const isNear = (id: string) => own.has(id.toLowerCase()) || open.has(id.toLowerCase());
  const wrong = [
    ...plants.flatMap(({ contact, tagline, words, pitch, by }) => [
      ...(contact && !isNear(contact) ? [`the secrets of ${contact}`] : []),
      ...(tagline && !isNear(tagline) && !isListedNow(mirror, tagline) && !meets(mirror, tagline, own)
        ? [`the profile of ${tagline}`]
        : []),
      ...(words && !seesEvent(mirror, words, own) ? [`of the draft ${words}`] : []),
      ...(pitch && by && !own.has(by.toLowerCase()) && !organises(mirror, pitch, own) ? [`what ${by} is to say at ${pitch}`] : []),
    ]),
    ...invited
      .filter(({ email, organisationId }) => email !== reader && !own.has(organisationId.toLowerCase()))
      .map(({ email, organisationId }) => `the invitation of ${email} to ${organisationId}`),
  ];
  return [...new Set(wrong)].map((what) => `${reader} reads ${what}`);
}

const planted =
  /secret-([\w-]+)@contact|phone-of-([\w-]+)\.|confidential-of-([\w-]+)\.|tagline-of-([\w-]+)\.|words-of-([\w-]+)\.|pitch-at-([\w-]+?)-by-([\w-]+)\./g;

/** The organisations somebody belongs to, in lower case as the planted mailboxes have them. */
function ownBy(mirror: Mirror, reader: string | null): Set<string> {
  const personId = mirror.all('Person').find(({ email }) => email === reader)?.id;
  const own = mirror.all('Membership').filter((one) => one.personId === personId);
  return new Set(own.map(({ organisationId }) => organisationId.toLowerCase()));
}

function invitationsIn(mirror: Mirror, text: string): Kept['Invitation'][] {
  const open = new Map(mirror.all('Invitation').map((one) => [one.id, one]));
  return [...new Set(text.match(/[0-9A-Z]{26}/g))].flatMap((id) => open.get(id) ?? []);
}

/** Organisations whose secrets are open to some. */
function opened(mirror: Mirror, own: ReadonlySet<string>): Set<string> {
  const pairs = [
    ...mirror
      .all('Introduction')
      .filter(({ status, by, agreedBy }) => status === 'accepted' && (by?.reason !== 'imported' || agreedBy.length === 2))
      .map(({ fromOrganisationId, toOrganisationId }) => [fromOrganisationId, toOrganisationId] as const),
    ...mirror
      .all('Trial')
      .filter(({ status }) => status === 'hub-accepted')
      .map(({ hubId, startupId }) => [hubId, startupId] as const),
  ].map(([one, other]) => [one.toLowerCase(), other.toLowerCase()] as const);
  return new Set(pairs.flatMap(([one, other]) => [...(own.has(one) ? [other] : []), ...(own.has(other) ? [one] : [])]));
}

function isListedNow(mirror: Mirror, id: string): boolean {
  const organisation = mirror.all('Organisation').find((one) => one.id === id);
  const profile = mirror.all('Profile').find(({ organisationId }) => organisationId === id);
  return organisation !== undefined && isListed(organisation, profile ?? null);
}

/** Whether an organisation takes part in an event that is open, together with one of some. */
function meets(mirror: Mirror, id: string, own: ReadonlySet<string>): boolean {
  const admitted = mirror.all('Participation').filter(({ status }) => status === 'admitted');
  const theirs = admitted.filter(({ organisationId }) => organisationId === id).map(({ eventId }) => eventId);
  const open = new Set(mirror.all('Event').flatMap((event) => (theirs.includes(event.id) && !isDraft(mirror, event) ? [event.id] : [])));
  return admitted.some(({ eventId, organisationId }) => own.has(organisationId.toLowerCase()) && open.has(eventId));
}

function seesEvent(mirror: Mirror, name: string, own: ReadonlySet<string>): boolean {
  const event = mirror.all('Event').find((one) => one.name.en === name);
  return !event || own.has(event.organiserId?.toLowerCase() ?? '') || !isDraft(mirror, event);
}

/** Whether somebody may know of an event at all. */
export const mayKnowOf = (mirror: Mirror, reader: string | null, eventId: string): boolean =>
  mirror
    .all('Event')
    .some(
      (event) => event.id === eventId && (!isDraft(mirror, event) || ownBy(mirror, reader).has((event.organiserId ?? '').toLowerCase())),
    );

/** Whether an event is a draft as it stands: said to be one, or of somebody who is not confirmed. */
function isDraft(mirror: Mirror, { status, organiserId }: Kept['Event']): boolean {
  return status === 'draft' || !isConfirmedNow(mirror, organiserId);
}

/** Whether one of some organisations runs an event now. */
const organises = (mirror: Mirror, eventId: string, own: ReadonlySet<string>): boolean =>
  mirror
    .all('Event')
    .some(
      ({ id, organiserId }) =>
        id === eventId && organiserId !== null && own.has(organiserId.toLowerCase()) && isConfirmedNow(mirror, organiserId),
    );

const isConfirmedNow = (mirror: Mirror, organisationId: string | null): boolean =>
  mirror.all('Organisation').some((one) => one.id === organisationId && isConfirmed(one));

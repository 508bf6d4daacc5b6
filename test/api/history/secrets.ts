import { isConfirmed } from '../../../shared/rules/access/confirmation.ts';
import type { Mirror } from './mirror.ts';

/** What is written into every profile and every event for the walk, so that it shows wherever it gets to. */
export const contactOf = (organisationId: string) => `secret-${organisationId.toLowerCase()}@contact.example`;
export const confidentialOf = (organisationId: string) => `confidential-of-${organisationId.toLowerCase()}.`;
export const wordsOfEvent = (eventName: string) => `words-of-${eventName}.`;

/**
 * Whose secrets an answer shows that its reader has no right to now: those of an organisation one belongs to, or is open to by an acceptance
 * of both or a demonstration both want; an event that is a draft as it stands is its organiser's alone. Rights are worked out from what was
 * said, not from receipts.
 */
export function leaks(mirror: Mirror, reader: string | null, text: string): string[] {
  const shown = [...text.matchAll(/secret-([\w-]+)@contact|confidential-of-([\w-]+)\./g)].map(([, one, other]) => one ?? other ?? '');
  const drafts = [...text.matchAll(/words-of-([\w-]+)\./g)].map(([, name]) => name ?? '');
  if (shown.length + drafts.length === 0) return [];
  const personId = mirror.all('Person').find(({ email }) => email === reader)?.id;
  const own = new Set(
    mirror
      .all('Membership')
      .filter((one) => one.personId === personId)
      .map(({ organisationId }) => organisationId),
  );
  const isOwn = new Set([...own].map((id) => id.toLowerCase()));
  const open = opened(mirror, own);
  return [
    ...[...new Set(shown)].filter((id) => !isOwn.has(id) && !open.has(id)).map((id) => `${reader} reads the secrets of ${id}`),
    ...[...new Set(drafts)].filter((name) => !seesEvent(mirror, name, own)).map((name) => `${reader} reads of the draft ${name}`),
  ];
}

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
  ];
  return new Set(
    pairs.flatMap(([one, other]) => [...(own.has(one) ? [other] : []), ...(own.has(other) ? [one] : [])]).map((id) => id.toLowerCase()),
  );
}

function seesEvent(mirror: Mirror, name: string, own: ReadonlySet<string>): boolean {
  const event = mirror.all('Event').find((one) => one.name.en === name);
  if (!event || own.has(event.organiserId ?? '')) return true;
  const organiser = mirror.all('Organisation').find(({ id }) => id === event.organiserId);
  return event.status !== 'draft' && organiser !== undefined && isConfirmed(organiser);
}

import type { Introduction } from '../../../shared/schemas/introduction.ts';
import { entryItem, staffItem } from '../../table/confirmations.ts';
import { availabilityItem, eventItems, participationItem } from '../../table/events.ts';
import { expiryItem, introductionItem, pairItem, pendingItem } from '../../table/introductions.ts';
import { disclosureItem, membershipItem, organisationItem, profileItem, shortlistingItem } from '../../table/organisations.ts';
import { emailItem, noticeItem, personItem } from '../../table/people.ts';
import { commit, type Item, put, type Table } from '../../table/table.ts';
import { sampleWorld, type World } from './world.ts';

/** A request with its guards: a pair stays taken unless the request was taken back or ran out, a pending one has an end. */
function itemsOfIntroduction(introduction: Introduction): Item[] {
  const { status } = introduction;
  const guarded = status === 'pending' || status === 'accepted' || status === 'declined';
  return [
    introductionItem(introduction),
    ...(guarded ? [pairItem(introduction)] : []),
    ...(status === 'pending' ? [expiryItem(introduction)] : []),
  ];
}

/** How many requests each organisation is waiting for, as the table counts them. */
function pendingItems(introductions: Introduction[]): Item[] {
  const counts = new Map<string, { organisationId: string; eventId: string; count: number }>();
  for (const { status, fromOrganisationId: organisationId, eventId } of introductions) {
    if (status !== 'pending') continue;
    const key = `${organisationId} ${eventId}`;
    counts.set(key, { organisationId, eventId, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ organisationId, eventId, count }) => pendingItem(organisationId, eventId, count));
}

/** The world as the table holds it. */
export function itemsOf(world: World): Item[] {
  return [
    ...world.organisations.map(organisationItem),
    ...world.profiles.map(profileItem),
    ...world.people.flatMap((person) => [personItem(person), emailItem(person)]),
    ...world.memberships.map(membershipItem),
    ...world.events.flatMap(eventItems),
    ...world.participations.map(participationItem),
    ...world.availabilities.map(availabilityItem),
    ...world.introductions.flatMap(itemsOfIntroduction),
    ...pendingItems(world.introductions),
    ...world.disclosures.map(disclosureItem),
    ...world.shortlistings.map(shortlistingItem),
    ...world.notices.map(noticeItem),
    ...world.staff.map(staffItem),
    ...world.confirmationEntries.map(entryItem),
  ];
}

/**
 * Puts the world of the first start into the table. The same `now` writes the same items again, so a load that was cut short is
 * completed by repeating it; `loadOnce` sees to that, and that it never happens to a table in use.
 */
export async function loadWorld(table: Table, now: string): Promise<void> {
  const items = itemsOf(sampleWorld({ now }));
  // A hundred a transaction: the local engine writes its file once for all of them instead of once for each.
  for (let start = 0; start < items.length; start += 100) {
    await commit(
      table,
      items.slice(start, start + 100).map((item) => put(table, item)),
    );
  }
}

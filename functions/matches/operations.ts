import type { z } from 'zod';
import { isMember, mayEdit } from '../../shared/rules/access/actor.ts';
import { isListed } from '../../shared/rules/access/confirmation.ts';
import { explain } from '../../shared/rules/matching/rank.ts';
import { isSeenBy, viewOf } from '../../shared/rules/profile/audience.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import { cardFor } from '../directory/cards.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { keys } from '../table/keys.ts';
import { listShortlist, readOrganisation, readOrganisations, readProfile, readProfiles, shortlistingItem } from '../table/organisations.ts';
import { commit, put, remove } from '../table/table.ts';
import { factorsFor, readAtEvent } from './factors.ts';
import { introductionsOf, relationsOf, settledBy } from './standing.ts';
import type { ExplanationView, Shortlist } from './views.ts';

/** "Why (not) X?": the whole sum, and what keeps it out if anything does. */
export async function explainMatch(
  call: Call,
  organisationId: string,
  otherId: string,
  eventId?: string,
): Promise<z.infer<typeof ExplanationView> | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const [own, other, organisation, shortlist, introductions, atEvent] = await Promise.all([
    readProfile(call.table, organisationId),
    readProfile(call.table, otherId),
    readOrganisation(call.table, otherId),
    listShortlist(call.table, organisationId),
    introductionsOf(call, organisationId),
    readAtEvent(call, organisationId, eventId),
  ]);
  if (!own || !other || !organisation) return refuse('not-found');
  const { relation } = await relationsOf(call, organisationId);
  const viewer = { relation: relation(otherId) };
  if (!isSeenBy(organisation, other, viewer)) return refuse('not-found');
  const view = viewOf(other, viewer);
  const { excluded, match } = explain(own, view, settledBy(organisationId, shortlist, introductions));
  const partsOf = await factorsFor(call, own, [view], { atEvent, entries: shortlist, relation });
  return { excluded, match: { ...match, parts: partsOf(match) }, card: cardFor(organisation, other) };
}

export async function viewShortlist(call: Call, organisationId: string): Promise<z.infer<typeof Shortlist> | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const entries = await listShortlist(call.table, organisationId);
  const targets = entries.map(({ targetId }) => targetId);
  const [organisations, profiles] = await Promise.all([readOrganisations(call.table, targets), readProfiles(call.table, targets)]);
  const profileOf = new Map(profiles.map((profile) => [profile.organisationId, profile]));
  const cards = new Map(
    organisations.flatMap((organisation) => {
      const profile = profileOf.get(organisation.id);
      return profile && isListed(organisation, profile) ? [[organisation.id, cardFor(organisation, profile)] as const] : [];
    }),
  );
  return { entries: entries.map((entry) => ({ ...entry, card: cards.get(entry.targetId) ?? null })) };
}

/** Keeps an organisation on the shortlist, hides it from the ranked lists for good, or asks for less of what is like it. */
export async function shortlist(
  call: Call,
  organisationId: string,
  targetId: string,
  { list, note }: Pick<Shortlisting, 'list' | 'note'>,
): Promise<Shortlisting | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayEdit(call.actor, organisationId)) return refuse('forbidden');
  if (!(await readOrganisation(call.table, targetId))) return refuse('not-found');
  const entry: Shortlisting = {
    organisationId,
    targetId,
    list,
    note,
    personId: call.actor.personId,
    createdAt: timestamp(call),
    version: 1,
  };
  await commit(call.table, [put(call.table, shortlistingItem(entry))]);
  return entry;
}

export async function unlist(call: Call, organisationId: string, targetId: string): Promise<Refusal | { done: true }> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  if (!mayEdit(call.actor, organisationId)) return refuse('forbidden');
  await commit(call.table, [remove(call.table, keys.shortlisting(organisationId, targetId))]);
  return { done: true };
}

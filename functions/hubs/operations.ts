import type { z } from 'zod';
import { isMember, mayEdit } from '../../shared/rules/access/actor.ts';
import type { Trial } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Call } from '../api/context.ts';
import { timestamp } from '../api/services.ts';
import { cardFor } from '../directory/cards.ts';
import {
  disclosureItem,
  listTrialsOfHub,
  listTrialsOfStartup,
  readOrganisation,
  readOrganisations,
  readProfile,
  readProfiles,
  trialItem,
} from '../table/organisations.ts';
import { commit, create, put } from '../table/table.ts';
import type { TrialView } from './views.ts';

/** The demonstrations of a hub, or of a startup, newest first; for its members. */
export async function viewTrials(call: Call, organisationId: string): Promise<z.infer<typeof TrialView>[] | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const trials = [...(await listTrialsOfHub(call.table, organisationId)), ...(await listTrialsOfStartup(call.table, organisationId))];
  const involved = trials.flatMap(({ hubId, startupId }) => [hubId, startupId]);
  const [organisations, profiles] = await Promise.all([readOrganisations(call.table, involved), readProfiles(call.table, involved)]);
  const profileOf = new Map(profiles.map((profile) => [profile.organisationId, profile]));
  const cards = new Map(
    organisations.flatMap((organisation) => {
      const profile = profileOf.get(organisation.id);
      return profile ? [[organisation.id, cardFor(organisation, profile)] as const] : [];
    }),
  );
  return trials
    .map((trial) => ({
      ...trial,
      startup: cards.get(trial.startupId) ?? null,
      hub: cards.get(trial.hubId) ?? null,
      contact: profileOf.get(trial.hubId === organisationId ? trial.startupId : trial.hubId)?.contact ?? null,
    }))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/**
 * A hub takes in a startup that has posted its need for a demonstration field (workflow 8: need posted → hub accepted). Posting
 * the need says that the hub which takes it in will see the contact details; both get a receipt.
 */
export async function takeIn(
  call: Call,
  hubId: string,
  id: string,
  { startupId, note }: { startupId: string; note: string | null },
): Promise<Trial | Refusal> {
  if (!isMember(call.actor, hubId)) return refuse('not-found');
  if (!mayEdit(call.actor, hubId)) return refuse('forbidden');
  const [hub, profile] = await Promise.all([readOrganisation(call.table, hubId), readProfile(call.table, startupId)]);
  if (hub?.kind !== 'hub') return refuse('forbidden');
  if (!profile?.published) return refuse('not-found');
  if (!profile.needs?.some(({ kind }) => kind === 'site')) return refuse('need-not-posted');
  const at = timestamp(call);
  const trial: Trial = { id, hubId, startupId, status: 'hub-accepted', note, takenInBy: call.actor.personId, createdAt: at, version: 1 };
  const receipt = (ownerId: string, viewerId: string) =>
    put(call.table, disclosureItem({ ownerId, viewerId, because: { kind: 'trial', id }, at }));
  const outcome = await commit(call.table, [create(call.table, trialItem(trial)), receipt(startupId, hubId), receipt(hubId, startupId)]);
  if (outcome.done) return trial;
  const existing = (await listTrialsOfHub(call.table, hubId)).find((other) => other.startupId === startupId);
  return existing?.id === id ? existing : refuse('already-taken-in');
}

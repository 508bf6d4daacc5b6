import type { z } from 'zod';
import { isMember, mayEdit, mayUseRights } from '../../shared/rules/access/actor.ts';
import { isConfirmed } from '../../shared/rules/access/confirmation.ts';
import { seeksSite } from '../../shared/rules/directory/posted.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import type { Trial, TrialAnswer } from '../../shared/schemas/trial.ts';
import { cardFor } from '../directory/cards.ts';
import { bothWays, readOpen } from '../disclosures/open.ts';
import { opening } from '../disclosures/receipts.ts';
import { counting, overLimit } from '../limits/limits.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { keys } from '../table/keys.ts';
import {
  listTrialsOfHub,
  listTrialsOfStartup,
  readOrganisation,
  readOrganisations,
  readProfile,
  readProfiles,
  readTrial,
  trialItem,
} from '../table/organisations.ts';
import { commit, removeAt, replace } from '../table/table.ts';
import type { TrialView } from './views.ts';

/** The demonstrations of a hub, or of a startup, newest first; for its members. Contact details stand in those both want, and in no other. */
export async function viewTrials(call: Call, organisationId: string): Promise<z.infer<typeof TrialView>[] | Refusal> {
  if (!isMember(call.actor, organisationId)) return refuse('not-found');
  const trials = [...(await listTrialsOfHub(call.table, organisationId)), ...(await listTrialsOfStartup(call.table, organisationId))];
  const involved = trials.flatMap(({ hubId, startupId }) => [hubId, startupId]);
  const [organisations, profiles, isOpen] = await Promise.all([
    readOrganisations(call.table, involved),
    readProfiles(call.table, involved),
    readOpen(
      call.table,
      trials.flatMap(({ hubId, startupId }) => bothWays(hubId, startupId)),
    ),
  ]);
  const profileOf = new Map(profiles.map((profile) => [profile.organisationId, profile]));
  const cards = new Map(
    organisations.flatMap((organisation) => {
      const profile = profileOf.get(organisation.id);
      return profile ? [[organisation.id, cardFor(organisation, profile)] as const] : [];
    }),
  );
  return trials
    .map((trial) => ({ ...trial, otherId: trial.hubId === organisationId ? trial.startupId : trial.hubId }))
    .map(({ otherId, ...trial }) => ({
      ...trial,
      startup: cards.get(trial.startupId) ?? null,
      hub: cards.get(trial.hubId) ?? null,
      contact: trial.status === 'hub-accepted' && isOpen(otherId, organisationId) ? (profileOf.get(otherId)?.contact ?? null) : null,
    }))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/**
 * A hub proposes to take in a startup that has posted its need for a demonstration field (workflow 8: need posted → hub accepted). That
 * opens nothing: only when the startup agrees, or if it has named this very hub before, do both see the contact details, with a receipt each.
 */
export async function takeIn(
  call: Call,
  hubId: string,
  id: string,
  { startupId, note }: { startupId: string; note: string | null },
): Promise<Trial | Refusal> {
  if (!isMember(call.actor, hubId)) return refuse('not-found');
  if (!mayEdit(call.actor, hubId)) return refuse('forbidden');
  const [hub, profile, before] = await Promise.all([
    readOrganisation(call.table, hubId),
    readProfile(call.table, startupId),
    readTrial(call.table, hubId, startupId),
  ]);
  if (hub?.kind !== 'hub') return refuse('forbidden');
  if (!mayUseRights(call.actor, hubId)) return refuse('not-confirmed', { organisationId: hubId });
  if (!profile?.published) return refuse('not-found');
  if (!seeksSite(profile)) return refuse('need-not-posted');
  const named = before?.status === 'named';
  if (before && !named) return before.id === id ? before : refuse('already-taken-in', { status: before.status });
  const at = timestamp(call);
  const proposal = { hubId, startupId, note, takenInBy: call.actor.personId };
  const trial: Trial = before
    ? { ...before, ...proposal, status: 'hub-accepted', version: before.version + 1 }
    : { ...proposal, id, status: 'proposed', answer: null, createdAt: at, version: 1 };
  const uses = [{ name: 'proposals-by-hub' as const, whom: hubId }];
  const outcome = await commit(call.table, [
    replace(call.table, trialItem(trial), before?.version ?? 0),
    ...counting(call, uses),
    ...(named ? await receipts(call, trial, at) : []),
  ]);
  if (outcome.done) return trial;
  const over = outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  if (over) return over;
  const existing = await readTrial(call.table, hubId, startupId);
  return existing?.id === id ? existing : refuse('already-taken-in', { status: existing?.status });
}

/** A startup's yes or no to a hub that would take it in. Only the yes opens contact details. */
export async function answerTrial(
  call: Call,
  startupId: string,
  hubId: string,
  { agree, text }: z.infer<typeof TrialAnswer>,
): Promise<Trial | Refusal> {
  if (!isMember(call.actor, startupId)) return refuse('not-found');
  if (!mayEdit(call.actor, startupId)) return refuse('forbidden');
  const [trial, hub] = await Promise.all([readTrial(call.table, hubId, startupId), readOrganisation(call.table, hubId)]);
  if (!trial || trial.status === 'named') return refuse('not-found');
  const status = agree ? 'hub-accepted' : 'declined';
  if (trial.status === status) return trial;
  if (trial.status !== 'proposed') return refuse('trial-answered', { status: trial.status });
  // The hub may have lost its confirmation since it proposed.
  if (agree && !(hub && isConfirmed(hub))) return refuse('hub-not-confirmed');
  const at = timestamp(call);
  const next: Trial = { ...trial, status, answer: { personId: call.actor.personId, at, text }, version: trial.version + 1 };
  const outcome = await commit(call.table, [
    replace(call.table, trialItem(next), trial.version),
    ...(agree ? await receipts(call, next, at) : []),
  ]);
  return outcome.done ? next : refuse('version-stale', { current: await readTrial(call.table, hubId, startupId) });
}

/** A startup says beforehand that one hub may take it in. A proposal of that hub which waits is agreed to by it. */
export async function nameHub(call: Call, startupId: string, hubId: string, id: string): Promise<Trial | Refusal> {
  if (!isMember(call.actor, startupId)) return refuse('not-found');
  if (!mayEdit(call.actor, startupId)) return refuse('forbidden');
  const [hub, profile, before] = await Promise.all([
    readOrganisation(call.table, hubId),
    readProfile(call.table, startupId),
    readTrial(call.table, hubId, startupId),
  ]);
  if (hub?.kind !== 'hub' || !isConfirmed(hub)) return refuse('not-found');
  if (!seeksSite(profile)) return refuse('need-not-posted');
  if (before?.status === 'proposed') return answerTrial(call, startupId, hubId, { agree: true, text: null });
  if (before && before.status !== 'declined') return before;
  const at = timestamp(call);
  const trial: Trial = {
    id: before?.id ?? id,
    hubId,
    startupId,
    status: 'named',
    note: null,
    takenInBy: null,
    answer: { personId: call.actor.personId, at, text: null },
    createdAt: before?.createdAt ?? at,
    version: (before?.version ?? 0) + 1,
  };
  // Taking the word back is not told; giving it again is.
  const uses = [{ name: 'hubs-named-by-startup' as const, whom: startupId }];
  const outcome = await commit(call.table, [replace(call.table, trialItem(trial), before?.version ?? 0), ...counting(call, uses)]);
  if (outcome.done) return trial;
  const over = outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  return over ?? refuse('version-stale', { current: await readTrial(call.table, hubId, startupId) });
}

/** Takes the word back, as long as the hub has not taken the startup in. */
export async function unnameHub(call: Call, startupId: string, hubId: string): Promise<{ done: true } | Refusal> {
  if (!isMember(call.actor, startupId)) return refuse('not-found');
  if (!mayEdit(call.actor, startupId)) return refuse('forbidden');
  const trial = await readTrial(call.table, hubId, startupId);
  if (!trial) return { done: true };
  if (trial.status !== 'named') return refuse('trial-answered', { status: trial.status });
  const outcome = await commit(call.table, [removeAt(call.table, keys.trial(hubId, startupId), trial.version)]);
  return outcome.done ? { done: true } : refuse('version-stale', { current: await readTrial(call.table, hubId, startupId) });
}

/** Who sees whose contact details from now on, and why. */
const receipts = ({ table }: Call, { id, hubId, startupId }: Trial, at: string) =>
  opening(table, { one: startupId, other: hubId }, { kind: 'trial', id }, at);

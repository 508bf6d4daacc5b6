import type { z } from 'zod';
import { isMember, mayChangeAvailability, mayEdit, mayOrganise, maySeeEvent } from '../../shared/rules/access/actor.ts';
import { byOrganiser, byParty } from '../../shared/rules/access/acts.ts';
import { decide } from '../../shared/rules/participation/decision.ts';
import { isLive } from '../../shared/rules/time/claims.ts';
import { joined, merged, toSpan, within } from '../../shared/rules/time/spans.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Availability, Interval } from '../../shared/schemas/availability.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import { readStanding, whyUnseen } from '../access/standing.ts';
import { readClaims } from '../claims/claims.ts';
import { counting, overLimit } from '../limits/limits.ts';
import { isRegistered } from '../organisations/registered.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { availabilityItem, listParticipations, participationItem, readParticipation } from '../table/events.ts';
import { listReceived, listSent } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { listMembers, readOrganisations } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { commit, create, replace } from '../table/table.ts';
import { readHours } from '../timetable/hours.ts';
import type { AvailabilityView, ParticipationView } from './views.ts';

/** What an organisation says of its own participation; admitting is the organiser's. */
export type ParticipationWish = {
  exhibitor?: boolean;
  delegateIds?: string[];
  pitch?: Pick<Participation['pitch'], 'wanted' | 'parts' | 'speakerId'>;
};

/** Applies to take part. The organiser admits. Applying again finds the application. */
export async function applyToEvent(
  call: Call,
  eventId: string,
  organisationId: string,
  wish: ParticipationWish,
): Promise<Participation | Refusal> {
  if (!mayEdit(call.actor, organisationId)) return refuse('not-a-member');
  const event = await readStanding(call.table, eventId);
  if (!event || !maySeeEvent(call.actor, event)) return refuse('not-found');
  if (event.status !== 'open') return refuse('event-not-open');
  const empty = { ja: null, en: null };
  const participation: Participation = {
    eventId,
    organisationId,
    status: 'applied',
    wants: true,
    invitedAgain: false,
    exhibitor: wish.exhibitor ?? false,
    delegateIds: wish.delegateIds ?? [call.actor.personId],
    pitch: {
      wanted: false,
      selected: false,
      parts: { business: empty, usefulness: empty, promise: empty },
      speakerId: null,
      ...wish.pitch,
    },
    by: byParty(call.actor, organisationId),
    createdAt: timestamp(call),
    version: 1,
  };
  const invalid = await checkWish(call, participation, participation);
  if (invalid) return invalid;
  const existing = await readParticipation(call.table, eventId, organisationId);
  // Coming back is told to the organiser like coming.
  const uses = [{ name: 'applications-by-organisation' as const, whom: organisationId }];
  // Whoever withdrew may come back, and is decided on anew; whoever is invited and applies has said yes.
  if (existing?.status === 'withdrawn' || existing?.status === 'invited') {
    const { invitedAgain } = existing;
    const status = existing.status === 'invited' ? 'admitted' : 'applied';
    const again: Participation = { ...participation, status, invitedAgain, version: existing.version + 1 };
    const outcome = await commit(call.table, [replace(call.table, participationItem(again), existing.version), ...counting(call, uses)]);
    if (outcome.done) return again;
    return (outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1)) ?? refuse('version-stale');
  }
  const outcome = await commit(call.table, [create(call.table, participationItem(participation)), ...counting(call, uses)]);
  const over = !outcome.done && outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  if (over) return over;
  return outcome.done ? participation : ((await readParticipation(call.table, eventId, organisationId)) ?? refuse('not-found'));
}

/** A change by the organisation itself (delegates, pitch, withdrawing, a yes to an invitation) or by the organiser (admitting, selecting for a long pitch). */
export async function changeParticipation(
  call: Call,
  eventId: string,
  organisationId: string,
  { version, ...change }: ParticipationWish & { version: number; status?: Participation['status']; selected?: boolean; words?: string },
): Promise<Participation | Refusal> {
  const [event, participation] = await Promise.all([
    readStanding(call.table, eventId),
    readParticipation(call.table, eventId, organisationId),
  ]);
  const organises = event !== null && mayOrganise(call.actor, event);
  if (!event || !participation || !(organises || isMember(call.actor, organisationId))) return refuse('not-found');
  if (!organises && !mayEdit(call.actor, organisationId)) return refuse('forbidden');
  const { status, selected, pitch, words, ...wish } = change;
  if (!organises && selected !== undefined) return refuse('not-organiser');
  const speaker = { organises, own: mayEdit(call.actor, organisationId) };
  const decision = status ? decide(participation, status, speaker, await isRegistered(call.table, organisationId)) : participation;
  if (isRefusal(decision)) return refuse(decision.refused);
  const next: Participation = {
    ...participation,
    ...wish,
    status: decision.status,
    wants: decision.wants,
    invitedAgain: decision.invitedAgain,
    by: decision.status === participation.status ? participation.by : actOf(call, event, organisationId, words ?? null),
    pitch: { ...participation.pitch, ...pitch, ...(selected === undefined ? {} : { selected }) },
    version: version + 1,
  };
  const invalid = await checkWish(call, next, change);
  if (invalid) return invalid;
  const uses = isCounted(participation, next) ? [{ name: 'turns-of-participation' as const, whom: `${eventId} ${organisationId}` }] : [];
  const outcome = await commit(call.table, [replace(call.table, participationItem(next), version), ...counting(call, uses)]);
  if (outcome.done) return next;
  const over = outcome.failed.includes(0) ? null : overLimit(call, uses, outcome, 1);
  return over ?? refuse('version-stale', { current: participation });
}

/** Whether a change is told to others and can be repeated: coming in, or somebody who comes no longer. Nobody is kept from leaving. */
const isCounted = (before: Participation, after: Participation): boolean =>
  (before.status !== after.status && after.status !== 'withdrawn' && after.status !== 'refused') ||
  before.delegateIds.some((id) => !after.delegateIds.includes(id));

/** Whose act a change of status is: the organisation's own, or the organiser's, who may write why. */
const actOf = ({ actor }: Call, event: Event, organisationId: string, words: string | null): Act =>
  mayEdit(actor, organisationId) && !mayOrganise(actor, event) ? byParty(actor, organisationId) : byOrganiser(actor, event, { words });

/**
 * What is said anew is checked, what stands is not: who was enrolled with half a pitch can still be refused, withdraw or send somebody
 * else. Delegates and speakers are members; whoever wants a pitch exhibits and says all three parts in at least one language.
 */
async function checkWish(call: Call, next: Participation, said: ParticipationWish): Promise<Refusal | null> {
  const invalid = (path: string, code: string) => refuse('invalid-input', { errors: [{ path, code }] });
  const speaker = said.pitch?.speakerId ?? null;
  if (said.delegateIds || speaker) {
    const members = new Set((await listMembers(call.table, next.organisationId)).map(({ personId }) => personId));
    const stranger = said.delegateIds?.findIndex((id) => !members.has(id)) ?? -1;
    if (stranger >= 0) return invalid(`delegateIds.${stranger}`, 'unknown-person');
    if (speaker && !members.has(speaker)) return invalid('pitch.speakerId', 'unknown-person');
  }
  if (!next.pitch.wanted || !(said.pitch || said.exhibitor !== undefined)) return null;
  const missing = said.pitch
    ? (['business', 'usefulness', 'promise'] as const).filter(
        (part) => !next.pitch.parts[part].ja?.trim() && !next.pitch.parts[part].en?.trim(),
      )
    : [];
  if (missing.length > 0)
    return refuse('pitch-parts-missing', {
      parts: missing,
      errors: missing.map((part) => ({ path: `pitch.parts.${part}`, code: 'required' })),
    });
  return next.exhibitor ? null : invalid('exhibitor', 'required');
}

/** All participations with names, for the organiser. */
export async function viewParticipations(call: Call, eventId: string): Promise<ParticipationView[] | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  return withNames(call, await listParticipations(call.table, eventId));
}

/** One participation, for its organisation and the organiser. */
export async function viewParticipation(call: Call, eventId: string, organisationId: string): Promise<ParticipationView | Refusal> {
  const [event, participation] = await Promise.all([
    readStanding(call.table, eventId),
    readParticipation(call.table, eventId, organisationId),
  ]);
  if (!event || !participation || !(isMember(call.actor, organisationId) || mayOrganise(call.actor, event))) return refuse('not-found');
  const [view] = await withNames(call, [participation]);
  return view ?? refuse('not-found');
}

async function withNames(call: Call, participations: Participation[]): Promise<ParticipationView[]> {
  const [organisations, people] = await Promise.all([
    readOrganisations(
      call.table,
      participations.map(({ organisationId }) => organisationId),
    ),
    readPeople(
      call.table,
      participations.flatMap(({ delegateIds }) => delegateIds),
    ),
  ]);
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  return participations.flatMap((participation) => {
    const organisation = organisationOf.get(participation.organisationId);
    if (!organisation) return [];
    const { id, name, kind, sample, kana } = organisation;
    const delegates = participation.delegateIds.flatMap((delegateId) => {
      const person = personOf.get(delegateId);
      return person ? [{ id: person.id, name: person.name, title: person.title }] : [];
    });
    return [{ ...participation, organisation: { id, name, kind, sample, kana }, delegates }];
  });
}

/** When somebody can meet, what already claims their time, and how many of their accepted meetings these hours hold at most. */
export async function viewAvailability(call: Call, eventId: string, personId: string): Promise<z.infer<typeof AvailabilityView> | Refusal> {
  const allowed = await mayTouch(call, eventId, personId);
  if (isRefusal(allowed)) return allowed;
  const { event, organisationIds } = allowed;
  const availability: Availability = (await readHours(call.table, event, personId)) ?? {
    eventId,
    personId,
    available: null,
    zone: event.settings.zone,
    version: 0,
  };
  const { ledgers, pointers } = await readClaims(call.table, [keys.personLedger(personId)]);
  const claims = (ledgers[0]?.claims ?? []).filter((claim) => claim.holder.eventId === eventId && isLive(claim, pointers));
  const introductions = (
    await Promise.all(organisationIds.flatMap((id) => [listSent(call.table, id, eventId), listReceived(call.table, id, eventId)]))
  ).flat();
  const accepted = introductions.filter(
    (introduction) => introduction.status === 'accepted' && [introduction.fromPersonId, introduction.toPersonId].includes(personId),
  ).length;
  const open = meetingSlots(event.settings).filter(
    (slot) => !availability.available || merged(availability.available.map(toSpan)).some((span) => within(toSpan(slot), span)),
  );
  return {
    ...availability,
    claims: claims.flatMap(({ holder, start, end }) =>
      holder.of === 'placement' ? [{ id: holder.id, kind: holder.kind, start, end }] : [],
    ),
    accepted,
    fits: Math.min(accepted, open.length),
  };
}

export async function writeAvailability(
  call: Call,
  eventId: string,
  personId: string,
  { available, version }: { available: Interval[] | null; version: number },
): Promise<z.infer<typeof AvailabilityView> | Refusal> {
  const allowed = await mayTouch(call, eventId, personId);
  if (isRefusal(allowed)) return allowed;
  const outcome = await commit(call.table, [
    replace(
      call.table,
      availabilityItem({
        eventId,
        personId,
        available: available && joined(available),
        zone: allowed.event.settings.zone,
        version: version + 1,
      }),
      version,
    ),
  ]);
  return outcome.done
    ? viewAvailability(call, eventId, personId)
    : refuse('version-stale', { current: await readHours(call.table, allowed.event, personId) });
}

async function mayTouch(call: Call, eventId: string, personId: string) {
  const event = await readStanding(call.table, eventId);
  if (!event || !maySeeEvent(call.actor, event)) return whyUnseen(call, eventId);
  const participations = (await listParticipations(call.table, eventId)).filter(({ delegateIds }) => delegateIds.includes(personId));
  if (!mayChangeAvailability(call.actor, event, personId, participations))
    return refuse(participations.length > 0 ? 'forbidden' : 'not-participant');
  return { event, organisationIds: participations.map(({ organisationId }) => organisationId) };
}

import type { z } from 'zod';
import { isParty, mayEdit, mayOrganise, maySeeEvent } from '../../shared/rules/access/actor.ts';
import { byOrganiser, byParty, bySystem } from '../../shared/rules/access/acts.ts';
import { followsDeparture } from '../../shared/rules/departures/departures.ts';
import { sitting } from '../../shared/rules/departures/sitting.ts';
import { mayBecome, statusAt } from '../../shared/rules/introduction/status.ts';
import { sidesToAgree } from '../../shared/rules/introduction/writtenDown.ts';
import { delegatesOf } from '../../shared/rules/timetable/items.ts';
import type { Acceptance, Decline, Introduction, IntroductionDraft } from '../../shared/schemas/introduction.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { absentSide, readSides } from '../access/sides.ts';
import { isSuspended, readStanding, whyUnseen } from '../access/standing.ts';
import { opening } from '../disclosures/receipts.ts';
import { counting, overLimit } from '../limits/limits.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { placeItem, placeShown } from '../table/crowds.ts';
import { readEvent, readParticipation } from '../table/events.ts';
import { expiryItem, introductionItem, listSent, pairItem, readIntroduction, readPair } from '../table/introductions.ts';
import { keys } from '../table/keys.ts';
import { readPendingCount } from '../table/organisations.ts';
import { commit, count, create, put, remove, replace, type Table, unchanged, type Write } from '../table/table.ts';

/** Asks another participant of an event for a meeting. Holds no time. Repeating the request finds the first one. */
export async function requestIntroduction(call: Call, id: string, draft: IntroductionDraft): Promise<Introduction | Refusal> {
  const { table } = call;
  if (!mayEdit(call.actor, draft.fromOrganisationId)) return refuse('not-a-member');
  if (draft.fromOrganisationId === draft.toOrganisationId) return refuse('same-organisation');
  const [event, ours, theirs, place] = await Promise.all([
    readStanding(table, draft.eventId),
    readParticipation(table, draft.eventId, draft.fromOrganisationId),
    readParticipation(table, draft.eventId, draft.toOrganisationId),
    placeShown(table, draft.eventId, draft.fromOrganisationId, draft.toOrganisationId),
  ]);
  if (!event || !maySeeEvent(call.actor, event)) return whyUnseen(call, draft.eventId);
  if (event.status !== 'open') return refuse('event-not-open');
  if (!ours) return refuse('not-participant');
  if (ours.status !== 'admitted') return refuse('not-admitted');
  if (theirs?.status !== 'admitted') return refuse('receiver-not-participating');
  const fromPersonId =
    draft.fromPersonId ?? chosenDelegate(ours, call.actor, theirs.delegateIds.length === 1 ? theirs.delegateIds[0] : null);
  if (!fromPersonId || !ours.delegateIds.includes(fromPersonId))
    return refuse('invalid-input', { errors: [{ path: 'fromPersonId', code: 'unknown-person' }] });
  if (theirs.delegateIds.length > 0 && theirs.delegateIds.every((id) => id === fromPersonId)) return refuse('same-person');

  const { pendingLimit, expireAfterDays } = event.settings.requests;
  const introduction: Introduction = {
    ...draft,
    id,
    fromPersonId,
    toPersonId: null,
    status: 'pending',
    readAt: null,
    answer: null,
    by: byParty(call.actor, draft.fromOrganisationId),
    agreedBy: [],
    createdAt: timestamp(call),
    expiresAt: new Date(call.now().epochMilliseconds + expireAfterDays * 86_400_000).toISOString(),
    version: 1,
  };
  const uses = [{ name: 'requests-by-organisation' as const, whom: draft.fromOrganisationId }];
  const counted = place === null ? 4 : 5;
  const attempt = () =>
    commit(table, [
      create(table, introductionItem(introduction)),
      create(table, pairItem(introduction)),
      count(table, keys.pending(draft.fromOrganisationId, draft.eventId), 'Pending', 'count', 1, pendingLimit),
      put(table, expiryItem(introduction)),
      ...(place === null ? [] : [put(table, placeItem(draft.eventId, id, place))]),
      ...counting(call, uses),
      // Both still take part when it is asked.
      unchanged(table, keys.participation(ours.eventId, ours.organisationId), ours.version),
      unchanged(table, keys.participation(theirs.eventId, theirs.organisationId), theirs.version),
    ]);
  let outcome = await attempt();
  // Overdue requests still hold their guard and their place in the count until somebody looks: now.
  if (!outcome.done && (await expireOverdue(call, draft)) > 0) outcome = await attempt();
  if (outcome.done) return introduction;
  const repeated = await readIntroduction(table, id);
  if (repeated) return repeated;
  const over = overLimit(call, uses, outcome, counted);
  if (over) return over;
  if (outcome.failed.includes(1))
    return refuse('introduction-exists', {
      introductionId: await readPair(table, draft.eventId, draft.fromOrganisationId, draft.toOrganisationId),
    });
  if (outcome.failed.some((index) => index >= counted + uses.length)) return requestIntroduction(call, id, draft);
  const pending = await readPendingCount(table, draft.fromOrganisationId, draft.eventId);
  return refuse('pending-limit-reached', { limit: pendingLimit, pending });
}

/** Accepts: the meeting may be scheduled, and contact details open to both sides, with a receipt each. */
export async function acceptIntroduction(
  call: Call,
  id: string,
  { toPersonId, text }: z.infer<typeof Acceptance>,
): Promise<Introduction | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction || !isParty(call.actor, introduction)) return refuse('not-found');
  const own = sidesToAgree(introduction).filter((side) => mayEdit(call.actor, side));
  if (own.length > 0) return agreeToMeeting(call, introduction, own);
  if (!mayEdit(call.actor, introduction.toOrganisationId)) return refuse('forbidden');
  const status = statusAt(introduction, timestamp(call));
  if (status === 'accepted') return introduction;
  if (status === 'expired') return refuse('introduction-expired');
  if (status === 'withdrawn' && followsDeparture(introduction.by)) return refuse('other-side-left');
  if (status !== 'pending') return refuse('already-answered', { status });
  if (await isSuspended(call.table, introduction.eventId)) return refuse('event-suspended');
  const participations = await readSides(call.table, introduction);
  const absent = absentSide(call.actor, introduction, participations);
  if (absent) return absent;
  const delegates = delegatesOf(participations);
  const asking = sitting(delegates.get(introduction.fromOrganisationId) ?? [], introduction.fromPersonId, null);
  const ours = { delegateIds: delegates.get(introduction.toOrganisationId) ?? [] };
  const person = toPersonId ?? chosenDelegate(ours, call.actor, asking);
  if (!person) return ours.delegateIds.length > 0 ? refuse('same-person') : unknownPerson('toPersonId');
  if (!ours.delegateIds.includes(person)) return unknownPerson('toPersonId');
  if (person === asking) return refuse('same-person');
  const at = timestamp(call);
  const pair = { one: introduction.fromOrganisationId, other: introduction.toOrganisationId };
  return transition(
    call,
    introduction,
    {
      status: 'accepted',
      toPersonId: person,
      answer: { personId: call.actor.personId, at, reason: null, text },
      by: byParty(call.actor, introduction.toOrganisationId),
    },
    [
      ...(await opening(call.table, pair, { kind: 'introduction', id }, at)),
      // Whoever withdraws at this moment is not met: they take part when the answer is written, or it is not written.
      ...participations.map(({ eventId, organisationId, version }) =>
        unchanged(call.table, keys.participation(eventId, organisationId), version),
      ),
    ],
    () => acceptIntroduction(call, id, { ...(toPersonId ? { toPersonId } : {}), text }),
  );
}

/** A side accepts a meeting that the organiser wrote down. Once both have, contact details open, as with any acceptance. */
async function agreeToMeeting(call: Call, introduction: Introduction, own: readonly string[]): Promise<Introduction | Refusal> {
  const participations = await readSides(call.table, introduction);
  const absent = absentSide(call.actor, introduction, participations);
  if (absent) return absent;
  const next = { ...introduction, agreedBy: [...introduction.agreedBy, ...own], version: introduction.version + 1 };
  const { id, fromOrganisationId: one, toOrganisationId: other } = introduction;
  const outcome = await commit(call.table, [
    replace(call.table, introductionItem(next), introduction.version),
    ...(sidesToAgree(next).length === 0 ? await opening(call.table, { one, other }, { kind: 'introduction', id }, timestamp(call)) : []),
    ...participations.map(({ eventId, organisationId, version }) =>
      unchanged(call.table, keys.participation(eventId, organisationId), version),
    ),
  ]);
  return outcome.done ? next : acceptIntroduction(call, id, { text: null });
}

const unknownPerson = (path: string) => refuse('invalid-input', { errors: [{ path, code: 'unknown-person' }] });

/** Who comes when nobody was named: whoever asks, if a delegate, else the first who is not already on the other side. */
const chosenDelegate = (
  { delegateIds }: { delegateIds: readonly string[] },
  { personId }: Call['actor'],
  other: string | null | undefined,
) => sitting(delegateIds, personId, other ?? null);

/** Declines, with a reason. The pair's guard stays: the same pair is not asked again at this event. */
export async function declineIntroduction(
  call: Call,
  id: string,
  { reason, text }: z.infer<typeof Decline>,
): Promise<Introduction | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction || !isParty(call.actor, introduction)) return refuse('not-found');
  if (!mayEdit(call.actor, introduction.toOrganisationId)) return refuse('forbidden');
  const answer = { personId: call.actor.personId, at: timestamp(call), reason, text };
  return transition(call, introduction, { status: 'declined', answer, by: byParty(call.actor, introduction.toOrganisationId) }, []);
}

/**
 * Takes a pending request back, for who sent it or the organiser. An accepted meeting is called off in `booking.ts`, since it may hold
 * time.
 */
export async function withdrawPending(call: Call, introduction: Introduction, words: string | null): Promise<Introduction | Refusal> {
  const event = await readEvent(call.table, introduction.eventId);
  const own = mayEdit(call.actor, introduction.fromOrganisationId);
  if (!event || !(own || mayOrganise(call.actor, event))) return refuse('forbidden');
  const by = own ? byParty(call.actor, introduction.fromOrganisationId, { words }) : byOrganiser(call.actor, event, { words });
  return transition(call, introduction, { status: 'withdrawn', by }, [freePair(call.table, introduction)]);
}

/** The receiver has opened it. Says so once. */
export async function markRead(call: Call, id: string): Promise<Introduction | Refusal> {
  const introduction = await readIntroduction(call.table, id);
  if (!introduction || !isParty(call.actor, introduction)) return refuse('not-found');
  if (introduction.readAt || !mayEdit(call.actor, introduction.toOrganisationId)) return introduction;
  const read = { ...introduction, readAt: timestamp(call), version: introduction.version + 1 };
  await commit(call.table, [replace(call.table, introductionItem(read), introduction.version)]);
  return read;
}

/** Ends pending requests whose time has passed, among those an organisation sent or the pair's own. Returns how many. */
async function expireOverdue(call: Call, draft: IntroductionDraft): Promise<number> {
  const { table } = call;
  const pairId = await readPair(table, draft.eventId, draft.fromOrganisationId, draft.toOrganisationId);
  const pair = pairId ? await readIntroduction(table, pairId) : null;
  const sent = await listSent(table, draft.fromOrganisationId, draft.eventId);
  const now = timestamp(call);
  const overdue = [...sent.filter(({ id }) => id !== pair?.id), ...(pair ? [pair] : [])].filter(
    (introduction) => introduction.status === 'pending' && statusAt(introduction, now) === 'expired',
  );
  for (const introduction of overdue) await expire(table, introduction);
  return overdue.length;
}

/** Writes down that a request has expired, frees its pair and its place in the count. Nothing happens if it was answered meanwhile. */
export async function expire(table: Table, introduction: Introduction): Promise<void> {
  const expired = { ...introduction, status: 'expired' as const, by: bySystem('time-over'), version: introduction.version + 1 };
  await commit(table, [
    replace(table, introductionItem(expired), introduction.version),
    freePair(table, introduction),
    releasePending(table, introduction),
  ]);
}

const freePair = (table: Table, { eventId, fromOrganisationId, toOrganisationId }: Introduction): Write =>
  remove(table, keys.pair(eventId, fromOrganisationId, toOrganisationId));
const releasePending = (table: Table, { eventId, fromOrganisationId }: Introduction): Write =>
  count(table, keys.pending(fromOrganisationId, eventId), 'Pending', 'count', -1);

/** Answers once: whoever comes second is told what it has become; repeating one's own answer finds it given. */
async function transition(
  call: Call,
  introduction: Introduction,
  change: Partial<Introduction> & Pick<Introduction, 'status' | 'by'>,
  alongside: Write[],
  /** Begins anew, where what stands alongside rests on something that may have changed. */
  again: ((current: Introduction) => Promise<Introduction | Refusal>) | null = null,
): Promise<Introduction | Refusal> {
  const status = statusAt(introduction, timestamp(call));
  if (status === change.status) return introduction;
  if (status === 'expired') return refuse('introduction-expired');
  if (!mayBecome(status, change.status)) return refuse('already-answered', { status });
  const next = { ...introduction, ...change, version: introduction.version + 1 };
  const outcome = await commit(call.table, [
    replace(call.table, introductionItem(next), introduction.version),
    releasePending(call.table, introduction),
    ...alongside,
  ]);
  if (outcome.done) return next;
  const current = await readIntroduction(call.table, introduction.id);
  if (!current) return refuse('not-found');
  return again ? again(current) : transition(call, current, change, alongside);
}

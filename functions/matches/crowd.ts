import { Temporal } from 'temporal-polyfill';
import { capacityAt } from '../../shared/rules/matching/crowd/capacity.ts';
import { type Crowd, solveCrowd } from '../../shared/rules/matching/crowd/solveCrowd.ts';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { viewOf } from '../../shared/rules/profile/audience.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Introduction, IntroductionStatus } from '../../shared/schemas/introduction.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { Random } from '../engine/random.ts';
import { type Services, timestamp } from '../services.ts';
import { readBeliefs } from '../table/beliefs.ts';
import { keepCrowd, readCrowd } from '../table/crowds.ts';
import { listParticipations, readEvent } from '../table/events.ts';
import { listIntroductions } from '../table/introductions.ts';
import { readProfiles } from '../table/organisations.ts';

export const objectiveOf = ({ settings }: Pick<Event, 'settings'>) => settings.matching?.objective ?? 'equilibrium';

/** What was worked out so long ago is worked out again when somebody asks for it. */
const freshFor = Temporal.Duration.from({ minutes: 5 });
export const isOld = ({ now }: Pick<Services, 'now'>, at: string | null): boolean =>
  at === null || Temporal.Instant.compare(Temporal.Instant.from(at).add(freshFor), now()) < 0;

/** Requests that take their receiver's attention: those that wait, and those that were answered. */
const taking: readonly IntroductionStatus[] = ['pending', 'accepted', 'declined'];

/** How many requests each participant reads at an event, as far as that is known. */
export function capacitiesAt(
  event: Pick<Event, 'settings'>,
  participations: readonly Participation[],
  introductions: readonly Introduction[],
): Map<string, number | null> {
  const slots = meetingSlots(event.settings).length;
  const byReceiver = new Map<string, Introduction[]>(participations.map(({ organisationId }) => [organisationId, []]));
  for (const introduction of introductions) byReceiver.get(introduction.toOrganisationId)?.push(introduction);
  return new Map(
    participations.map(({ organisationId, delegateIds }) => {
      const received = byReceiver.get(organisationId) ?? [];
      const read = received.filter(({ readAt }) => readAt !== null).length;
      const leftUnread = received.filter(({ status, readAt }) => status === 'expired' && readAt === null).length;
      return [organisationId, capacityAt({ slots, delegates: delegateIds.length, read, leftUnread })];
    }),
  );
}

/**
 * Works out the crowd of an event from its participants, their requests and what answers have taught, and keeps it; what its objectives
 * would bring is compared where that is asked for, and else stays as last compared.
 */
export async function workOutCrowd(services: Pick<Services, 'table' | 'now'>, eventId: string, compare = false): Promise<void> {
  const { table } = services;
  const event = await readEvent(table, eventId);
  if (!event) return;
  const [participations, introductions, beliefs, before] = await Promise.all([
    listParticipations(table, eventId),
    listIntroductions(table, eventId),
    readBeliefs(table),
    readCrowd(table, eventId),
  ]);
  const admitted = participations.filter(isAdmitted);
  const profiles = await readProfiles(
    table,
    admitted.map(({ organisationId }) => organisationId),
  );
  const between = (statuses: readonly IntroductionStatus[]) =>
    introductions
      .filter(({ status }) => statuses.includes(status))
      .map(({ fromOrganisationId, toOrganisationId }) => ({ senderId: fromOrganisationId, receiverId: toOrganisationId }));
  const crowd: Crowd = {
    profiles: profiles.filter(({ published }) => published).map((profile) => viewOf(profile, { relation: 'participant' })),
    capacityOf: capacitiesAt(event, admitted, introductions),
    asked: between(taking),
    declined: between(['declined']),
    beliefs,
    objective: objectiveOf(event),
  };
  const random = new Random(1);
  const { figures, pairs, loads, lineUps } = solveCrowd(crowd, () => random.next(), { compare });
  const at = timestamp(services);
  const compared = compare
    ? { figures: [...figures], comparedAt: at }
    : { figures: before?.figures ?? [], comparedAt: before?.comparedAt ?? null };
  await keepCrowd(
    table,
    { eventId, objective: crowd.objective, ...compared, pairs: [...pairs], at },
    loads,
    [...lineUps].map(([organisationId, lists]) => ({ organisationId, lists })),
  );
}

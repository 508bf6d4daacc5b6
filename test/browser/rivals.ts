import type { sampleWorld } from '../../functions/local/sample/world.ts';
import { meetingSlots } from '../../shared/rules/timetable/slots.ts';

type World = ReturnType<typeof sampleWorld>;

/** Somebody in a rivalry: how they sign in, and the meetings they already agreed to. */
export type Party = { readonly email: string; readonly agreed: readonly string[] };
/** A request that waits for its answer, and who made it. */
export type Rival = Party & { readonly requestId: string };

/**
 * Two who wait for an answer of the same organisation and could meet its delegate at the same time: those with the most time in common.
 * It stands in the sample world, so it does not depend on which plan was found.
 */
export function rivalry(world: World, eventId: string): { asked: Party; rivals: [Rival, Rival] } {
  const pending = world.introductions.filter((one) => one.eventId === eventId && one.status === 'pending');
  const trios = pending.flatMap((one, index) =>
    pending.slice(index + 1).flatMap((other) => {
      const asked = world.memberships.find(({ organisationId }) => organisationId === one.toOrganisationId)?.personId;
      if (!asked || other.toOrganisationId !== one.toOrganisationId || !one.fromPersonId || !other.fromPersonId) return [];
      return [{ one, other, asked, common: slotsInCommon(world, eventId, [asked, one.fromPersonId, other.fromPersonId]) }];
    }),
  );
  const [best] = trios.sort((one, other) => other.common - one.common);
  if (!best || best.common === 0) throw new Error('The sample world has changed: no two of those who wait could meet at the same time.');
  const rival = ({ id, fromPersonId }: typeof best.one) => ({ ...party(world, fromPersonId), requestId: id });
  return { asked: party(world, best.asked), rivals: [rival(best.one), rival(best.other)] };
}

function party(world: World, personId: string | null): Party {
  const agreed = world.introductions.filter(
    ({ status, fromPersonId, toPersonId }) => status === 'accepted' && [fromPersonId, toPersonId].includes(personId),
  );
  return { email: world.people.find(({ id }) => id === personId)?.email ?? '', agreed: agreed.map(({ id }) => id) };
}

function slotsInCommon(world: World, eventId: string, personIds: readonly string[]): number {
  const settings = world.events.find(({ id }) => id === eventId)?.settings;
  const said = world.availabilities.filter((one) => one.eventId === eventId && personIds.includes(one.personId));
  const slots = settings ? meetingSlots(settings) : [];
  return slots.filter((slot) =>
    said.every(({ available }) => available?.some(({ start, end }) => start <= slot.start && slot.end <= end) ?? true),
  ).length;
}

import type { z } from 'zod';
import { isAdmitted } from '../../shared/rules/participation/admitted.ts';
import { difference } from '../../shared/rules/timetable/difference.ts';
import { formerPlaces } from '../../shared/rules/timetable/formerPlaces.ts';
import { placeLabels } from '../../shared/rules/timetable/shown.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { EventSettings } from '../../shared/schemas/eventSettings.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { organisedEvent } from '../access/events.ts';
import type { Call } from '../services.ts';
import { readOrganisations } from '../table/organisations.ts';
import { readPeople } from '../table/people.ts';
import { readShown } from '../timetable/shown.ts';
import { conflictsOfDraft, hallOf } from './conflicts.ts';
import { currentDraft, publishedDraft, upToDate, withBookings } from './draft.ts';
import { readCurrentSource, readSource } from './source.ts';
import type { Board, Difference } from './views.ts';

/** The board as it stands: the draft brought up to what is wanted today, the tray, every conflict, and what judging a move needs. */
export async function readBoard(call: Call, eventId: string): Promise<Board | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const source = await readCurrentSource(call, event);
  const current = await currentDraft(call.table, source);
  const { placements, unplaced } = upToDate(current, source);
  const hall = hallOf(source);
  // Those of whom something was published are named too: whoever left stands in what publishing cancels.
  const named = [...source.items, ...source.live];
  const organisationIds = [...new Set(named.flatMap((item) => item.organisationIds))];
  const personIds = [...new Set(named.flatMap((item) => item.personIds))];
  const [organisations, people] = await Promise.all([readOrganisations(call.table, organisationIds), readPeople(call.table, personIds)]);
  const admitted = new Set(source.participations.filter(isAdmitted).map(({ organisationId }) => organisationId));
  const organisationOf = new Map(
    source.participations.flatMap(({ organisationId, delegateIds }) => delegateIds.map((id) => [id, organisationId] as const)),
  );
  return {
    plan: current.plan,
    placements: [...placements],
    unplaced: [...unplaced],
    items: [...source.items],
    adjustments: current.count,
    conflicts: conflictsOfDraft(source, placements),
    timetable: source.timetable,
    settings: hall.settings,
    formerPlaces: await placesGone(call, event, hall.settings, source.timetable.releaseId),
    past: { now: hall.past.now, held: Object.fromEntries(hall.past.held) },
    outdated: current.plan !== null && current.plan.basis.revision !== source.timetable.revision,
    organisations: organisations.map(({ id, name, kind, sample }) => ({ id, name, kind, sample, takesPart: admitted.has(id) })),
    people: people.map(({ id, name }) => ({
      id,
      name,
      organisationId: organisationOf.get(id) ?? '',
      available: source.availabilities.get(id)?.available ?? null,
      claims: source.claimsElsewhere.get(id) ?? [],
    })),
    exhibitors: source.participations
      .filter((participation) => participation.exhibitor && isAdmitted(participation))
      .map(({ organisationId, pitch }) => ({ organisationId, pitch })),
  };
}

/** What publishing the draft would change for whom. */
export async function readDifference(call: Call, eventId: string): Promise<z.infer<typeof Difference> | Refusal> {
  const event = await organisedEvent(call, eventId);
  if (isRefusal(event)) return event;
  const source = await readSource(call, event);
  const current = await currentDraft(call.table, source);
  if (!current.plan) return refuse('draft-missing');
  const { placements } = withBookings(current, source);
  const { releaseId } = source.timetable;
  const shown = releaseId ? (await readShown(call.table, event, releaseId)).settings : event.settings;
  const label = { before: placeLabels(shown), after: placeLabels(event.settings) };
  const changes = difference(publishedDraft(source).placements, placements, label);
  const { basis } = current.plan;
  const stays = new Set(placements.map(({ id }) => id));
  return {
    changes,
    people: new Set(changes.flatMap(({ before, after }) => [...(before?.personIds ?? []), ...(after?.personIds ?? [])])).size,
    conflicts: conflictsOfDraft(source, placements).length,
    outdated: current.plan.basis.releaseId !== source.timetable.releaseId,
    booked: source.live.filter(({ sequence }) => sequence > basis.revision).length,
    displaced: upToDate(current, source).placements.filter(({ id }) => !stays.has(id)).length,
  };
}

/** The places that what is shown may speak of although its settings have them no more: the event's former ones and the release's own. */
async function placesGone(call: Call, event: Event, settings: EventSettings, releaseId: string | null) {
  const released = releaseId ? (await readShown(call.table, event, releaseId)).settings : event.settings;
  return formerPlaces({ settings: released, formerPlaces: formerPlaces(event, settings) }, settings);
}

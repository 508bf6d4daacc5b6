import { nameValues } from '../../shared/rules/notices/values.ts';
import { Event } from '../../shared/schemas/event.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { type News, tell, tellOrganisation } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { listAvailabilities, readEvent } from '../table/events.ts';
import { readOrganisation } from '../table/organisations.ts';

/**
 * Tells the organiser of an application or an answer to its invitation, and the organisation of the organiser's invitation and decision.
 * What an import decided is told by the import, if it was asked to.
 */
export async function announceParticipation({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const participation = Participation.parse(change.after);
  const before = change.before ? Participation.parse(change.before) : null;
  if (before?.status === participation.status || participation.by?.reason === 'imported') return;
  const [event, organisation] = await Promise.all([
    readEvent(table, participation.eventId),
    readOrganisation(table, participation.organisationId),
  ]);
  if (!event || !organisation) return;
  const told = {
    change,
    about: `${event.id} ${organisation.id} ${participation.status}`,
    values: { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name) },
  };
  const mailOf = <T extends string>(template: T, path: string) => ({ template, event: event.name, organisation: organisation.name, path });
  const toOrganiser = async (code: 'participation-applied' | 'participation-joined' | 'participation-stayed-away') => {
    if (event.organiserId === null) return;
    const path = `/events/${event.id}/manage/participants`;
    await tellOrganisation(table, event.organiserId, { ...told, code, path, mail: mailOf(code, path) });
  };
  const toOrganisation = (decision: Decision) =>
    tellOrganisation(table, organisation.id, decisionNews(decision, event, organisation, change));
  const { status } = participation;
  if (status === 'applied') return toOrganiser('participation-applied');
  if (status === 'invited') return toOrganisation('invited');
  if (before?.status === 'invited') {
    // The organisation answered itself: the organiser is told. An invitation taken back is no news, nothing had come of it.
    if (status === 'admitted') await toOrganiser('participation-joined');
    if (status === 'withdrawn') await toOrganiser('participation-stayed-away');
    return;
  }
  if (before && status === 'admitted') return toOrganisation('admitted');
  if (before && status === 'refused') return toOrganisation('refused');
}

type Decision = 'invited' | 'admitted' | 'refused';

/** What an organisation is told of the organiser's decision. */
export function decisionNews(decision: Decision, event: Event, organisation: Pick<Organisation, 'id' | 'name'>, change: Change): News {
  const code = `participation-${decision}` as const;
  const path = `/events/${event.id}`;
  return {
    code,
    values: { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name) },
    path,
    change,
    about: `${event.id} ${organisation.id} ${decision}`,
    mail: { template: code, event: event.name, organisation: organisation.name, path },
  };
}

/** The event has another zone: who has said when they can come is told that their hours are meant on its clock. */
export async function announceZone({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.before || !change.after) return;
  const [before, after] = [Event.parse(change.before), Event.parse(change.after)];
  if (before.settings.zone === after.settings.zone) return;
  const said = (await listAvailabilities(table, after.id)).filter(({ available }) => available !== null);
  await tell(
    table,
    said.map(({ personId }) => personId),
    {
      code: 'event-zone-changed',
      values: {
        ...nameValues('event', after.name),
        from: before.settings.zone,
        to: after.settings.zone,
        zoneKeeps: after.zoneKeeps ?? 'clock',
      },
      path: `/events/${after.id}/availability`,
      change,
      about: `${after.id} ${after.version}`,
      mail: null,
    },
  );
}

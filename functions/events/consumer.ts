import { nameValues } from '../../shared/rules/notices/values.ts';
import { Participation } from '../../shared/schemas/event.ts';
import type { FeedServices } from '../feed/services.ts';
import { tellOrganisation } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { readOrganisation } from '../table/organisations.ts';

/** Tells the organiser of an application, and the organisation of the organiser's decision. */
export async function announceParticipation({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const participation = Participation.parse(change.after);
  const before = change.before ? Participation.parse(change.before) : null;
  if (before?.status === participation.status) return;
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
  if (participation.status === 'applied' && event.organiserId) {
    const path = `/events/${event.id}/manage/participants`;
    const mail = { template: 'participation-applied' as const, event: event.name, organisation: organisation.name, path };
    await tellOrganisation(table, event.organiserId, { ...told, code: 'participation-applied', path, mail });
  }
  if (before && (participation.status === 'admitted' || participation.status === 'refused')) {
    const path = `/events/${event.id}`;
    const code = `participation-${participation.status}` as const;
    await tellOrganisation(table, organisation.id, {
      ...told,
      code,
      path,
      mail: { template: code, event: event.name, organisation: organisation.name, path },
    });
  }
}

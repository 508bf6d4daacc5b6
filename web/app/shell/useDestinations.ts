import {
  IconBuilding,
  IconCalendarEvent,
  IconCalendarUser,
  IconFlask2,
  IconHeartHandshake,
  IconHome,
  IconInbox,
  IconLayoutKanban,
  IconLifebuoy,
  IconRosetteDiscountCheck,
  IconSearch,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { useCurrentEvent } from '../events.ts';
import { useMe, useMyOrganisation } from '../me.ts';
import { type Path, paths } from '../paths.ts';

export interface Destination {
  /** Key of `shell:nav`. */
  id:
    | 'home'
    | 'manage'
    | 'discover'
    | 'matches'
    | 'inbox'
    | 'agenda'
    | 'events'
    | 'hub'
    | 'hubs'
    | 'programmes'
    | 'profile'
    | 'members'
    | 'staff';
  to: Path;
  params?: { organisationId: string } | { eventId: string };
  icon: TablerIcon;
  section: 'work' | 'organisation' | 'more';
}

/** The pages a signed-in person goes to, in order, by what their organisation is. */
export function useDestinations(): Destination[] {
  const membership = useMyOrganisation();
  const staff = useMe().data?.staff === true;
  const params = membership ? { organisationId: membership.organisationId } : undefined;
  const kind = membership?.kind;
  const event = useCurrentEvent();
  return [
    { id: 'home', to: paths.home, icon: IconHome, section: 'work' },
    ...(event?.mayOrganise
      ? [{ id: 'manage', to: paths.manage, params: { eventId: event.id }, icon: IconLayoutKanban, section: 'work' } as const]
      : []),
    { id: 'discover', to: paths.discover, icon: IconSearch, section: 'work' },
    ...(params && kind !== 'organiser' ? [{ id: 'matches', to: paths.matches, icon: IconHeartHandshake, section: 'work' } as const] : []),
    { id: 'inbox', to: paths.inbox, icon: IconInbox, section: 'work' },
    { id: 'agenda', to: paths.agenda, icon: IconCalendarUser, section: 'work' },
    ...(params
      ? [
          { id: 'profile', to: paths.profileEditor, params, icon: IconBuilding, section: 'organisation' } as const,
          { id: 'members', to: paths.members, params, icon: IconUsers, section: 'organisation' } as const,
        ]
      : []),
    ...(kind === 'hub' ? [{ id: 'hub', to: paths.hub, icon: IconFlask2, section: 'organisation' } as const] : []),
    { id: 'events', to: paths.events, icon: IconCalendarEvent, section: 'more' },
    ...(kind === 'hub' ? [] : [{ id: 'hubs', to: paths.hub, icon: IconFlask2, section: 'more' } as const]),
    ...(staff ? [{ id: 'staff', to: paths.staff, icon: IconRosetteDiscountCheck, section: 'organisation' } as const] : []),
    { id: 'programmes', to: paths.programmes, icon: IconLifebuoy, section: 'more' },
  ];
}

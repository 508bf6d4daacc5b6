/** A page to look at: as whom, and where. `$event`, `$startup` … are filled with the sample world's ids. */
export type Shown = { readonly name: string; readonly as: Role | null; readonly path: string };
export type Role = 'startup' | 'investor' | 'organiser' | 'hub' | 'cdmo' | 'staff' | 'newcomer';

export const emails: Record<Role, string> = {
  startup: 'startup@sample.musubi.example',
  investor: 'investor@sample.musubi.example',
  organiser: 'organiser@sample.musubi.example',
  hub: 'hub-kyushu@sample.musubi.example',
  cdmo: 'cdmo@sample.musubi.example',
  staff: 'staff@sample.musubi.example',
  newcomer: 'newcomer@example.com',
};

/** Every page of the web app. */
export const pages: readonly Shown[] = [
  { name: 'landing', as: null, path: '/' },
  { name: 'events', as: null, path: '/events' },
  { name: 'event', as: null, path: '/events/$event' },
  { name: 'event-announced', as: null, path: '/events/ghec-2025' },
  { name: 'discover', as: null, path: '/discover' },
  { name: 'programmes', as: null, path: '/programmes' },
  { name: 'hubs', as: null, path: '/hub' },
  { name: 'organisation-hub', as: null, path: '/organisations/hub-aichi' },
  { name: 'not-found', as: null, path: '/nowhere' },
  { name: 'welcome', as: 'newcomer', path: '/welcome' },
  { name: 'home-startup', as: 'startup', path: '/' },
  { name: 'matches-startup', as: 'startup', path: '/matches' },
  { name: 'profile-editor', as: 'startup', path: '/organisations/$startup/edit' },
  { name: 'members', as: 'startup', path: '/organisations/$startup/members' },
  { name: 'inbox-startup', as: 'startup', path: '/inbox' },
  { name: 'request', as: 'startup', path: '/inbox/$request' },
  { name: 'agenda-startup', as: 'startup', path: '/agenda' },
  { name: 'availability', as: 'startup', path: '/events/$event/availability' },
  { name: 'event-participant', as: 'startup', path: '/events/$event' },
  { name: 'settings', as: 'startup', path: '/settings' },
  { name: 'notices', as: 'startup', path: '/notices' },
  { name: 'more', as: 'startup', path: '/more' },
  { name: 'home-investor', as: 'investor', path: '/' },
  { name: 'discover-investor', as: 'investor', path: '/discover' },
  { name: 'matches-investor', as: 'investor', path: '/matches' },
  { name: 'organisation-startup', as: 'investor', path: '/organisations/$startup' },
  { name: 'inbox-investor', as: 'investor', path: '/inbox' },
  { name: 'hub-coordinator', as: 'hub', path: '/hub' },
  { name: 'confirmation', as: 'organiser', path: '/organisations/sample-healthcare-venture-summit-office/confirmation' },
  { name: 'staff', as: 'staff', path: '/staff' },
  { name: 'staff-confirmed', as: 'staff', path: '/staff?tab=confirmed' },
  { name: 'staff-people', as: 'staff', path: '/staff?tab=staff' },
  { name: 'home-organiser', as: 'organiser', path: '/' },
  { name: 'manage', as: 'organiser', path: '/events/$event/manage' },
  { name: 'manage-participants', as: 'organiser', path: '/events/$event/manage/participants' },
  { name: 'manage-matching', as: 'organiser', path: '/events/$event/manage/matching' },
  { name: 'manage-import', as: 'organiser', path: '/events/$event/manage/import' },
  { name: 'manage-stage', as: 'organiser', path: '/events/$event/manage/stage' },
  { name: 'manage-meetings', as: 'organiser', path: '/events/$event/manage/meetings' },
  { name: 'manage-release', as: 'organiser', path: '/events/$event/manage/release' },
];

/** Puts the sample world's ids into a path. */
export const filled = (path: string, ids: { event: string; startup: string; request: string }): string =>
  path.replace('$event', ids.event).replace('$startup', ids.startup).replace('$request', ids.request);

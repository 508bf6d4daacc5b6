import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AgendaSearch, AvailabilitySearch } from '../features/agenda/search.ts';
import { BoardSearch, ReleaseSearch } from '../features/board/search.ts';
import { StaffSearch } from '../features/confirmations/search.ts';
import { DiscoverSearch } from '../features/directory/search.ts';
import { EventSearch, EventSettingsSearch, EventsSearch, ImportSearch, ParticipantsSearch } from '../features/events/search.ts';
import { HubSearch } from '../features/hubs/search.ts';
import { InboxSearch, IntroductionSearch } from '../features/introductions/search.ts';
import { MatchesSearch } from '../features/matches/search.ts';
import { NoticesSearch } from '../features/notices/search.ts';
import { MembersSearch, OrganisationSearch, ProfileEditorSearch } from '../features/organisations/search.ts';
import { SettingsSearch, WelcomeSearch } from '../features/people/search.ts';
import { ProgrammesSearch } from '../features/programmes/search.ts';
import { paths } from './paths.ts';
import { Faulty } from './shell/Faulty.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { OrganiserLayout } from './shell/OrganiserLayout.tsx';
import { Shell } from './shell/Shell.tsx';

/*
 * A new page: its address in `paths.ts`, its search parameters in the feature's `search.ts`, a route below (loaded when first
 * visited) added to the tree at the end, and, if people should find it by themselves, a destination in `shell/useDestinations.ts`.
 */

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whether a visitor must have signed in. Left out: yes. */
    access?: 'everybody' | 'person';
  }
}

/** Opens without signing in. */
const everybody = { access: 'everybody' } as const;

const root = createRootRoute({ component: Shell, errorComponent: Faulty, notFoundComponent: NotFound });
const page = <const P extends string>(path: P) => ({ getParentRoute: () => root, path });

const home = createRoute({
  ...page(paths.home),
  staticData: everybody,
  component: lazyRouteComponent(() => import('../features/home/pages/EntrancePage.tsx'), 'EntrancePage'),
});
const signedIn = createRoute({
  ...page(paths.signedIn),
  staticData: everybody,
  component: lazyRouteComponent(() => import('./shell/SignedInPage.tsx'), 'SignedInPage'),
});
const welcome = createRoute({
  ...page(paths.welcome),
  validateSearch: WelcomeSearch,
  component: lazyRouteComponent(() => import('../features/people/pages/WelcomePage.tsx'), 'WelcomePage'),
});
const discover = createRoute({
  ...page(paths.discover),
  staticData: everybody,
  validateSearch: DiscoverSearch,
  component: lazyRouteComponent(() => import('../features/directory/pages/DiscoverPage.tsx'), 'DiscoverPage'),
});
const matches = createRoute({
  ...page(paths.matches),
  validateSearch: MatchesSearch,
  component: lazyRouteComponent(() => import('../features/matches/pages/MatchesPage.tsx'), 'MatchesPage'),
});
const organisation = createRoute({
  ...page(paths.organisation),
  staticData: everybody,
  validateSearch: OrganisationSearch,
  component: lazyRouteComponent(() => import('../features/organisations/pages/OrganisationPage.tsx'), 'OrganisationPage'),
});
const profileEditor = createRoute({
  ...page(paths.profileEditor),
  validateSearch: ProfileEditorSearch,
  component: lazyRouteComponent(() => import('../features/organisations/pages/ProfileEditorPage.tsx'), 'ProfileEditorPage'),
});
const members = createRoute({
  ...page(paths.members),
  validateSearch: MembersSearch,
  component: lazyRouteComponent(() => import('../features/organisations/pages/MembersPage.tsx'), 'MembersPage'),
});
const confirmation = createRoute({
  ...page(paths.confirmation),
  component: lazyRouteComponent(() => import('../features/confirmations/pages/ConfirmationPage.tsx'), 'ConfirmationPage'),
});
const staff = createRoute({
  ...page(paths.staff),
  validateSearch: StaffSearch,
  component: lazyRouteComponent(() => import('../features/confirmations/pages/StaffPage.tsx'), 'StaffPage'),
});
const invitation = createRoute({
  ...page(paths.invitation),
  staticData: everybody,
  component: lazyRouteComponent(() => import('../features/organisations/pages/InvitationPage.tsx'), 'InvitationPage'),
});
const inbox = createRoute({
  ...page(paths.inbox),
  validateSearch: InboxSearch,
  component: lazyRouteComponent(() => import('../features/introductions/pages/InboxPage.tsx'), 'InboxPage'),
});
const introduction = createRoute({
  ...page(paths.introduction),
  validateSearch: IntroductionSearch,
  component: lazyRouteComponent(() => import('../features/introductions/pages/IntroductionPage.tsx'), 'IntroductionPage'),
});
const agenda = createRoute({
  ...page(paths.agenda),
  validateSearch: AgendaSearch,
  component: lazyRouteComponent(() => import('../features/agenda/pages/AgendaPage.tsx'), 'AgendaPage'),
});
const events = createRoute({
  ...page(paths.events),
  staticData: everybody,
  validateSearch: EventsSearch,
  component: lazyRouteComponent(() => import('../features/events/pages/EventsPage.tsx'), 'EventsPage'),
});
const event = createRoute({
  ...page(paths.event),
  staticData: everybody,
  validateSearch: EventSearch,
  component: lazyRouteComponent(() => import('../features/events/pages/EventPage.tsx'), 'EventPage'),
});
const availability = createRoute({
  ...page(paths.availability),
  validateSearch: AvailabilitySearch,
  component: lazyRouteComponent(() => import('../features/agenda/pages/AvailabilityPage.tsx'), 'AvailabilityPage'),
});
const hub = createRoute({
  ...page(paths.hub),
  staticData: everybody,
  validateSearch: HubSearch,
  component: lazyRouteComponent(() => import('../features/hubs/pages/HubPage.tsx'), 'HubPage'),
});
const programmes = createRoute({
  ...page(paths.programmes),
  staticData: everybody,
  validateSearch: ProgrammesSearch,
  component: lazyRouteComponent(() => import('../features/programmes/pages/ProgrammesPage.tsx'), 'ProgrammesPage'),
});
const settings = createRoute({
  ...page(paths.settings),
  validateSearch: SettingsSearch,
  component: lazyRouteComponent(() => import('../features/people/pages/SettingsPage.tsx'), 'SettingsPage'),
});
const notices = createRoute({
  ...page(paths.notices),
  validateSearch: NoticesSearch,
  component: lazyRouteComponent(() => import('../features/notices/pages/NoticesPage.tsx'), 'NoticesPage'),
});
const more = createRoute({
  ...page(paths.more),
  staticData: everybody,
  component: lazyRouteComponent(() => import('../features/home/pages/MorePage.tsx'), 'MorePage'),
});

/** The organiser's side of an event: its own second rail around every page. */
const manage = createRoute({ ...page(paths.manage), component: OrganiserLayout });
const managed = <const P extends string>(path: P) => ({ getParentRoute: () => manage, path });

const overview = createRoute({
  ...managed('/'),
  validateSearch: EventSettingsSearch,
  component: lazyRouteComponent(() => import('../features/events/pages/EventSettingsPage.tsx'), 'EventSettingsPage'),
});
const participants = createRoute({
  ...managed('participants'),
  validateSearch: ParticipantsSearch,
  component: lazyRouteComponent(() => import('../features/events/pages/ParticipantsPage.tsx'), 'ParticipantsPage'),
});
const matching = createRoute({
  ...managed('matching'),
  component: lazyRouteComponent(() => import('../features/events/pages/MatchingPage.tsx'), 'MatchingPage'),
});
const importing = createRoute({
  ...managed('import'),
  validateSearch: ImportSearch,
  component: lazyRouteComponent(() => import('../features/events/pages/ImportPage.tsx'), 'ImportPage'),
});
const stage = createRoute({
  ...managed('stage'),
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../features/board/pages/StagePage.tsx'), 'StagePage'),
});
const meetings = createRoute({
  ...managed('meetings'),
  validateSearch: BoardSearch,
  component: lazyRouteComponent(() => import('../features/board/pages/MeetingsPage.tsx'), 'MeetingsPage'),
});
const release = createRoute({
  ...managed('release'),
  validateSearch: ReleaseSearch,
  component: lazyRouteComponent(() => import('../features/board/pages/ReleasePage.tsx'), 'ReleasePage'),
});

export const routeTree = root.addChildren([
  home,
  signedIn,
  welcome,
  discover,
  matches,
  organisation,
  profileEditor,
  members,
  confirmation,
  staff,
  invitation,
  inbox,
  introduction,
  agenda,
  events,
  event,
  availability,
  hub,
  programmes,
  settings,
  notices,
  more,
  manage.addChildren([overview, participants, matching, importing, stage, meetings, release]),
]);

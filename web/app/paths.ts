/**
 * Every address of the web app, once. The values are TanStack Router's patterns, so that a link is checked against its parameters:
 * `<Link to={paths.organisation} params={{ organisationId }} />`.
 */
export const paths = {
  home: '/',
  signedIn: '/signed-in',
  welcome: '/welcome',
  discover: '/discover',
  matches: '/matches',
  organisation: '/organisations/$organisationId',
  profileEditor: '/organisations/$organisationId/edit',
  members: '/organisations/$organisationId/members',
  confirmation: '/organisations/$organisationId/confirmation',
  staff: '/staff',
  invitation: '/invitations/$token',
  inbox: '/inbox',
  introduction: '/inbox/$introductionId',
  agenda: '/agenda',
  events: '/events',
  event: '/events/$eventId',
  availability: '/events/$eventId/availability',
  manage: '/events/$eventId/manage',
  participants: '/events/$eventId/manage/participants',
  matching: '/events/$eventId/manage/matching',
  import: '/events/$eventId/manage/import',
  stage: '/events/$eventId/manage/stage',
  meetings: '/events/$eventId/manage/meetings',
  release: '/events/$eventId/manage/release',
  hub: '/hub',
  programmes: '/programmes',
  settings: '/settings',
  notices: '/notices',
  more: '/more',
} as const;

export type Path = (typeof paths)[keyof typeof paths];

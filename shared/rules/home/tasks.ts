import type { Event } from '../../schemas/event.ts';
import type { Task } from '../../schemas/home.ts';
import type { Participation } from '../../schemas/participation.ts';
import type { Profile } from '../../schemas/profile.ts';

/** What decides what is somebody's to do, gathered for all their organisations. */
export type Situation = {
  readonly organisations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly profile: Profile | null;
    readonly publishable: boolean;
    /** Received requests that wait for an answer. */
    readonly waiting: number;
    readonly participations: readonly Participation[];
    /** Accepted meetings that could be given a slot of a published timetable. */
    readonly bookable: readonly { readonly introductionId: string }[];
    /** For hubs: startups that need a demonstration field and are not taken in yet. */
    readonly candidates: number;
    /** For startups: hubs that propose to take it in and have no answer yet. */
    readonly proposals: number;
    /** People who ask to become members; 0 for whoever cannot decide it. */
    readonly joining: number;
    /** How its confirmation stands, if its kind has rights only once confirmed; null otherwise. */
    readonly confirmation: 'unconfirmed' | 'pending' | 'refused' | 'confirmed' | null;
  }[];
  readonly events: readonly (Pick<Event, 'id' | 'status' | 'draftPlanId'> & {
    readonly organised: boolean;
    readonly applied: number;
    readonly published: boolean;
  })[];
  /** Events of theirs for which they have not said when they can meet. */
  readonly unsaid: readonly string[];
  /** For the installer's staff: organisations that wait to be confirmed. */
  readonly applications: number;
};

/** At most three things, in order of consequence: somebody waits for an answer; nothing works without it; it would make the day better. */
export function tasksOf(situation: Situation): Task[] {
  const { organisations, events } = situation;
  const tasks: Task[] = [];
  const add = (code: Task['code'], path: string, values: Task['values'] = {}) => tasks.push({ code, path, values });

  if (organisations.length === 0 && situation.applications === 0) add('register-organisation', '/welcome');
  if (situation.applications > 0) add('decide-confirmations', '/staff', { count: situation.applications });
  for (const { id, confirmation } of organisations) {
    if (confirmation === 'unconfirmed' || confirmation === 'refused') add('ask-confirmation', `/organisations/${id}/confirmation`);
    if (confirmation === 'pending') add('wait-for-confirmation', `/organisations/${id}/confirmation`);
  }
  for (const { proposals } of organisations) if (proposals > 0) add('answer-hubs', '/hub', { count: proposals });
  for (const { participations } of organisations)
    for (const { eventId } of participations.filter(({ status }) => status === 'invited'))
      if (events.some(({ id }) => id === eventId)) add('answer-invitation', `/events/${eventId}`, { event: eventId });
  for (const { id, joining } of organisations) if (joining > 0) add('answer-joining', `/organisations/${id}/members`, { count: joining });
  for (const { waiting } of organisations) if (waiting > 0) add('answer-requests', '/inbox', { count: waiting });
  for (const event of events.filter(({ organised }) => organised)) {
    if (event.applied > 0) add('admit-participants', `/events/${event.id}/manage/participants`, { count: event.applied, event: event.id });
    if (event.status === 'open' && !event.draftPlanId && !event.published)
      add('run-schedule', `/events/${event.id}/manage/stage`, { event: event.id });
    if (event.draftPlanId) add('publish-release', `/events/${event.id}/manage/release`, { event: event.id });
  }
  for (const { id, profile, publishable, kind } of organisations) {
    if (!profile || profile.published || kind === 'organiser') continue;
    add(publishable ? 'publish-profile' : 'complete-profile', `/organisations/${id}/edit`, { organisation: id });
  }
  for (const { candidates } of organisations) if (candidates > 0) add('take-in-startups', '/hub', { count: candidates });
  for (const { bookable } of organisations)
    if (bookable[0]) add('choose-slot', `/inbox/${bookable[0].introductionId}`, { count: bookable.length });
  for (const event of events) {
    const takesPart = organisations.some(({ participations }) => participations.some(({ eventId }) => eventId === event.id));
    if (
      event.status === 'open' &&
      !event.organised &&
      !takesPart &&
      organisations.some(({ kind, profile }) => kind !== 'organiser' && profile?.published)
    )
      add('apply-to-event', `/events/${event.id}`, { event: event.id });
    if (situation.unsaid.includes(event.id)) add('say-availability', `/events/${event.id}/availability`, { event: event.id });
  }
  return tasks.slice(0, 3);
}

import { nameValues } from '../../../shared/rules/notices/values.ts';
import type { Event } from '../../../shared/schemas/event.ts';
import type { Introduction } from '../../../shared/schemas/introduction.ts';
import type { Notice } from '../../../shared/schemas/notice.ts';
import type { Party } from './party.ts';
import { hoursFrom } from './time.ts';

/** Older answers have been seen and forgotten. */
const newsHours = 24 * 4;

const told = ({ memberships }: Party) => memberships.filter(({ role }) => role !== 'viewer').map(({ personId }) => personId);

/** What waits in the bells: requests nobody has answered yet, and the answers of the last days. The feed tells everything later. */
export function noticesOf(event: Event, parties: Party[], introductions: Introduction[], now: string): Notice[] {
  const partyOf = new Map(parties.map((party) => [party.organisation.id, party]));
  const since = hoursFrom(now, -newsHours);
  const tell = (introduction: Introduction, code: Notice['code'], to: Party, about: Party, at: string): Notice[] =>
    told(to).map((personId) => ({
      // Ids begin with the time, so that a person's notices sort by it.
      id: `${at.replace(/[-:.]/g, '')}-${introduction.id}`,
      personId,
      code,
      values: { ...nameValues('organisation', about.organisation.name), ...nameValues('event', event.name) },
      path: `/inbox/${introduction.id}`,
      readAt: code === 'introduction-received' ? introduction.readAt : null,
      createdAt: at,
    }));
  return introductions.flatMap((introduction) => {
    const [from, to] = [partyOf.get(introduction.fromOrganisationId), partyOf.get(introduction.toOrganisationId)];
    if (!from || !to) return [];
    const { status, answer, createdAt } = introduction;
    if (status === 'pending') return tell(introduction, 'introduction-received', to, from, createdAt);
    if (!answer || answer.at < since) return [];
    return tell(introduction, status === 'accepted' ? 'introduction-accepted' : 'introduction-declined', from, to, answer.at);
  });
}

import { Introduction } from '../../shared/schemas/introduction.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import type { FeedServices } from '../services.ts';
import { timestamp } from '../services.ts';
import type { Change } from '../table/change.ts';
import { type About, tellNews } from '../table/news.ts';

function aboutOf({ type, after }: Change): About | null {
  if (!after) return null;
  if (type === 'Participation') {
    const { eventId, organisationId } = Participation.parse(after);
    return { about: 'participation', eventId, organisationId };
  }
  if (type === 'Introduction') {
    const { eventId, id } = Introduction.parse(after);
    return { about: 'introduction', eventId, introductionId: id };
  }
  return { about: 'organisation', organisationId: String(type === 'Organisation' ? after.id : after.organisationId) };
}

/** Tells functions that hold the directory in memory what to read again: an organisation, its profile, or who takes part in an event and asks whom. */
export async function tellOfChange(services: Pick<FeedServices, 'table' | 'now'>, change: Change): Promise<void> {
  const about = aboutOf(change);
  if (about) await tellNews(services.table, timestamp(services), about, `${change.type}#${change.after?.version}`);
}

import { followsDeparture } from '../../shared/rules/departures/departures.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import { Introduction } from '../../shared/schemas/introduction.ts';
import { type News, tellOrganisation } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readEvent } from '../table/events.ts';
import { readIntroduction } from '../table/introductions.ts';
import { readOrganisation } from '../table/organisations.ts';
import { readPerson } from '../table/people.ts';
import type { Table } from '../table/table.ts';
import { tellEnded } from './ended.ts';
import { expire } from './operations.ts';

/**
 * Tells whom a change of a request concerns, in the words of who made it: the other side of a request and of every answer; the sender
 * of one that ran out; everybody but who did it of a meeting that was called off. What an import wrote down is told by the import.
 */
export async function announceIntroduction({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const introduction = Introduction.parse(change.after);
  const before = change.before ? Introduction.parse(change.before) : null;
  // What follows from a departure is told in one piece (`departures/news.ts`).
  const { by } = introduction;
  if (before && before.agreedBy.length !== introduction.agreedBy.length) return tellAgreed(table, change, before, introduction);
  if (before?.status === introduction.status || by?.reason === 'imported' || followsDeparture(by)) return;
  const { fromOrganisationId, toOrganisationId } = introduction;
  const [event, from, to, asking] = await Promise.all([
    readEvent(table, introduction.eventId),
    readOrganisation(table, fromOrganisationId),
    readOrganisation(table, toOrganisationId),
    readPerson(table, introduction.fromPersonId),
  ]);
  if (!event || !from || !to) return;

  const answering = introduction.answer ? await readPerson(table, introduction.answer.personId) : null;
  const path = `/inbox/${introduction.id}`;
  const about = { event: event.name, path };
  const news = (code: News['code'], organisation: typeof from, mail: News['mail']): News => ({
    code,
    values: { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name) },
    path,
    change,
    about: `${introduction.id} ${introduction.status}`,
    mail,
    event,
  });
  switch (introduction.status) {
    case 'pending':
      return tellOrganisation(
        table,
        to.id,
        news('introduction-received', from, {
          template: 'introduction-received',
          ...about,
          organisation: from.name,
          person: asking?.name ?? null,
          message: introduction.message,
          expiresAt: introduction.expiresAt,
          zone: event.settings.zone,
        }),
      );
    case 'accepted':
      return tellOrganisation(
        table,
        from.id,
        news('introduction-accepted', to, {
          template: 'introduction-accepted',
          ...about,
          organisation: to.name,
          person: answering?.name ?? null,
          text: introduction.answer?.text ?? null,
        }),
      );
    case 'declined':
      return tellOrganisation(
        table,
        from.id,
        news('introduction-declined', to, {
          template: 'introduction-declined',
          ...about,
          organisation: to.name,
          reason: introduction.answer?.reason ?? null,
          text: introduction.answer?.text ?? null,
          // To others who may suit, not back to the request that is over.
          path: `/matches?eventId=${event.id}`,
        }),
      );
    case 'expired':
      return tellOrganisation(
        table,
        from.id,
        news('introduction-expired', to, { template: 'introduction-expired', ...about, organisation: to.name }),
      );
    case 'withdrawn':
      return tellEnded(table, { introduction, wasAccepted: before?.status === 'accepted', event, from, to, change });
  }
}

/** A side has accepted a meeting that the organiser wrote down: the other hears it, whether contact details wait for it or are open now. */
async function tellAgreed(table: Table, change: Change, before: Introduction, { id, eventId, ...after }: Introduction): Promise<void> {
  const agreed = after.agreedBy.filter((side) => !before.agreedBy.includes(side));
  const others = [after.fromOrganisationId, after.toOrganisationId].filter((side) => !agreed.includes(side));
  const [event, organisation] = await Promise.all([readEvent(table, eventId), readOrganisation(table, agreed[0] ?? '')]);
  if (!event || !organisation) return;
  for (const other of others)
    await tellOrganisation(table, other, {
      code: after.agreedBy.includes(other) ? 'meeting-opened' : 'meeting-agreed',
      values: { ...nameValues('organisation', organisation.name), ...nameValues('event', event.name) },
      path: `/inbox/${id}`,
      change,
      about: `${id} agreed ${agreed[0]}`,
      mail: null,
      event,
    });
}

/** Ends a request whose time is over, if nobody has answered it. */
export async function endIntroduction({ table }: FeedServices, change: Change): Promise<void> {
  if (change.after || !change.before) return;
  const introduction = await readIntroduction(table, String(change.before.introductionId));
  if (introduction?.status === 'pending') await expire(table, introduction);
}

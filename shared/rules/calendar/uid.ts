import type { AgendaEntry } from '../../schemas/agenda.ts';

/** What calendars know an entry by, whichever event and release it is read from. */
export const inCalendars = ({ placementId, uid }: Pick<AgendaEntry, 'placementId' | 'uid'>): string => uid ?? placementId;

/**
 * What calendars are to know a pitch by whose id they may know from another event: an organisation's pitch is called the same at every
 * event. Under one UID the second would take the first out of a calendar, or be passed over as older.
 */
export const uidAtEvent = (pitchId: string, eventId: string): string => `${pitchId}.${eventId}`;

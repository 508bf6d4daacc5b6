import { eventsKey } from '../../../app/events.ts';

/** The query keys of events. Whatever changes an event makes the lists anew too: every key begins as theirs does. */
export const eventKey = (eventId: string) => [...eventsKey, eventId] as const;
export const publicTimetableKey = (eventId: string) => [...eventsKey, eventId, 'timetable'] as const;
export const participationsKey = (eventId: string) => ['participations', eventId] as const;
export const figuresKey = (eventId: string) => ['figures', eventId] as const;
export const exposureKey = (eventId: string) => ['exposure', eventId] as const;
export const importKey = (eventId: string, importId: string | null) => ['imports', eventId, importId] as const;

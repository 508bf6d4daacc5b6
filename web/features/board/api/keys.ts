/** The query keys of the organiser's board: what is invalidated together begins alike. */
export const boardKey = (eventId: string) => ['board', eventId] as const;
export const differenceKey = (eventId: string) => ['difference', eventId] as const;
export const plansKey = (eventId: string) => ['plans', eventId] as const;
export const planKey = (eventId: string, planId: string) => ['plans', eventId, planId] as const;
export const releasesKey = (eventId: string) => ['releases', eventId] as const;
/** Changes to one event's draft are sent one after another. */
export const draftScope = (eventId: string) => ({ id: `draft ${eventId}` });

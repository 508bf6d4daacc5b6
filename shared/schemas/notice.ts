import { z } from 'zod';
import { Id, Instant } from './basics.ts';

/** Something a person should know. The words are made where it is read, from the code and its values. */
export const Notice = z.object({
  id: Id,
  personId: Id,
  code: z.enum([
    'introduction-received',
    'introduction-accepted',
    'introduction-declined',
    'introduction-withdrawn',
    'meeting-called-off',
    'meetings-recorded',
    'introduction-expired',
    'participation-admitted',
    'participation-refused',
    'participation-applied',
    'release-published',
    'schedule-details-changed',
    'event-zone-changed',
    'meeting-booked',
    'meeting-cancelled',
    'taken-in',
    'trial-proposed',
    'trial-agreed',
    'trial-declined',
    'trial-named',
    'participation-invited',
    'participation-joined',
    'participation-stayed-away',
    'confirmation-asked',
    'confirmation-confirmed',
    'confirmation-refused',
    'confirmation-revoked',
    'join-requested',
    'join-accepted',
    'join-declined',
    'plan-finished',
    'member-invited',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The page it leads to, as a path of the web app. */
  path: z.string(),
  readAt: Instant.nullable(),
  createdAt: Instant,
});
export type Notice = z.infer<typeof Notice>;

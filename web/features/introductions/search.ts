import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import { IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import { maybe } from '../../app/search.ts';

/** The address of /inbox: received or sent, at which event, in which state, and which request is being declined. */
export const InboxSearch = z.object({
  box: maybe(z.enum(['received', 'sent'])),
  eventId: maybe(Id),
  status: maybe(IntroductionStatus),
  sort: maybe(z.enum(['expires', 'newest'])),
});
export type InboxSearch = z.infer<typeof InboxSearch>;

/** The address of one request: which dialog is open. */
export const IntroductionSearch = z.object({ dialog: maybe(z.enum(['decline', 'why'])) });

import { z } from 'zod';
import { Instant } from '../../shared/schemas/basics.ts';
import { Notice } from '../../shared/schemas/notice.ts';
import { Membership, Organisation, Person } from '../../shared/schemas/organisation.ts';

/** Who is signed in. `person` is null until they have told their name. */
export const Me = z.object({
  email: z.string(),
  person: Person.nullable(),
  memberships: z.array(Membership.extend({ organisation: Organisation })),
  /** Invitations waiting for this address are found by their link, not listed here. */
  unreadNotices: z.int(),
  /** Belongs to the installer's staff, who confirm organisations. */
  staff: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** Everything kept about a person, as they may ask for. */
export const PersonalData = z.object({
  person: Person.nullable(),
  memberships: z.array(Membership),
  notices: z.array(Notice),
  calendarSubscribedAt: Instant.nullable(),
});

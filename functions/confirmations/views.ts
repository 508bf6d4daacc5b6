import { z } from 'zod';
import { ConfirmationEntry, Staff } from '../../shared/schemas/confirmation.ts';
import { Confirmation, Organisation, PersonName } from '../../shared/schemas/organisation.ts';
import { Likeness } from '../organisations/views.ts';

/** Of one's own organisation. `needed`: its kind has rights only once confirmed. */
export const OwnConfirmation = Confirmation.extend({ needed: z.boolean() });
export type OwnConfirmation = z.infer<typeof OwnConfirmation>;

/** An organisation that waits, with what the staff look at. */
export const Application = z.object({
  organisation: Organisation,
  askedBy: z.object({ name: PersonName, email: z.string() }).nullable(),
  members: z.int(),
  /** Organisations of the same or nearly the same name, and who holds the same number. */
  alike: z.array(Likeness),
});

export const Applications = z.object({
  waiting: z.array(Application),
  confirmed: z.array(Organisation),
  turnedDown: z.array(Organisation),
  log: z.array(ConfirmationEntry),
});
export type Applications = z.infer<typeof Applications>;

export const StaffList = z.object({ staff: z.array(Staff.extend({ installed: z.boolean() })) });

import { z } from 'zod';
import { DirectoryCard } from '../../shared/schemas/directory.ts';
import { Contact } from '../../shared/schemas/profile.ts';
import { Trial } from '../../shared/schemas/trial.ts';

/** A demonstration with the other side's card; contact details once both want it. */
export const TrialView = Trial.extend({ startup: DirectoryCard.nullable(), hub: DirectoryCard.nullable(), contact: Contact.nullable() });
export const Trials = z.object({ trials: z.array(TrialView) });

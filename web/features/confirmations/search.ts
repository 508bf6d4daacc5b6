import { z } from 'zod';
import { maybe } from '../../app/search.ts';

/** The address of /staff: which list. */
export const StaffSearch = z.object({ tab: maybe(z.enum(['waiting', 'confirmed', 'refused', 'log', 'staff'])) });
export type StaffSearch = z.infer<typeof StaffSearch>;

import { z } from 'zod';
import { Id, Instant } from './basics.ts';

/** Somebody has deleted themselves, and what is kept of them is still going. It goes last. */
export const Farewell = z.object({ personId: Id, at: Instant });
export type Farewell = z.infer<typeof Farewell>;

import { z } from 'zod';
import { Id, LocalDate } from '../../../shared/schemas/basics.ts';
import { UnplacedReason } from '../../../shared/schemas/unplaced.ts';
import { amount, maybe } from '../../app/search.ts';

/** The address of a board: its day, whom one looks at, what is chosen, how close one looks, what stands beside it. */
export const BoardSearch = z.object({
  day: maybe(LocalDate),
  /** An organisation or a person whose day lights up. */
  who: maybe(Id),
  item: maybe(Id),
  zoom: amount(0.25, 4),
  dialog: maybe(z.enum(['move', 'run'])),
  /** The run of the engine that is being looked at. */
  plan: maybe(Id),
  side: maybe(z.enum(['tray', 'conflicts', 'none'])),
  /** Narrows the tray: words, and why something is in it. */
  q: maybe(z.string().max(200)),
  reason: maybe(UnplacedReason.shape.code),
});
export type BoardSearch = z.infer<typeof BoardSearch>;

export const ReleaseSearch = z.object({ q: maybe(z.string().max(200)), kind: maybe(z.enum(['added', 'moved', 'removed'])) });
export type ReleaseSearch = z.infer<typeof ReleaseSearch>;

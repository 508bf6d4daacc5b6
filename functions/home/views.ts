import { z } from 'zod';
import { AgendaEntry } from '../../shared/schemas/agenda.ts';
import { Task } from '../../shared/schemas/home.ts';
import { Notice } from '../../shared/schemas/notice.ts';

/** Three things for today, what changed since last time, and what comes next. */
export const Home = z.object({
  tasks: z.array(Task).max(3),
  news: z.array(Notice).max(10),
  next: AgendaEntry.nullable(),
  /** Organisations of the reader's that the tasks leave out: only the latest are looked at. */
  beyond: z.int(),
});
export type Home = z.infer<typeof Home>;

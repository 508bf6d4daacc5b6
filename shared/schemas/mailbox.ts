import { z } from 'zod';
import { Language } from './basics.ts';

/** A mailbox in a calendar: who invites, who is invited. */
export const Mailbox = z.object({ name: z.string(), email: z.string() });
export type Mailbox = z.infer<typeof Mailbox>;

/** The reader of a calendar or a mail. */
export const Reader = z.object({ name: z.string(), email: z.string(), language: Language });
export type Reader = z.infer<typeof Reader>;

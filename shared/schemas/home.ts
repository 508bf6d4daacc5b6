import { z } from 'zod';

/** Something that waits for the reader, most consequential first. `path` leads to where it is one press from done. */
export const Task = z.object({
  code: z.enum([
    'register-organisation',
    'complete-profile',
    'publish-profile',
    'answer-requests',
    'apply-to-event',
    'say-availability',
    'choose-slot',
    'admit-participants',
    'run-schedule',
    'publish-release',
    'take-in-startups',
    'answer-hubs',
    'answer-invitation',
    'wait-for-confirmation',
    'ask-confirmation',
    'decide-confirmations',
    'answer-joining',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  path: z.string(),
});
export type Task = z.infer<typeof Task>;

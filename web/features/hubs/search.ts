import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import { DevelopmentStage, HubDomain } from '../../../shared/schemas/vocabularies.ts';
import { flag, list, maybe } from '../../app/search.ts';

/** The address of /hub: which hub, which startups, and which one is about to be taken in. */
export const HubSearch = z.object({
  hubId: maybe(Id),
  domain: list(HubDomain),
  stage: list(DevelopmentStage),
  q: maybe(z.string().max(200)),
  /** Also those that look for other things than a place to demonstrate. */
  all: flag,
  open: maybe(Id),
  tab: maybe(z.enum(['waiting', 'taken-in'])),
});
export type HubSearch = z.infer<typeof HubSearch>;

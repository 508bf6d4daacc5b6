import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import {
  Authority,
  DevelopmentStage,
  DeviceClass,
  EvidenceLevel,
  GrowthStage,
  HealthcareField,
  HubDomain,
  HubProcess,
  ManufacturingScale,
  MarketApproach,
  Modality,
  OrganisationKind,
  Region,
  SiteSetting,
  Subfield,
  SupportKind,
} from '../../../shared/schemas/vocabularies.ts';
import { amount, flag, list, maybe } from '../../app/search.ts';

const YesNo = z.enum(['yes', 'no']);

/** The address of /discover: what is asked for, how it is shown and which organisations are compared. */
export const DiscoverSearch = z.object({
  q: maybe(z.string().max(200)),
  kind: list(OrganisationKind),
  field: list(HealthcareField),
  subfield: list(Subfield),
  modality: list(Modality),
  stage: list(DevelopmentStage),
  evidence: list(EvidenceLevel),
  growth: list(GrowthStage),
  approach: list(MarketApproach),
  domain: list(HubDomain),
  process: list(HubProcess),
  need: list(SupportKind),
  offer: list(SupportKind),
  authority: list(Authority),
  scale: list(ManufacturingScale),
  setting: list(SiteSetting),
  class: list(DeviceClass),
  region: list(Region),
  language: list(z.enum(['ja', 'en'])),
  remote: list(YesNo),
  certified: list(YesNo),
  /** Yen: tickets or rounds that reach into this range. */
  from: amount(0, 1e13),
  to: amount(0, 1e13),
  /** Only those who have said what is asked for. */
  known: flag,
  eventId: maybe(Id),
  list: maybe(z.enum(['kept', 'hidden'])),
  sort: maybe(z.enum(['relevance', 'name'])),
  view: maybe(z.enum(['list', 'table'])),
  compare: list(Id),
  comparing: flag,
});
export type DiscoverSearch = z.infer<typeof DiscoverSearch>;

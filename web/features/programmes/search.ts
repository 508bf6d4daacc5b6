import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import { ProgrammeCategory, ProgrammeField, type ProgrammeFilter, ProgrammeSupport } from '../../../shared/schemas/programme.ts';
import { DevelopmentStage } from '../../../shared/schemas/vocabularies.ts';
import { flag, maybe } from '../../app/search.ts';

/** The address of /programmes: what is looked for and which measure is open. */
export const ProgrammesSearch = z.object({
  q: maybe(z.string().max(200)),
  category: maybe(ProgrammeCategory),
  support: maybe(ProgrammeSupport),
  stage: maybe(DevelopmentStage),
  field: maybe(ProgrammeField),
  device: flag,
  accompaniment: flag,
  open: maybe(Id),
});
export type ProgrammesSearch = z.infer<typeof ProgrammesSearch>;

/** What the address looks for, as the finder takes it. */
export const filterOf = ({ q, category, support, stage, field, device, accompaniment }: ProgrammesSearch): ProgrammeFilter => ({
  category,
  support,
  stage,
  field,
  deviceOnly: device,
  accompaniment,
  text: q?.trim() || undefined,
});

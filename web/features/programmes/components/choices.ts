import { findProgrammes } from '../../../../shared/rules/programmes/filter.ts';
import {
  type Programme,
  ProgrammeCategory,
  ProgrammeField,
  type ProgrammeFilter,
  ProgrammeSupport,
} from '../../../../shared/schemas/programme.ts';
import { DevelopmentStage } from '../../../../shared/schemas/vocabularies.ts';

/** What one chooses one value of, in the order of the page; the values in the order of the documents. */
export const choices = {
  category: ProgrammeCategory.options,
  support: ProgrammeSupport.options,
  stage: DevelopmentStage.options,
  field: ProgrammeField.options,
} as const;
export type Choice = keyof typeof choices;

/** For each value of a choice, how many measures surely fit it with everything else as it is; the unknown ones come on top of that. */
export function countsOf(programmes: Programme[], filter: ProgrammeFilter, choice: Choice): { id: string; count: number }[] {
  return choices[choice].map((id) => ({
    id,
    count: findProgrammes(programmes, { ...filter, [choice]: id }).filter(
      ({ labels }) => !labels.some(({ condition }) => condition === choice),
    ).length,
  }));
}

/** How many surely fit, and how many are kept because the documents do not say. */
export const sums = (found: ReturnType<typeof findProgrammes>) => ({
  sure: found.filter(({ labels }) => labels.length === 0).length,
  open: found.filter(({ labels }) => labels.length > 0).length,
});

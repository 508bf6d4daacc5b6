import type { Facet } from '../../../shared/schemas/directory.ts';
import type { Vocabulary } from '../../app/language.ts';

/** The vocabulary a facet's values are named in; `null`: yes and no. */
const vocabularies: Record<Facet, Vocabulary | null> = {
  kind: 'kinds',
  fields: 'fields',
  subfields: 'subfields',
  modalities: 'modalities',
  developmentStages: 'developmentStages',
  evidenceLevels: 'evidenceLevels',
  growthStages: 'growthStages',
  marketApproaches: 'marketApproaches',
  domains: 'domains',
  processes: 'processes',
  offers: 'supports',
  needs: 'supports',
  authorities: 'authorities',
  scales: 'scales',
  settings: 'settings',
  deviceClasses: 'deviceClasses',
  regions: 'regions',
  languages: 'languages',
  remote: null,
  certified: null,
};
export const vocabularyOf = (facet: Facet): Vocabulary | null => vocabularies[facet];

/** Those that stand open at first: what people decide by before anything else. */
export const openAtFirst: readonly Facet[] = ['kind', 'fields', 'developmentStages'];

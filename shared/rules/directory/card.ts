import type { SearchableCard } from '../../schemas/directory.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Profile, Support } from '../../schemas/profile.ts';
import { confirmedAs } from '../access/confirmation.ts';
import { type Relation, viewBeside } from '../profile/audience.ts';
import { foldKana } from '../text/fold.ts';
import { searchedLabel } from './labels.ts';

const kindsOf = (supports: Support[] | null) => supports && [...new Set(supports.map((support) => support.kind))];

/** Attributes that are also found by the names of what is chosen in them; vocabularies are named as the attributes. */
const named = [
  'fields',
  'subfields',
  'modalities',
  'developmentStages',
  'growthStages',
  'marketApproaches',
  'domains',
  'processes',
  'authorities',
  'regulatoryPaths',
  'settings',
  'regions',
] as const;

/** The names, in both languages, of everything chosen from a list. */
function labelsOf(organisation: Organisation, view: Profile): string[] {
  const chosen = named.flatMap((attribute) => (view[attribute] ?? []).map((id) => searchedLabel(attribute, id)));
  const exchanged = [...(view.offers ?? []), ...(view.needs ?? [])].map(({ kind }) => searchedLabel('supports', kind));
  const seat = organisation.region === null ? [] : [searchedLabel('regions', organisation.region)];
  return [...new Set([searchedLabel('kinds', organisation.kind), ...seat, ...chosen, ...exchanged])];
}

/** Parts on lines of their own, so that nothing is found across two of them. */
const words = (...parts: (string | null | undefined)[]): string => foldKana(parts.filter(Boolean).join('\n'));

/**
 * An organisation's card: what a reader of that relation may see of it, and the words it is found by.
 * What is closed to them is `null` like what is unknown, so filters and words cannot be used to guess it.
 */
export function cardOf(organisation: Organisation, profile: Profile, relation: Exclude<Relation, 'self'> = 'public'): SearchableCard {
  const view = viewBeside(organisation, profile, { relation });
  const notes = [...(view.offers ?? []), ...(view.needs ?? [])].flatMap(({ note }) => [note.ja, note.en]);
  return {
    organisationId: organisation.id,
    kind: organisation.kind,
    name: organisation.name,
    kana: organisation.kana,
    tagline: view.tagline,
    sample: organisation.sample,
    confirmed: confirmedAs(organisation),
    region: organisation.region,
    fields: view.fields,
    subfields: view.subfields,
    modalities: view.modalities,
    developmentStages: view.developmentStages,
    evidenceLevels: view.evidenceLevels,
    growthStages: view.growthStages,
    marketApproaches: view.marketApproaches,
    domains: view.domains,
    processes: view.processes,
    offers: kindsOf(view.offers),
    needs: kindsOf(view.needs),
    authorities: view.authorities,
    scales: view.scales,
    settings: view.settings,
    deviceClasses: view.deviceClasses,
    regions: view.regions,
    languages: view.languages,
    money: view.money,
    remote: view.remote,
    certified: view.certified,
    words: {
      name: words(organisation.name.ja, organisation.name.en, organisation.kana),
      tagline: words(view.tagline.ja, view.tagline.en),
      rest: words(view.description.ja, view.description.en, ...labelsOf(organisation, view), ...notes),
    },
  };
}

import type { Audience, Profile, ProfileContent } from '../../schemas/profile.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';

export type Attribute = keyof ProfileContent;

/** One question of the profile editor. */
export type Ask = {
  attribute: Attribute;
  /** What the attribute means for this kind: `money` is a startup's `round` and an investor's `ticket`. Names its words in `meter.json`. */
  code: string;
  /** Without it the profile cannot be published. */
  required: boolean;
  /** How much of the meter it fills, 1 to 5; 0: the meter does not ask for it. */
  weight: number;
  /** Another attribute that answers it as well. */
  orElse: Attribute | null;
  /** Stands folded under its section: few need it, and nobody is asked to fill it in. */
  folded: boolean;
};
export type SectionName = 'about' | 'focus' | 'exchange' | 'money' | 'trial' | 'reach' | 'closed';
export type Section = { name: SectionName; asks: Ask[] };

type Plan = Partial<Record<SectionName, Ask[]>>;

const may = (attribute: Attribute, weight: number, code: string = attribute): Ask => ({
  attribute,
  code,
  required: false,
  weight,
  orElse: null,
  folded: false,
});
const must = (attribute: Attribute, weight: number, code: string = attribute): Ask => ({
  ...may(attribute, weight, code),
  required: true,
});
const detail = (attribute: Attribute, code: string): Ask => ({ ...may(attribute, 0, code), folded: true });

const about = [must('tagline', 5), may('description', 3)];
const exchange = [may('needs', 2), may('offers', 2)];
const reach = [may('regions', 2), may('remote', 1), may('travels', 0), may('languages', 1)];
const local = [must('regions', 3), may('remote', 1), may('travels', 0), may('languages', 1)];
const closed = [may('contact', 2), may('confidential', 1)];

const seedFocus = [must('fields', 5), must('modalities', 4), must('developmentStages', 5, 'stage')];
const marketFocus = [may('marketApproaches', 2, 'approach'), may('authorities', 2, 'authorities-aimed')];
const productDetails = [
  detail('subfields', 'subfields'),
  detail('evidenceLevels', 'evidence-held'),
  detail('regulatoryPaths', 'paths-aimed'),
  detail('deviceClasses', 'class-own'),
  detail('scales', 'scales-wanted'),
];
const trialDetails = [detail('ethicsRoutes', 'ethics-needed'), detail('dataHandling', 'data-needed'), detail('periods', 'period-needed')];
const wantedDetails = [
  detail('subfields', 'subfields-taken'),
  detail('evidenceLevels', 'evidence-wanted'),
  detail('regulatoryPaths', 'paths-taken'),
];
const seed: Plan = {
  about,
  focus: [...seedFocus, ...marketFocus, ...productDetails],
  exchange: [must('needs', 5), may('offers', 1)],
  money: [may('money', 2, 'round')],
  trial: [
    may('domains', 2, 'domains-wanted'),
    may('processes', 2, 'processes-wanted'),
    may('settings', 2, 'settings-wanted'),
    ...trialDetails,
  ],
  reach,
  closed,
};
const company: Plan = {
  about,
  focus: [
    must('fields', 5, 'fields-taken'),
    may('modalities', 4, 'modalities-taken'),
    may('developmentStages', 4, 'stages-taken'),
    may('marketApproaches', 1, 'approaches-taken'),
    ...wantedDetails,
  ],
  exchange: [may('offers', 4), may('needs', 4)],
  reach,
  closed,
};

const plans: Record<OrganisationKind, Plan> = {
  startup: {
    ...seed,
    focus: [...seedFocus, may('growthStages', 3, 'growth'), ...marketFocus, ...productDetails],
    money: [may('money', 4, 'round')],
  },
  academia: seed,
  investor: {
    about,
    focus: [
      must('fields', 5, 'fields-taken'),
      must('developmentStages', 5, 'stages-taken'),
      may('growthStages', 4, 'growth-taken'),
      may('modalities', 3, 'modalities-taken'),
      may('marketApproaches', 2, 'approaches-taken'),
      ...wantedDetails,
    ],
    money: [may('money', 4, 'ticket'), may('leads', 2), may('certified', 2), may('capacity', 2, 'deals')],
    exchange,
    reach,
    closed,
  },
  pharma: company,
  'device-company': company,
  cdmo: {
    about,
    focus: [
      must('modalities', 5, 'modalities-made'),
      may('scales', 3, 'scales-made'),
      may('developmentStages', 3, 'stages-taken'),
      may('authorities', 4, 'authorities-record'),
      may('capacity', 3, 'lots'),
    ],
    exchange,
    reach,
    closed,
  },
  hub: {
    about,
    trial: [
      must('domains', 5, 'domains-covered'),
      may('processes', 3, 'processes-covered'),
      may('growthStages', 3, 'growth-taken'),
      may('settings', 2, 'settings-here'),
    ],
    exchange: [may('offers', 4), may('needs', 1)],
    reach,
    closed,
  },
  site: {
    about,
    trial: [
      must('settings', 5, 'settings-here'),
      { ...may('capacity', 3, 'beds'), orElse: 'residents' },
      may('residents', 0),
      may('domains', 4, 'domains-covered'),
      may('modalities', 2, 'modalities-taken'),
      detail('deviceClasses', 'classes-taken'),
      detail('ethicsRoutes', 'ethics-here'),
      detail('dataHandling', 'data-allowed'),
      detail('periods', 'periods-taken'),
    ],
    exchange: [may('needs', 4), may('offers', 2)],
    reach: local,
    closed,
  },
  municipality: {
    about,
    trial: [may('domains', 4, 'domains-covered'), may('settings', 3, 'settings-here')],
    exchange: [may('offers', 4), may('needs', 3)],
    reach: local,
    closed,
  },
  supporter: {
    about,
    focus: [
      may('fields', 4, 'fields-taken'),
      may('developmentStages', 3, 'stages-taken'),
      may('growthStages', 3, 'growth-taken'),
      detail('subfields', 'subfields-taken'),
      detail('regulatoryPaths', 'paths-taken'),
    ],
    exchange: [must('offers', 5), may('needs', 1)],
    reach,
    closed,
  },
  organiser: { about, reach, closed },
};

/** What an organisation of this kind is asked for, in sections and in the order of the editor. */
export const sectionsOf = (kind: OrganisationKind): Section[] =>
  Object.entries(plans[kind]).map(([name, asks]) => ({ name: name as SectionName, asks }));

/** The same without sections. */
export const asksOf = (kind: OrganisationKind): Ask[] => Object.values(plans[kind]).flat();

/** Says whether the owner has said anything: an empty list is something (none), `null` is not. */
export function isKnown(profile: ProfileContent, attribute: Attribute): boolean {
  if (attribute === 'contact') return Boolean(profile.contact.email || profile.contact.phone || profile.contact.name);
  const value = profile[attribute];
  if (value === null) return false;
  if (typeof value === 'object' && 'ja' in value) return Boolean(value.ja?.trim() || value.en?.trim());
  if (typeof value === 'object' && 'min' in value) return value.min !== null || value.max !== null;
  return true;
}

/** Whether the owner has answered a question, be it by another attribute: a home counts residents, not beds. */
export const isAnswered = (profile: ProfileContent, { attribute, orElse }: Ask): boolean =>
  isKnown(profile, attribute) || (orElse !== null && isKnown(profile, orElse));

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** The required attributes that still keep a profile from being published; "none" does not answer a required question. */
export const missingForPublishing = (profile: Profile): Attribute[] =>
  asksOf(profile.kind)
    .filter((ask) => ask.required && (!isKnown(profile, ask.attribute) || isEmptyList(profile[ask.attribute])))
    .map((ask) => ask.attribute);

/** Who sees an attribute unless its owner says otherwise. Amounts and capacities of a company stay among participants. */
export function defaultAudience(kind: OrganisationKind, attribute: Attribute): Audience {
  if (attribute === 'contact' || attribute === 'confidential') return 'accepted';
  const seeks = kind === 'startup' || kind === 'academia';
  if ((attribute === 'money' && seeks) || (attribute === 'capacity' && kind !== 'site')) return 'participants';
  return 'public';
}

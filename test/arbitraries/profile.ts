import fc from 'fast-check';
import { Audience, emptyContent, type Profile, RestrictableAttribute, type Support } from '../../shared/schemas/profile.ts';
import {
  Authority,
  DataHandling,
  DevelopmentStage,
  DeviceClass,
  EthicsRoute,
  EvidenceLevel,
  GrowthStage,
  HealthcareField,
  HubDomain,
  HubProcess,
  ManufacturingScale,
  MarketApproach,
  Modality,
  OrganisationKind,
  type Region,
  RegulatoryPath,
  SiteSetting,
  Subfield,
  SupportKind,
  TrialPeriod,
} from '../../shared/schemas/vocabularies.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 });
const some = <T extends string>(vocabulary: { options: readonly T[] }): fc.Arbitrary<T[] | null> =>
  maybe(fc.subarray([...vocabulary.options], { maxLength: Math.min(4, vocabulary.options.length) }));

/** No blank among them: what comes out of the table has none. */
const phrases = ['再生医療の細胞製品', '高齢者の見守り', 'SaMD for dementia', 'ビッグデータ解析', 'gene therapy vector', '介護ロボット'];
const text = fc.record({ ja: maybe(fc.constantFrom(...phrases)), en: maybe(fc.constantFrom(...phrases)) });
const supports: fc.Arbitrary<Support[] | null> = maybe(
  fc.array(fc.record({ kind: fc.constantFrom(...SupportKind.options), note: text }), { maxLength: 4 }),
);
const yen = maybe(fc.integer({ min: 0, max: 3000 }).map((millions) => millions * 1_000_000));
const money = maybe(
  fc
    .record({ min: yen, max: yen })
    .map(({ min, max }) => (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max })),
);

export const organisationId = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);

/** A profile of any kind in which anything may be unknown, none or said. */
export const arbitraryProfile = (kind?: OrganisationKind): fc.Arbitrary<Profile> =>
  fc.record({
    organisationId,
    kind: kind ? fc.constant(kind) : fc.constantFrom(...OrganisationKind.options),
    tagline: text,
    description: text,
    fields: some(HealthcareField),
    modalities: some(Modality),
    developmentStages: some(DevelopmentStage),
    growthStages: some(GrowthStage),
    marketApproaches: some(MarketApproach),
    domains: some(HubDomain),
    processes: some(HubProcess),
    offers: supports,
    needs: supports,
    money,
    leads: maybe(fc.boolean()),
    certified: maybe(fc.boolean()),
    authorities: some(Authority),
    settings: some(SiteSetting),
    capacity: maybe(fc.integer({ min: 0, max: 500 })),
    regions: maybe(fc.subarray(['JP-04', 'JP-13', 'JP-14', 'JP-23', 'JP-40', 'overseas'] satisfies Region[], { maxLength: 3 })),
    remote: maybe(fc.boolean()),
    languages: maybe(fc.subarray(['ja', 'en'] as ('ja' | 'en')[])),
    subfields: some(Subfield),
    evidenceLevels: some(EvidenceLevel),
    regulatoryPaths: some(RegulatoryPath),
    scales: some(ManufacturingScale),
    deviceClasses: some(DeviceClass),
    ethicsRoutes: some(EthicsRoute),
    dataHandling: some(DataHandling),
    periods: some(TrialPeriod),
    residents: maybe(fc.integer({ min: 0, max: 500 })),
    travels: maybe(fc.boolean()),
    contact: fc.record({
      name: maybe(fc.constant('Leaky Contact')),
      romaji: maybe(fc.constant('Leaky Romaji')),
      email: maybe(fc.constant('leak@example.test')),
      phone: maybe(fc.constant('03-0000-0000')),
    }),
    confidential: fc.record({ ja: maybe(fc.constant('秘密の数値')), en: maybe(fc.constant('secret figures')) }),
    visibility: fc.dictionary(fc.constantFrom(...RestrictableAttribute.options), fc.constantFrom(...Audience.options)) as fc.Arbitrary<
      Profile['visibility']
    >,
    published: fc.boolean(),
    writtenAt: fc.constant({ ja: null, en: null }),
    updatedAt: fc.constant('2026-04-01T00:00:00.000Z'),
    version: fc.nat(9),
  });

/** Profiles with distinct ids. */
export const arbitraryProfiles = (kind?: OrganisationKind): fc.Arbitrary<Profile[]> =>
  fc.uniqueArray(arbitraryProfile(kind), { selector: (profile) => profile.organisationId, maxLength: 12 });

/** A profile in which only what the test names is said. */
export const profileOf = (said: Partial<Profile> & Pick<Profile, 'kind'>): Profile => ({
  ...emptyContent,
  organisationId: `some-${said.kind}`,
  visibility: {},
  published: true,
  writtenAt: { ja: null, en: null },
  updatedAt: '2026-04-01T00:00:00.000Z',
  version: 1,
  ...said,
});

/** Needs or offers without a word about them. */
export const supportsOf = (...kinds: SupportKind[]): Support[] => kinds.map((kind) => ({ kind, note: { ja: null, en: null } }));

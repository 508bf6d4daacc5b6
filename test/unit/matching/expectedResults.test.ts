import { describe, expect, test } from 'vitest';
import { hubOrganisations } from '../../../shared/rules/matching/hubProfiles.ts';
import { explain, rank } from '../../../shared/rules/matching/rank.ts';
import { Organisation } from '../../../shared/schemas/organisation.ts';
import { Profile } from '../../../shared/schemas/profile.ts';
import { profileOf, supportsOf } from '../../arbitraries/profile.ts';

/* What the ministries' documents let one expect; the numbers are the rows of the table of systems and tests. */

const now = '2026-04-01T00:00:00.000Z';
const hubs = hubOrganisations(now);
const hubProfiles = hubs.map((hub) => hub.profile);
const order = (startup: Profile, candidates: Profile[]) => rank(startup, candidates).map((match) => match.organisationId);
const million = 1_000_000;

describe('row 18: hubs by domain and stage, with reasons', () => {
  test('care device at demonstration stage → Kyushu first', () => {
    const startup = profileOf({ kind: 'startup', fields: ['care-tech'], modalities: ['care-device'], processes: ['demonstration'] });
    const [first] = rank(startup, hubProfiles);
    expect(first?.organisationId).toBe('hub-kyushu');
    expect(first?.top.for.map((reason) => [reason.code, reason.values])).toEqual([
      ['domain-implied', { domains: ['care-devices'] }],
      ['process-covered', { processes: ['demonstration'] }],
    ]);
  });

  test('care device that names its domain and is past its trials → Kyushu first', () => {
    const startup = profileOf({
      kind: 'startup',
      domains: ['care-devices'],
      developmentStages: ['commercialisation'],
      growthStages: ['seed'],
    });
    expect(order(startup, hubProfiles)[0]).toBe('hub-kyushu');
  });

  test('AI for regional medicine at seed → Sendai first', () => {
    const startup = profileOf({
      kind: 'startup',
      fields: ['dx-ai'],
      modalities: ['ai'],
      domains: ['regional-medicine'],
      growthStages: ['seed'],
    });
    const [first] = rank(startup, hubProfiles);
    expect(first?.organisationId).toBe('hub-sendai');
    expect(first?.top.for.map((reason) => reason.code)).toEqual(['domain-covered', 'growth-taken']);
  });

  test('AI for regional medicine that only says so in words → Sendai first', () => {
    const startup = profileOf({
      kind: 'startup',
      modalities: ['ai'],
      growthStages: ['seed'],
      tagline: { ja: '地域医療の診断を支えるAI', en: null },
    });
    expect(order(startup, hubProfiles)[0]).toBe('hub-sendai');
  });

  test('ageing with big data at seed → Aichi first', () => {
    const startup = profileOf({ kind: 'startup', domains: ['ageing-lowbirth'], needs: supportsOf('data'), growthStages: ['seed'] });
    const [first] = rank(startup, hubProfiles);
    expect(first?.organisationId).toBe('hub-aichi');
    expect(first?.top.for.map((reason) => reason.code)).toEqual(['domain-covered', 'exchange-met', 'growth-taken']);
  });

  test('ageing with big data that only says so in words → Aichi first', () => {
    const startup = profileOf({
      kind: 'startup',
      fields: ['dx-ai'],
      growthStages: ['seed'],
      description: { ja: '高齢化に備え、健診のビッグデータを活用してフレイルを予測します。', en: null },
    });
    expect(order(startup, hubProfiles)[0]).toBe('hub-aichi');
  });

  test('empty profile → all three, unknown shown', () => {
    const matches = rank(profileOf({ kind: 'startup' }), hubProfiles);
    expect(matches.map((match) => match.organisationId)).toEqual(['hub-aichi', 'hub-kyushu', 'hub-sendai']);
    for (const match of matches) {
      expect(match.top.for).toEqual([]);
      expect(match.top.against).toEqual([]);
      expect(match.top.unknown.map((reason) => reason.criterion)).toEqual([
        'hub-domain',
        'hub-process',
        'exchange',
        'text',
        'growth-stage',
        'region',
        'site-setting',
      ]);
    }
  });

  test('the hubs are what the document states, and nothing else', () => {
    expect(hubs.map(({ organisation }) => Organisation.parse(organisation))).toEqual(hubs.map(({ organisation }) => organisation));
    expect(hubProfiles.map((hub) => Profile.parse(hub))).toEqual(hubProfiles);
    expect(
      hubProfiles.map(({ organisationId, domains, growthStages, processes, regions }) => ({
        organisationId,
        domains,
        growthStages,
        processes,
        regions,
      })),
    ).toEqual([
      {
        organisationId: 'hub-aichi',
        domains: ['ageing-lowbirth'],
        growthStages: ['seed', 'early', 'series-a', 'later'],
        processes: null,
        regions: ['JP-23'],
      },
      {
        organisationId: 'hub-sendai',
        domains: ['regional-medicine', 'digital-ai'],
        growthStages: ['seed', 'early', 'series-a'],
        processes: null,
        regions: ['JP-04'],
      },
      {
        organisationId: 'hub-kyushu',
        domains: ['care-devices', 'care-services'],
        growthStages: null,
        processes: ['planning', 'demonstration', 'channel', 'overseas'],
        regions: ['JP-40', 'JP-41', 'JP-42', 'JP-43', 'JP-44', 'JP-45', 'JP-46'],
      },
    ]);
    for (const hub of hubProfiles) expect([hub.capacity, hub.settings, hub.remote, hub.contact.email]).toEqual([null, null, null, null]);
  });
});

describe('row 25: certified VC conditions', () => {
  const seed = profileOf({
    kind: 'startup',
    fields: ['bio-regenerative'],
    modalities: ['biologic'],
    developmentStages: ['nonclinical'],
    money: { min: 200 * million, max: 300 * million },
  });
  const certified = (organisationId: string, least: number) =>
    profileOf({
      kind: 'investor',
      organisationId,
      certified: true,
      leads: true,
      fields: ['bio-regenerative'],
      developmentStages: ['nonclinical', 'clinical'],
      money: { min: least, max: 5000 * million },
    });

  test('non-clinical seed with a certified VC that takes it: match', () => {
    const [match] = rank(seed, [certified('takes', 100 * million)]);
    const codes = match?.reasons.filter((reason) => reason.sign === 'for').map((reason) => reason.code);
    expect(codes).toEqual(['field-shared', 'stage-invested-from', 'ticket-fits', 'certified-lead']);
    expect(match?.top.against).toEqual([]);
  });

  test('minimum 10億円 > wanted sum: shown as the failing condition', () => {
    const matches = rank(seed, [certified('high', 1000 * million), certified('takes', 100 * million)]);
    expect(matches.map((match) => match.organisationId)).toEqual(['takes', 'high']);
    const against = matches[1]?.top.against;
    expect(against?.map((reason) => reason.code)).toEqual(['ticket-minimum-too-high']);
    expect(against?.[0]?.values).toMatchObject({ minimum: 1000 * million, wanted: 300 * million });
    const condition = matches[1]?.reasons.find((reason) => reason.criterion === 'certified-investor');
    expect(condition).toMatchObject({ code: 'certified-fails', sign: 'against', values: { conditions: ['minimum'] } });
  });

  test('a certified VC that does not take non-clinical: the stage is the failing condition', () => {
    const later = { ...certified('later', 100 * million), developmentStages: ['commercialisation' as const] };
    const condition = rank(seed, [later])[0]?.reasons.find((reason) => reason.criterion === 'certified-investor');
    expect(condition?.values).toEqual({ conditions: ['stage'] });
  });
});

describe('row 26: CDMO pairing', () => {
  const startup = profileOf({ kind: 'startup', modalities: ['gene-vector'], authorities: ['fda'] });
  const cdmo = (organisationId: string, said: Partial<Profile>) => profileOf({ kind: 'cdmo', organisationId, ...said });

  test('a gene-vector startup finds only CDMOs with that modality, and those that have not said', () => {
    const candidates = [
      cdmo('vectors', { modalities: ['gene-vector'] }),
      cdmo('antibodies', { modalities: ['biologic'] }),
      cdmo('cells', { modalities: ['cell-processed'] }),
      cdmo('silent', {}),
      cdmo('nothing', { modalities: [] }),
    ];
    expect(order(startup, candidates)).toEqual(['vectors', 'silent']);
    expect(explain(startup, candidates[1] as Profile).excluded).toEqual({
      code: 'modality-not-made',
      values: { modalities: ['gene-vector'], theirModalities: ['biologic'] },
    });
  });

  test('without an FDA record a CDMO ranks lower when one is asked for', () => {
    const candidates = [
      cdmo('a-without', { modalities: ['gene-vector'], authorities: ['pmda'] }),
      cdmo('b-silent', { modalities: ['gene-vector'] }),
      cdmo('c-with', { modalities: ['gene-vector'], authorities: ['pmda', 'fda'] }),
    ];
    expect(order(startup, candidates)).toEqual(['c-with', 'b-silent', 'a-without']);
    expect(rank(startup, candidates)[2]?.top.against.map((reason) => reason.code)).toEqual(['authority-missing']);
    const indifferent = { ...startup, authorities: [] };
    expect(new Set(rank(indifferent, candidates).map((match) => match.score)).size).toBe(1);
  });

  test('a CDMO that makes at the scale needed ranks higher; one that has not said stands between', () => {
    const scaled = { ...startup, scales: ['late-trial' as const] };
    const candidates = [
      cdmo('a-small', { modalities: ['gene-vector'], scales: ['nonclinical', 'early-trial'] }),
      cdmo('b-silent', { modalities: ['gene-vector'] }),
      cdmo('c-large', { modalities: ['gene-vector'], scales: ['late-trial', 'commercial'] }),
    ];
    expect(order(scaled, candidates)).toEqual(['c-large', 'b-silent', 'a-small']);
    expect(rank(scaled, candidates)[2]?.top.against.map((reason) => reason.code)).toEqual(['scale-differs']);
    // The stage of development tells as much where the scale is not said, and speaks against nobody.
    const staged = { ...startup, developmentStages: ['commercialisation' as const] };
    expect(order(staged, candidates)[0]).toBe('c-large');
    expect(rank(staged, candidates).flatMap((match) => match.top.against)).toEqual([]);
  });
});

describe('row 8: シーズ宝箱, both ways', () => {
  const seed = profileOf({ kind: 'academia', fields: ['bio-regenerative'] });
  const company = profileOf({ kind: 'pharma', fields: ['bio-regenerative'] });

  test('a declined pair is not shown again, from either side', () => {
    expect(order(seed, [company])).toEqual(['some-pharma']);
    expect(rank(seed, [company], { declined: new Set(['some-pharma']) })).toEqual([]);
    expect(rank(company, [seed], { declined: new Set(['some-academia']) })).toEqual([]);
    expect(explain(seed, company, { declined: new Set(['some-pharma']) }).excluded).toEqual({ code: 'declined', values: {} });
  });

  test('seeds find companies as companies find seeds', () => {
    expect(rank(seed, [company])[0]?.score).toBe(rank(company, [seed])[0]?.score);
  });
});

describe('rows 3 and 9: help is matched by what is asked', () => {
  test('an expert without what is asked is never proposed as fit', () => {
    const startup = profileOf({ kind: 'startup', needs: supportsOf('advice') });
    const candidates = [
      profileOf({ kind: 'supporter', organisationId: 'people', offers: supportsOf('people') }),
      profileOf({ kind: 'supporter', organisationId: 'advice', offers: supportsOf('advice') }),
    ];
    const [first, second] = rank(startup, candidates);
    expect([first?.organisationId, first?.top.for[0]?.code]).toEqual(['advice', 'exchange-met']);
    expect([second?.organisationId, second?.top.for, second?.top.against[0]?.code]).toEqual(['people', [], 'exchange-unmet']);
  });

  test('a need for people finds only those who offer people above the rest', () => {
    const startup = profileOf({ kind: 'startup', needs: supportsOf('people') });
    const candidates = [
      profileOf({ kind: 'supporter', organisationId: 'a', offers: supportsOf('advice', 'money') }),
      profileOf({ kind: 'supporter', organisationId: 'b', offers: supportsOf('people') }),
      profileOf({ kind: 'supporter', organisationId: 'c', offers: supportsOf('research') }),
    ];
    const fitting = rank(startup, candidates).filter((match) => match.top.for.some((reason) => reason.criterion === 'exchange'));
    expect(fitting.map((match) => match.organisationId)).toEqual(['b']);
  });
});

describe('a site is chosen by what a demonstration needs of it', () => {
  const startup = profileOf({
    kind: 'startup',
    modalities: ['samd'],
    settings: ['hospital'],
    deviceClasses: ['class-3'],
    ethicsRoutes: ['certified-board'],
    dataHandling: ['pseudonymised'],
    periods: ['one-year'],
  });
  const site = (organisationId: string, said: Partial<Profile>) =>
    profileOf({ kind: 'site', organisationId, settings: ['hospital'], ...said });
  const fits = {
    deviceClasses: ['class-3'],
    ethicsRoutes: ['certified-board'],
    dataHandling: ['pseudonymised'],
    periods: ['one-year'],
  } as const;

  test.each(['deviceClasses', 'ethicsRoutes', 'dataHandling', 'periods'] as const)(
    '%s: said and fitting, silent, said and not fitting',
    (name) => {
      const candidates = [site('a-not', { [name]: [] }), site('b-silent', {}), site('c-fits', { [name]: [...fits[name]] })];
      expect(order(startup, candidates)).toEqual(['c-fits', 'b-silent', 'a-not']);
      // From the site's side it is the same pair.
      for (const candidate of candidates) expect(explain(candidate, startup).match.score).toBe(explain(startup, candidate).match.score);
    },
  );
});

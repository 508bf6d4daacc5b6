import { describe, expect, it } from 'vitest';
import { sampleWorld, World } from '../../../functions/local/sample/world.ts';
import { asksOf, isKnown, missingForPublishing } from '../../../shared/rules/profile/attributes.ts';
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
  Region,
  RegulatoryPath,
  SiteSetting,
  Subfield,
  SupportKind,
  TrialPeriod,
} from '../../../shared/schemas/vocabularies.ts';
import { countBy, now, organisationOf, peopleOf, repeated, world } from './made.ts';

const invented = world.profiles.filter(({ organisationId }) => organisationOf.get(organisationId)?.sample);

describe('making the world', () => {
  it('gives the same world for the same seed and moment', () => {
    expect(sampleWorld({ now })).toEqual(world);
  });

  it('gives other people and requests for another seed', () => {
    const other = sampleWorld({ now, seed: 2 });
    expect(other.introductions.map(({ message }) => message)).not.toEqual(world.introductions.map(({ message }) => message));
    expect(other.organisations.map(({ id }) => id)).toEqual(world.organisations.map(({ id }) => id));
  });

  it('moves with the moment, and keeps who and what', () => {
    const later = sampleWorld({ now: '2027-03-01T22:30:00.000Z' });
    expect(later.people.map(({ email }) => email)).toEqual(world.people.map(({ email }) => email));
    expect(later.introductions.map(({ status }) => status)).toEqual(world.introductions.map(({ status }) => status));
    expect(later.events.find(({ sample }) => sample)?.settings.days).toEqual(['2027-03-23', '2027-03-24']);
  });

  it('says every entity as the schemas do, so that the table reads back what was written', () => {
    expect(World.parse(world)).toEqual(world);
  });

  it('is nowhere ahead of the moment it is made at', () => {
    const written = [
      ...world.organisations,
      ...world.people,
      ...world.participations,
      ...world.introductions,
      ...world.shortlistings,
      ...world.notices,
    ];
    expect(written.filter(({ createdAt }) => createdAt > now)).toEqual([]);
    expect(world.profiles.filter(({ updatedAt }) => updatedAt > now)).toEqual([]);
    expect(world.disclosures.filter(({ at }) => at > now)).toEqual([]);
  });
});

describe('who is in it', () => {
  it('counts as a fair of the size of JHVS', () => {
    expect(countBy(world.organisations, ({ kind }) => kind)).toEqual({
      startup: 105,
      investor: 60,
      cdmo: 9,
      'device-company': 6,
      pharma: 2,
      site: 12,
      hub: 3,
      academia: 3,
      municipality: 1,
      supporter: 1,
      organiser: 2,
    });
  });

  it('gives no two the same name, address or id', () => {
    expect(repeated(world.organisations.map(({ id }) => id))).toEqual([]);
    expect(repeated(world.organisations.map(({ name }) => name.ja ?? ''))).toEqual([]);
    expect(repeated(world.organisations.map(({ name }) => name.en ?? ''))).toEqual([]);
    expect(repeated(world.people.map(({ id }) => id))).toEqual([]);
    expect(repeated(world.people.map(({ email }) => email))).toEqual([]);
    expect(repeated(world.people.map(({ name }) => `${name.family} ${name.given}`))).toEqual([]);
  });

  it('keeps ids short enough for the ids made from them', () => {
    expect(world.organisations.filter(({ id }) => `pitch-short-${id}`.length > 64)).toEqual([]);
  });

  it('gives everybody one to three people, an owner first, all with kana and romaji', () => {
    const sizes = world.organisations.map(({ id }) => peopleOf(id).length);
    expect(Math.min(...sizes)).toBe(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(world.organisations.filter(({ id }) => peopleOf(id).filter(({ role }) => role === 'owner').length !== 1)).toEqual([]);
    expect(new Set(world.memberships.map(({ role }) => role))).toEqual(new Set(['owner', 'editor', 'viewer']));
    expect(world.people.filter(({ name }) => !name.familyKana || !name.givenKana || !name.romaji)).toEqual([]);
  });

  it('has somebody who belongs to two organisations', () => {
    expect(repeated(world.memberships.map(({ personId }) => personId))).toHaveLength(1);
  });
});

describe('what is marked', () => {
  it('marks every invented organisation, person and event, and gives them addresses nobody has', () => {
    expect(world.people.filter(({ sample }) => !sample)).toEqual([]);
    expect(world.people.filter(({ email }) => !email.endsWith('@sample.musubi.example'))).toEqual([]);
    expect(world.organisations.filter(({ sample }) => !sample).map(({ id }) => id)).toEqual(['hub-aichi', 'hub-sendai', 'hub-kyushu']);
    expect(world.organisations.filter(({ sample, corporateNumber }) => sample && corporateNumber !== null)).toEqual([]);
    expect(world.events.filter(({ sample }) => sample).map(({ name }) => name.en)).toEqual(['Sample Healthcare Venture Summit']);
  });

  it('gives websites and phones that reach nobody', () => {
    const hosts = world.organisations.flatMap(({ website }) => (website ? [new URL(website).host] : []));
    expect(hosts.length).toBeGreaterThan(50);
    expect(hosts.filter((host) => !host.endsWith('.sample.musubi.example'))).toEqual([]);
    expect(world.profiles.filter(({ contact }) => contact.phone && !contact.phone.startsWith('050-0000-'))).toEqual([]);
  });
});

describe('what they say', () => {
  const startups = invented.filter(({ kind }) => kind === 'startup');

  it('is never the same twice', () => {
    const descriptions = invented.map(({ description }) => description.ja ?? description.en ?? '');
    expect(repeated(descriptions)).toEqual([]);
    expect(repeated(invented.map(({ tagline }) => tagline.ja ?? tagline.en ?? ''))).toEqual([]);
    expect(Math.min(...descriptions.map((text) => text.length))).toBeGreaterThan(30);
  });

  it('is written in each language the profile says, and in no other', () => {
    for (const { writtenAt, tagline, description, needs, offers } of invented) {
      const texts = [tagline, description, ...[...(needs ?? []), ...(offers ?? [])].map(({ note }) => note)];
      for (const language of ['ja', 'en'] as const)
        expect(texts.map((text) => Boolean(text[language]?.trim()))).toEqual(texts.map(() => writtenAt[language] !== null));
    }
    const both = invented.filter(({ writtenAt }) => writtenAt.ja && writtenAt.en);
    expect(both.length / invented.length).toBeGreaterThan(0.75);
    expect(both.length).toBeLessThan(invented.length);
  });

  it('shows no unfilled place, no mixed-up language', () => {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
    const spoken = [
      ...invented.flatMap(({ tagline, description, confidential }) => [tagline, description, confidential]),
      ...world.participations.flatMap(({ pitch }) => Object.values(pitch.parts)),
    ];
    expect(spoken.filter(({ ja, en }) => /[{}]|undefined|null/.test(`${ja ?? ''}${en ?? ''}`))).toEqual([]);
    expect(spoken.filter(({ en }) => en !== null && japanese.test(en))).toEqual([]);
    expect(spoken.filter(({ ja }) => ja !== null && !japanese.test(ja))).toEqual([]);
    expect(world.introductions.filter(({ message }) => /[{}]|undefined/.test(message))).toEqual([]);
  });

  it('says nothing in exclamation marks', () => {
    const spoken = [...invented, ...world.participations, ...world.introductions].map((one) => JSON.stringify(one));
    expect(spoken.filter((text) => /[!！]/.test(text))).toEqual([]);
  });

  it('answers all that must be answered to be published', () => {
    expect(invented.filter((profile) => profile.published && missingForPublishing(profile).length > 0)).toEqual([]);
  });

  it('leaves a fifth open, as people do', () => {
    const asked = startups.flatMap((profile) => asksOf(profile.kind).map(({ attribute }) => isKnown(profile, attribute)));
    const unknown = asked.filter((known) => !known).length / asked.length;
    expect(unknown).toBeGreaterThan(0.13);
    expect(unknown).toBeLessThan(0.25);
  });

  it('uses every word of every vocabulary', () => {
    const used = (values: (readonly string[] | null)[]) => new Set(values.flatMap((value) => value ?? []));
    const supports = invented.map(({ needs, offers }) => [...(needs ?? []), ...(offers ?? [])].map(({ kind }) => kind));
    const missing = (all: readonly string[], values: (readonly string[] | null)[]) => all.filter((value) => !used(values).has(value));
    expect(
      missing(
        HealthcareField.options,
        startups.map(({ fields }) => fields),
      ),
    ).toEqual([]);
    expect(
      missing(
        Modality.options,
        startups.map(({ modalities }) => modalities),
      ),
    ).toEqual([]);
    expect(
      missing(
        DevelopmentStage.options,
        startups.map(({ developmentStages }) => developmentStages),
      ),
    ).toEqual([]);
    expect(
      missing(
        GrowthStage.options,
        startups.map(({ growthStages }) => growthStages),
      ),
    ).toEqual([]);
    expect(
      missing(
        MarketApproach.options,
        startups.map(({ marketApproaches }) => marketApproaches),
      ),
    ).toEqual([]);
    expect(
      missing(
        HubDomain.options,
        startups.map(({ domains }) => domains),
      ),
    ).toEqual([]);
    expect(
      missing(
        HubProcess.options,
        startups.map(({ processes }) => processes),
      ),
    ).toEqual([]);
    expect(
      missing(
        SiteSetting.options,
        startups.map(({ settings }) => settings),
      ),
    ).toEqual([]);
    expect(
      missing(
        Authority.options,
        startups.map(({ authorities }) => authorities),
      ),
    ).toEqual([]);
    const details = {
      subfields: Subfield,
      evidenceLevels: EvidenceLevel,
      regulatoryPaths: RegulatoryPath,
      scales: ManufacturingScale,
      deviceClasses: DeviceClass,
      ethicsRoutes: EthicsRoute,
      dataHandling: DataHandling,
      periods: TrialPeriod,
    } as const;
    for (const [name, { options }] of Object.entries(details))
      expect(
        missing(
          options,
          invented.map((profile) => profile[name as keyof typeof details]),
        ),
        name,
      ).toEqual([]);
    expect(missing(SupportKind.options, supports)).toEqual([]);
    expect(missing(OrganisationKind.options, [world.organisations.map(({ kind }) => kind)])).toEqual([]);
    expect(missing(Region.options, [world.organisations.flatMap(({ region }) => (region ? [region] : []))])).toEqual([]);
  });

  it('has every field at several stages', () => {
    for (const field of HealthcareField.options) {
      const stages = new Set(startups.filter(({ fields }) => fields?.[0] === field).flatMap((profile) => profile.developmentStages ?? []));
      expect(stages.size).toBeGreaterThanOrEqual(3);
    }
  });
});

import type { z } from 'zod';
import type { Money, ProfileContent, Support } from '../../../shared/schemas/profile.ts';
import {
  type Authority,
  DevelopmentStage,
  type GrowthStage,
  type HealthcareField,
  type HubProcess,
  type MarketApproach,
  type Modality,
} from '../../../shared/schemas/vocabularies.ts';
import { startupDetails } from './details.ts';
import { bio } from './ideas/bio.ts';
import { care } from './ideas/care.ts';
import { devices } from './ideas/devices.ts';
import { dx } from './ideas/dx.ts';
import { type Idea, type Text, t } from './ideas/idea.ts';
import { regenerative } from './ideas/regenerative.ts';
import { samd } from './ideas/samd.ts';
import { crew, formParty, type Making, type Party, prefecture, sampleOrganisation } from './party.ts';
import type { Wanted } from './people.ts';
import type { Random } from './random.ts';
import { progress, type Voice } from './texts/progress.ts';
import { returns, secrets, wishes } from './texts/wishes.ts';

type Case = { idea: Idea; field: HealthcareField };

const cases: Case[] = [
  ...bio.map((idea): Case => ({ idea, field: 'bio-regenerative' })),
  ...devices.map((idea): Case => ({ idea, field: 'lifesaving-device' })),
  ...samd.map((idea): Case => ({ idea, field: 'samd' })),
  ...dx.map((idea): Case => ({ idea, field: 'dx-ai' })),
  ...regenerative.map((idea): Case => ({ idea, field: 'some-regenerative' })),
  ...care.map((idea): Case => ({ idea, field: 'care-tech' })),
];

const voiceOf: Record<Modality, Voice> = {
  'drug-unspecified': 'drug',
  biologic: 'drug',
  'new-modality': 'drug',
  'gene-vector': 'drug',
  'regenerative-cell-gene': 'cell',
  'cell-processed': 'cell',
  device: 'device',
  'therapeutic-device': 'device',
  'in-vitro': 'test',
  samd: 'software',
  ai: 'software',
  service: 'software',
  'care-device': 'care',
};

/** Care technology speaks of care, AI for drug discovery of drugs, everything else as its first modality does. */
function voiceFor({ idea, field }: Case): Voice {
  const voice = voiceOf[idea.modalities[0] ?? 'device'];
  if (field === 'care-tech') return 'care';
  return field === 'bio-regenerative' && voice === 'software' ? 'drug' : voice;
}

/** The stages of growth that go with a stage of development. */
const growthOf: Record<DevelopmentStage, GrowthStage[]> = {
  basic: ['seed'],
  applied: ['seed', 'early'],
  nonclinical: ['seed', 'early', 'early'],
  clinical: ['early', 'series-a', 'series-a'],
  commercialisation: ['early', 'series-a', 'later'],
  expansion: ['series-a', 'later'],
};

/** What a round of this growth raises, in millions of yen, before the field is taken into account. */
const roundOf: Record<GrowthStage, [number, number]> = { seed: [40, 120], early: [120, 500], 'series-a': [500, 1800], later: [1500, 4000] };

/** What the ministries call representative for the straight-to-the-world approach raises more, and goes abroad at once. */
const fieldOf: Record<HealthcareField, { cost: number; approaches: MarketApproach[]; authorities: z.infer<typeof Authority>[][] }> = {
  'bio-regenerative': {
    cost: 1.5,
    approaches: ['global-direct', 'global-direct', 'stepwise-overseas'],
    authorities: [
      ['pmda', 'fda'],
      ['pmda', 'fda', 'ema'],
    ],
  },
  'lifesaving-device': {
    cost: 1,
    approaches: ['global-direct', 'stepwise-overseas'],
    authorities: [['pmda', 'fda'], ['pmda'], ['pmda', 'ema']],
  },
  samd: { cost: 0.6, approaches: ['stepwise-overseas', 'domestic'], authorities: [['pmda'], ['pmda', 'fda']] },
  'dx-ai': { cost: 0.5, approaches: ['domestic', 'stepwise-overseas'], authorities: [[]] },
  'some-regenerative': {
    cost: 1.5,
    approaches: ['global-direct', 'stepwise-overseas', 'domestic'],
    authorities: [['pmda'], ['pmda', 'fda']],
  },
  'care-tech': { cost: 0.4, approaches: ['domestic', 'stepwise-overseas'], authorities: [[]] },
};

const titles: Text[][] = [
  [t('代表取締役', 'Chief Executive Officer'), t('代表取締役社長', 'President'), t('共同創業者・代表', 'Co-founder and CEO')],
  [
    t('最高技術責任者', 'Chief Technology Officer'),
    t('事業開発責任者', 'Head of Business Development'),
    t('最高科学責任者', 'Chief Scientific Officer'),
    t('薬事・臨床開発', 'Regulatory and Clinical Development'),
  ],
  [t('管理部', 'Administration'), t('研究員', 'Researcher'), t('広報・採用', 'Communications and Hiring')],
];

/** The startup of the story that others are waiting for: its profile is complete. */
const storyStartup = 'Hanezu Therapeutics';

const tidy = (millions: number): number => {
  const step = millions < 100 ? 10 : millions < 1000 ? 50 : 500;
  return Math.max(step, Math.round(millions / step) * step) * 1_000_000;
};

function roundFor(random: Random, growth: GrowthStage, cost: number): Money {
  const [least, most] = roundOf[growth];
  const min = tidy((least + random.next() * (most - least)) * cost);
  return { min: random.chance(0.15) ? null : min, max: tidy((min / 1_000_000) * (1.2 + random.next() * 0.8)) };
}

const small = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const capital = (sentence: string) => sentence.replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** `{n}` from 3 to 9, a word in English, and `{m}` from 20 to 90: the same in both languages. */
function figures(random: Random, text: Text): Text {
  const n = random.int(3, 9);
  const m = String(random.int(4, 18) * 5);
  return t(
    text.ja.replaceAll('{n}', String(n)).replaceAll('{m}', m),
    capital(text.en.replaceAll('{n}', small[n - 3] ?? String(n)).replaceAll('{m}', m)),
  );
}

/** Sentences one after another: without a space in Japanese, with one in English. */
const join = (...sentences: Text[]): Text => t(sentences.map((one) => one.ja).join(''), sentences.map((one) => one.en).join(' '));

function offersFor(random: Random, voice: Voice): Support[] {
  const possible = returns.filter(({ used }) => !used || voice === 'software' || voice === 'device' || voice === 'care');
  return random.some(possible, random.int(0, 2)).map(({ kind, note }) => ({ kind, note }));
}

function processesFor(random: Random, stage: DevelopmentStage): z.infer<typeof HubProcess>[] {
  if (stage === 'expansion') return ['channel', 'overseas'];
  if (stage === 'commercialisation') return random.pick([['channel'], ['demonstration', 'channel']] as const).slice();
  return stage === 'clinical' || stage === 'nonclinical' ? ['demonstration'] : ['planning', 'demonstration'];
}

function contentOf(random: Random, { idea, field }: Case, home: string, texts: { description: Text }): Partial<ProfileContent> {
  const growth = random.pick(growthOf[idea.stage]);
  const { cost, approaches, authorities } = fieldOf[field];
  const stages = DevelopmentStage.options;
  const possible = secrets.filter(({ from }) => stages.indexOf(from) <= stages.indexOf(idea.stage));
  return {
    tagline: idea.tagline,
    description: texts.description,
    fields: idea.also ? [field, idea.also] : [field],
    modalities: idea.modalities,
    developmentStages: [idea.stage],
    growthStages: [growth],
    marketApproaches: [random.pick(approaches)],
    authorities: random.pick(authorities),
    domains: idea.domains ?? [],
    processes: idea.domains ? processesFor(random, idea.stage) : [],
    settings: idea.settings ?? [],
    needs: idea.needs.map((kind) => ({ kind, note: random.pick(wishes[kind].notes) })),
    offers: offersFor(random, voiceFor({ idea, field })),
    money: roundFor(random, growth, cost),
    regions: [prefecture(home), ...(home !== '13' && random.chance(0.4) ? [prefecture(13)] : [])],
    remote: random.chance(0.75),
    languages: random.chance(0.65) ? ['ja', 'en'] : ['ja'],
    confidential: figures(random, random.pick(possible).text),
  };
}

/** Where startups are at home: every prefecture once, the rest where most of them are in life. */
function homesFor(random: Random, count: number): string[] {
  const everywhere = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'));
  const cities = { '13': 12, '14': 4, '27': 4, '26': 3, '23': 3, '40': 3, '28': 2, '04': 2, '01': 1, '08': 1 };
  const rest = Array.from({ length: count - everywhere.length }, () => random.weighted(Object.entries(cities), ([, weight]) => weight)[0]);
  return random.shuffle([...everywhere, ...rest]);
}

function startupParty(making: Making, one: Case, home: string, number: number): Party {
  const { random } = making;
  const { idea } = one;
  const story = idea.name.en === storyStartup;
  const before = number % 2 === 0;
  const organisation = sampleOrganisation(making, {
    kind: 'startup',
    name: t(before ? `株式会社${idea.name.ja}` : `${idea.name.ja}株式会社`, idea.name.en),
    kana: idea.kana ?? idea.name.ja,
    region: prefecture(home),
  });
  const status = figures(random, random.pick(progress[voiceFor(one)][idea.stage]));
  const wish = random.pick(wishes[idea.needs[0] ?? 'money'].sentences);
  const team: Wanted[] = crew(random, titles, story ? [0, 1, 0] : [45, 38, 17]);
  if (story && team[0]) team[0].mailbox = 'startup';
  const content = contentOf(random, one, home, { description: join(idea.problem, idea.approach, status, wish) });
  return formParty(
    making,
    organisation,
    team,
    {
      content: { ...content, ...startupDetails(making.details, { ...content, description: join(idea.problem, idea.approach) }) },
      visibility: visibilityFor(random),
      ...(story ? { written: 'both' as const, complete: true } : {}),
    },
    {
      pitch: {
        business: join(t(`${idea.tagline.ja}です。`, `${idea.tagline.en}.`), idea.problem),
        usefulness: idea.approach,
        promise: join(status, wish),
      },
    },
  );
}

/** Most leave it at what the platform proposes; some close the round or the stage further. */
const visibilityFor = (random: Random) =>
  random.weighted(
    [
      { weight: 70, visibility: {} },
      { weight: 15, visibility: { money: 'accepted' as const } },
      { weight: 8, visibility: { developmentStages: 'participants' as const } },
      { weight: 7, visibility: { money: 'private' as const, needs: 'participants' as const } },
    ],
    ({ weight }) => weight,
  ).visibility;

/** One hundred and five startups in every field and stage. */
export function startupParties(making: Making): Party[] {
  const homes = homesFor(making.random, cases.length);
  return cases.map((one, number) => startupParty(making, one, homes[number] ?? '13', number));
}

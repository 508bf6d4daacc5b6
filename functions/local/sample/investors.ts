import { formatMoney } from '../../../shared/rules/format/money.ts';
import type { ProfileContent } from '../../../shared/schemas/profile.ts';
import {
  DevelopmentStage,
  type GrowthStage,
  type HealthcareField,
  type MarketApproach,
  type Modality,
  type Region,
} from '../../../shared/schemas/vocabularies.ts';
import { partnerDetails } from './details.ts';
import { type Text, t } from './ideas/idea.ts';
import { crew, formParty, type Making, type Party, prefecture, sampleOrganisation, type Written } from './party.ts';
import type { Wanted } from './people.ts';
import type { Random } from './random.ts';
import { support } from './tables/body.ts';
import { archetypes, investorRows } from './tables/investors.ts';
import { values } from './tables/rows.ts';

type Row = (typeof investorRows)[number];

/** The investor of the story that everybody wants to meet: its profile is complete. */
const storyInvestor = 'Mugiboshi Capital';

const modalitiesOf: Record<HealthcareField, Modality[]> = {
  'bio-regenerative': ['drug-unspecified', 'biologic', 'new-modality', 'gene-vector'],
  'some-regenerative': ['regenerative-cell-gene', 'cell-processed'],
  'lifesaving-device': ['device', 'therapeutic-device', 'in-vitro'],
  samd: ['samd', 'ai'],
  'dx-ai': ['ai', 'service'],
  'care-tech': ['care-device', 'service'],
};

const titles: Text[][] = [
  [t('パートナー', 'Partner'), t('代表パートナー', 'Managing Partner'), t('投資部長', 'Head of Investment')],
  [t('プリンシパル', 'Principal'), t('ディレクター', 'Director'), t('シニアアソシエイト', 'Senior Associate')],
  [t('アナリスト', 'Analyst'), t('投資先支援', 'Portfolio Support')],
];

/** The prefectures of a region, by the number of the fund's own. */
function regionAround(home: number): Region[] {
  const blocks = [
    [1, 1],
    [2, 7],
    [8, 14],
    [15, 23],
    [24, 30],
    [31, 35],
    [36, 39],
    [40, 47],
  ] as const;
  const [from, to] = blocks.find(([first, last]) => home >= first && home <= last) ?? [13, 13];
  return Array.from({ length: to - from + 1 }, (_, index) => prefecture(from + index));
}

function regionsOf(row: Row, overseas: boolean): Region[] {
  if (overseas) return ['overseas', prefecture(13)];
  if (row.archetype === 'regional') return regionAround(Number(row.home));
  return [...new Set([prefecture(row.home), prefecture(13), prefecture(27), prefecture(23), prefecture(40)])];
}

function stagesOf(cell: string): DevelopmentStage[] {
  const [from = '', to = ''] = cell.split('–');
  const order = DevelopmentStage.options;
  return order.slice(order.indexOf(DevelopmentStage.parse(from)), order.indexOf(DevelopmentStage.parse(to)) + 1);
}

function approachesOf(row: Row, fields: HealthcareField[]): MarketApproach[] {
  if (row.archetype === 'overseas') return ['global-direct'];
  if (row.archetype === 'regional') return ['domestic', 'stepwise-overseas'];
  return fields.includes('bio-regenerative') ? ['global-direct', 'stepwise-overseas'] : ['stepwise-overseas', 'domestic'];
}

function textsOf(random: Random, row: Row): { tagline: Text; description: Text } {
  const { label, ways } = archetypes[row.archetype] ?? { label: t('', ''), ways: [] };
  const way = random.pick(ways);
  const [least, most] = ticketOf(row);
  const openers = [
    t(`${row.focusJa}に投資しています。`, `We invest in ${row.focusEn}.`),
    t(`${row.focusJa}に関心をもつ${label.ja}です。`, `We are interested in ${row.focusEn}.`),
    t(`${row.focusJa}を中心に投資先を探しています。`, `We look first of all for ${row.focusEn}.`),
  ];
  const closers = [
    t('面談では、何が分かれば次に進めるかを必ずお伝えします。', 'At a meeting we always say what we would need to know to go on.'),
    t('初めてお会いする時は、課題とデータの話からお聞かせください。', 'When we first meet, please start with the problem and the data.'),
    t('見送る場合も、理由を1週間以内にお返しします。', 'When we pass, we give the reason within a week.'),
    t('ほかの投資家との共同出資も歓迎します。', 'We are glad to invest beside others.'),
  ];
  const opener = random.pick(openers);
  const closer = random.pick(closers);
  const ticket = t(
    `1社あたり${formatMoney(least, 'ja')}から${formatMoney(most, 'ja')}が目安です。`,
    `A ticket is usually ${formatMoney(least, 'en')} to ${formatMoney(most, 'en')}.`,
  );
  return {
    tagline: t(`${row.focusJa}に向き合う${label.ja}`, `${label.en} for ${row.focusEn}`),
    description: t(
      [opener, way, ticket, closer].map((one) => one.ja).join(''),
      [opener, way, ticket, closer].map((one) => one.en).join(' '),
    ),
  };
}

/** The smallest and the largest ticket, in yen. */
function ticketOf(row: Row): [number, number] {
  const [least = 0, most = 0] = row.ticket.split('–').map((millions) => Number(millions) * 1_000_000);
  return [least, most];
}

function contentOf(random: Random, row: Row, overseas: boolean): Partial<ProfileContent> {
  const fields = values<HealthcareField>(row.fields);
  const [min, max] = ticketOf(row);
  const large = max >= 1_000_000_000;
  const room = random.int(2, 9);
  return {
    ...textsOf(random, row),
    fields,
    modalities: [...new Set(fields.flatMap((field) => modalitiesOf[field]))],
    developmentStages: stagesOf(row.stages),
    growthStages: values<GrowthStage>(row.growth),
    marketApproaches: approachesOf(row, fields),
    money: { min, max },
    leads: large || random.chance(0.5),
    // The AMED programme asks a certified VC in the lead for at least one billion yen.
    certified: min >= 1_000_000_000 && fields.includes('bio-regenerative'),
    capacity: random.int(2, 12),
    offers: [
      support('money', '投資', 'Investment'),
      random.pick([
        support('people', '経営人材の紹介', 'Introductions to managers'),
        support('advice', '事業計画と資金計画の見直し', 'Reviewing business and finance plans'),
        support('advice', '海外の規制と提携の助言', 'Advice on regulation and partners abroad'),
      ]),
    ],
    needs: random.chance(0.3)
      ? [support('research', '投資先と組む大学・企業', 'Universities and companies to pair with our portfolio')]
      : [],
    regions: regionsOf(row, overseas),
    remote: overseas || random.chance(0.7),
    languages: overseas ? ['en'] : random.chance(0.5) ? ['ja', 'en'] : ['ja'],
    confidential: t(`現在のファンドで新しく投資できるのは${room}社ほどです。`, `Our present fund can back about ${room} more companies.`),
  };
}

function investorParty(making: Making, row: Row): Party {
  const { random } = making;
  const overseas = row.archetype === 'overseas';
  const story = row.en === storyInvestor;
  const organisation = sampleOrganisation(making, {
    kind: 'investor',
    name: t(row.ja, row.en),
    kana: row.kana === '-' ? null : row.kana,
    region: overseas ? 'overseas' : prefecture(row.home),
    country: overseas ? row.home : 'JP',
  });
  const [first, ...others] = crew(random, titles, overseas || story ? [0, 1, 0] : [35, 45, 20]);
  const team = [...(first ? [{ ...first, ...(story ? { mailbox: 'investor' } : {}) }] : []), ...others];
  const content = contentOf(random, row, overseas);
  const dealt = partnerDetails(making.details, content, row.focusJa);
  const details = story ? { ...dealt, subfields: ['cancer' as const, 'rare-disease' as const, 'neuro-psychiatric' as const] } : dealt;
  return formParty(
    making,
    organisation,
    team.map((wanted): Wanted => ({ ...wanted, language: overseas ? 'en' : 'ja' })),
    { content: { ...content, ...details }, complete: story, ...writtenBy(row, story) },
    { topic: t(row.focusJa, row.focusEn) },
  );
}

/** Two of the overseas funds have English only; everybody else is dealt out, except in the story. */
function writtenBy(row: Row, story: boolean): { written?: Written } {
  if (row.archetype === 'overseas') return { written: row.home === 'GB' || row.home === 'CH' ? 'en' : 'both' };
  return story ? { written: 'both' } : {};
}

/** Sixty investors, from seed funds to overseas ones. */
export const investorParties = (making: Making): Party[] => investorRows.map((row) => investorParty(making, row));

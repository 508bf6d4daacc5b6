import { impliedScales } from '../../../shared/rules/matching/implied.ts';
import { groupOf, subfieldsOf } from '../../../shared/rules/profile/subfields.ts';
import { emptyContent, type ProfileContent } from '../../../shared/schemas/profile.ts';
import {
  type DataHandling,
  type DevelopmentStage,
  type DeviceClass,
  type EthicsRoute,
  EvidenceLevel,
  type Modality,
  RegulatoryPath,
  Subfield,
  type TrialPeriod,
} from '../../../shared/schemas/vocabularies.ts';
import type { Random } from './random.ts';

/*
 * The details that profiles may give beside what everybody is asked. They are dealt from streams of their own, so that nothing else of
 * the world depends on them.
 */

export const detailAttributes = [
  'subfields',
  'evidenceLevels',
  'regulatoryPaths',
  'scales',
  'deviceClasses',
  'ethicsRoutes',
  'dataHandling',
  'periods',
  'residents',
  'travels',
] as const satisfies readonly (keyof ProfileContent)[];
export type Details = Pick<ProfileContent, (typeof detailAttributes)[number]>;
export const isDetail = (attribute: keyof ProfileContent): boolean => (detailAttributes as readonly string[]).includes(attribute);

/** Words by which an invented text tells the area it is about. */
const areaWords: Record<Subfield, RegExp> = {
  cancer: /がん|腫瘍/,
  'rare-disease': /希少|難病|筋ジストロフィー|血友病|患者の少ない|凝固因子/,
  'lifestyle-disease': /糖尿|高血圧|脂肪肝|腎|心不全|心臓|心筋|心エコー|弁膜|脳梗塞|透析|たばこ|禁煙|代謝/,
  'neuro-psychiatric': /うつ|ADHD|不眠|片頭痛|震え|脳に届く|神経疾患|中枢神経|脳卒中/,
  'ageing-dementia': /認知症|骨粗しょう|高齢の方/,
  'child-maternal': /子ども|小児|早産|産後|子宮|不妊|女性/,
  infection: /感染|抗菌|ワクチン|敗血症/,
  oral: /歯|口腔|口から/,
  'senses-movement': /網膜|角膜|黄斑|難聴|鼓膜|斜視|眼|関節|膝|骨接合|整形|腰痛|皮膚|見える時間/,
  'acute-care': /手術|救急|止血|麻酔|内視鏡|やけど|災害/,
  'health-record': /健康の記録|飲み残し|記録帳/,
  telemedicine: /遠隔|自宅から|離島|夜間の医療/,
  prevention: /健診|予防|体調|下水/,
  'clinical-work': /問診|退院|在庫|ヒヤリハット|翻訳|共同基盤|画像診断|病院/,
  'drug-discovery-ai': /AI創薬|実験ノート/,
  transfer: /抱え上げ|移乗/,
  mobility: /歩行器|送迎/,
  toileting: /排尿|排せつ|排泄/,
  watching: /見守り|転倒/,
  bathing: /浴槽|入浴/,
  'care-work': /介護記録|介護職|相談の窓口|事業の承継/,
  training: /訓練|リハビリ/,
  nutrition: /配食|栄養|かむ力|口腔ケア|食/,
  'dementia-care': /夕方|回想|認知症/,
};

/** The areas of its fields that a text speaks of, at most so many. */
function areasIn(text: string, fields: ProfileContent['fields'], most: number): Subfield[] | null {
  const found = subfieldsOf(fields).filter((area) => areaWords[area].test(text));
  return found.length > 0 ? found.slice(0, most) : null;
}

type Nature = 'drug' | 'cell' | 'samd' | 'device' | 'care' | 'service';

const natureOf: Record<Modality, Nature> = {
  'drug-unspecified': 'drug',
  biologic: 'drug',
  'new-modality': 'drug',
  'regenerative-cell-gene': 'cell',
  'cell-processed': 'cell',
  'gene-vector': 'cell',
  device: 'device',
  'therapeutic-device': 'device',
  'in-vitro': 'device',
  samd: 'samd',
  'care-device': 'care',
  service: 'service',
  ai: 'service',
};

const evidenceOf: Record<DevelopmentStage, readonly EvidenceLevel[]> = {
  basic: ['bench'],
  applied: ['bench'],
  nonclinical: ['bench', 'animal'],
  clinical: ['first-in-human', 'exploratory', 'exploratory'],
  commercialisation: ['exploratory', 'confirmatory', 'real-world'],
  expansion: ['confirmatory', 'real-world'],
};

/** Software, services and care devices are tried on neither animals nor a first human. */
const isTriedFirst = (level: EvidenceLevel): boolean => level === 'animal' || level === 'first-in-human';

const inOrder = <T extends string>({ options }: { options: readonly T[] }, chosen: readonly T[]): T[] =>
  options.filter((one) => chosen.includes(one));

/** In Japan what its nature asks for; abroad where it aims for the authority. */
function pathsOf(random: Random, nature: Nature, authorities: ProfileContent['authorities']): RegulatoryPath[] {
  const japan: Record<Nature, readonly RegulatoryPath[]> = {
    drug: ['approval', 'approval', 'approval', 'conditional-approval'],
    cell: ['conditional-approval', 'approval'],
    samd: ['two-step-approval', 'approval', 'certification'],
    device: ['approval', 'certification'],
    care: ['not-regulated', 'notification'],
    service: ['not-regulated'],
  };
  const isMedicine = nature === 'drug' || nature === 'cell';
  const abroad: RegulatoryPath[] = [];
  if (authorities?.includes('fda'))
    abroad.push(
      isMedicine
        ? 'fda-drug'
        : random.pick(nature === 'samd' ? (['fda-de-novo', 'fda-510k'] as const) : (['fda-pma', 'fda-510k'] as const)),
    );
  if (authorities?.includes('ema')) abroad.push(isMedicine ? 'eu-drug' : 'eu-device');
  return inOrder(RegulatoryPath, [random.pick(japan[nature]), ...abroad]);
}

const classesOf: Record<Modality, readonly DeviceClass[]> = {
  'drug-unspecified': [],
  biologic: [],
  'new-modality': [],
  'regenerative-cell-gene': [],
  'cell-processed': [],
  'gene-vector': [],
  device: ['class-2', 'class-2', 'class-1'],
  'therapeutic-device': ['class-3', 'class-4'],
  'in-vitro': ['class-2', 'class-3'],
  samd: ['class-2', 'class-2', 'class-3'],
  'care-device': ['not-device', 'class-1'],
  service: ['not-device'],
  ai: ['not-device'],
};

const reviewsOf: Record<Nature, readonly EthicsRoute[]> = {
  drug: ['trial-board'],
  cell: ['trial-board', 'certified-board'],
  samd: ['own-board', 'certified-board', 'joint-board'],
  device: ['own-board', 'certified-board', 'trial-board'],
  care: ['no-review', 'own-board'],
  service: ['own-board', 'no-review', 'joint-board'],
};
const formsOf: Record<Nature, readonly DataHandling[]> = {
  drug: ['pseudonymised', 'consented'],
  cell: ['pseudonymised', 'consented'],
  samd: ['pseudonymised', 'anonymised', 'consented'],
  device: ['on-site', 'anonymised', 'consented'],
  care: ['on-site', 'consented', 'anonymised'],
  service: ['anonymised', 'pseudonymised', 'consented'],
};
const periodsOf: Record<Nature, readonly TrialPeriod[]> = {
  drug: ['one-year', 'longer'],
  cell: ['one-year', 'longer'],
  samd: ['three-months', 'six-months', 'one-year'],
  device: ['three-months', 'six-months', 'one-year'],
  care: ['one-month', 'three-months', 'six-months'],
  service: ['one-month', 'three-months', 'six-months'],
};

/** What a startup with this content would add: its area by its own words, the rest by its stage and what it makes. */
export function startupDetails(random: Random, content: Partial<ProfileContent>): Details {
  const { modalities, developmentStages, settings } = { ...emptyContent, ...content };
  const [modality = 'service'] = modalities ?? [];
  const nature = natureOf[modality];
  const [stage = 'basic'] = developmentStages ?? [];
  const isBodily = nature === 'drug' || nature === 'cell' || nature === 'device';
  const makesThings = isBodily || nature === 'care';
  const demonstrates = (settings ?? []).length > 0;
  const text = `${content.tagline?.ja ?? ''}${content.description?.ja ?? ''}`;
  return {
    subfields: areasIn(text, content.fields ?? null, 2),
    evidenceLevels: [random.pick(evidenceOf[stage].filter((level) => isBodily || !isTriedFirst(level)))],
    regulatoryPaths: pathsOf(random, nature, content.authorities ?? null),
    scales: makesThings ? impliedScales({ developmentStages: [stage] }) : [],
    deviceClasses: classesOf[modality].length > 0 ? [random.pick(classesOf[modality])] : [],
    ethicsRoutes: demonstrates ? [random.pick(reviewsOf[nature])] : [],
    dataHandling: demonstrates ? [random.pick(formsOf[nature])] : [],
    periods: demonstrates ? [random.pick(periodsOf[nature])] : [],
    residents: null,
    travels: random.chance(0.6),
  };
}

/** What an investor or a company with this content would add: the areas its words name and some beside, evidence and paths by its stages and fields. */
export function partnerDetails(random: Random, content: Partial<ProfileContent>, text: string): Partial<Details> {
  const fields = content.fields ?? null;
  const areas = subfieldsOf(fields);
  const own = areasIn(text, fields, 3) ?? [];
  // Whoever names an area usually has others of the same kind in mind; a generalist names many, or none at all.
  const beside = areas.filter((area) => own.length === 0 || own.some((one) => groupOf(one) === groupOf(area)));
  const more = own.length > 0 ? random.int(1, 3) : random.int(5, 8);
  const natures = (content.modalities ?? []).map((modality) => natureOf[modality]);
  const [earliest = 'basic'] = content.developmentStages ?? [];
  const lowest = Math.min(...evidenceOf[earliest].map((level) => EvidenceLevel.options.indexOf(level)));
  const paths = natures.flatMap((nature) =>
    pathsOf(random, nature, content.marketApproaches?.includes('global-direct') ? ['pmda', 'fda'] : ['pmda']),
  );
  return {
    subfields: own.length > 0 || random.chance(0.4) ? inOrder(Subfield, [...own, ...random.some(beside, more)]) : null,
    evidenceLevels: EvidenceLevel.options.slice(lowest),
    regulatoryPaths: inOrder(RegulatoryPath, paths),
    travels: random.chance(0.7),
  };
}

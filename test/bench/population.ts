import type { Organisation } from '../../shared/schemas/organisation.ts';
import { emptyContent, type Profile } from '../../shared/schemas/profile.ts';
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
  ManufacturingScale,
  MarketApproach,
  Modality,
  type OrganisationKind,
  Region,
  RegulatoryPath,
  SiteSetting,
  Subfield,
  SupportKind,
  TrialPeriod,
} from '../../shared/schemas/vocabularies.ts';

/** Mulberry32: a small generator with a seed, numbers from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const subjects =
  '網膜 角膜 心筋 肝臓 膵臓 認知症 糖尿病 脳卒中 転倒 褥瘡 服薬 睡眠 てんかん 乳がん 肺がん 白血病 リハビリ 在宅 救急 周産期 不妊 難聴 関節 透析 感染症 希少疾患'.split(
    ' ',
  );
const means =
  'iPS細胞シート ウイルスベクター 抗体医薬 内視鏡ロボット 画像診断AI 見守りセンサー 服薬アプリ カテーテル 遺伝子検査 ウェアラブル 音声解析 ビッグデータ解析 mRNA医薬 核酸医薬 人工血管 入浴支援機器'.split(
    ' ',
  );
const aims =
  '治療します 予測します 早期に見つけます 現場の負担を減らします 患者の生活を支えます 標準治療を変えます 海外でも使えるようにします'.split(
    ' ',
  );

/** The details of profile after profile, two in three said; from numbers of their own, so that everything else stays what it was. */
function details(seed: number) {
  const next = random(seed + 1);
  const some = <T>(list: readonly T[], most: number): T[] | null =>
    next() < 1 / 3 ? null : [...new Set(Array.from({ length: most }, () => list[Math.floor(next() * list.length)] as T))];
  return (most: number) => ({
    subfields: some(Subfield.options, most),
    evidenceLevels: some(EvidenceLevel.options, most),
    regulatoryPaths: some(RegulatoryPath.options, most),
    scales: some(ManufacturingScale.options, most),
    deviceClasses: some(DeviceClass.options, most),
    ethicsRoutes: some(EthicsRoute.options, most),
    dataHandling: some(DataHandling.options, most),
    periods: some(TrialPeriod.options, most),
    residents: next() < 0.7 ? null : Math.floor(next() * 200),
    travels: next() < 0.3 ? null : next() < 0.7,
  });
}

const everyKind: readonly OrganisationKind[] = ['startup', 'investor', 'startup', 'investor', 'cdmo', 'site', 'pharma'];

/** Organisations with full profiles, of the given kinds in turn: a third startups, a third investors, the rest CDMOs, companies and sites unless said. */
export function population(
  size: number,
  seed: number,
  kinds: readonly OrganisationKind[] = everyKind,
): { organisation: Organisation; profile: Profile }[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const some = <T>(list: readonly T[], most: number): T[] | null =>
    next() < 0.15 ? null : [...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(list)))];
  const detail = details(seed);
  const supports = () => some(SupportKind.options, 3)?.map((kind) => ({ kind, note: { ja: `${pick(subjects)}の現場`, en: null } })) ?? null;
  const sentence = () => `${pick(means)}で${pick(subjects)}と${pick(subjects)}を${pick(aims)}。`;
  const paragraph = () => Array.from({ length: 6 }, sentence).join('');
  return Array.from({ length: size }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'startup';
    const organisationId = `org-${String(index).padStart(6, '0')}`;
    const own = kind === 'startup' ? 1 : 3;
    const least = Math.floor(next() * 20) * 50_000_000;
    const profile: Profile = {
      ...emptyContent,
      organisationId,
      kind,
      tagline: { ja: sentence(), en: next() < 0.5 ? `${pick(HealthcareField.options)} for ${pick(DevelopmentStage.options)} teams` : null },
      description: { ja: paragraph(), en: null },
      fields: some(HealthcareField.options, own),
      modalities: some(Modality.options, own),
      developmentStages: some(DevelopmentStage.options, own),
      growthStages: some(GrowthStage.options, own),
      marketApproaches: some(MarketApproach.options, own),
      domains: some(HubDomain.options, own),
      offers: supports(),
      needs: supports(),
      money: next() < 0.2 ? null : { min: least, max: least + 500_000_000 },
      authorities: some(Authority.options, own),
      settings: some(SiteSetting.options, own),
      capacity: next() < 0.3 ? null : Math.floor(next() * 50),
      regions: some(Region.options, own),
      remote: next() < 0.3 ? null : next() < 0.7,
      languages: ['ja'],
      ...detail(own),
      visibility: {},
      published: true,
      writtenAt: { ja: null, en: null },
      updatedAt: '2026-04-01T00:00:00.000Z',
      version: 1,
    };
    const organisation: Organisation = {
      id: organisationId,
      kind,
      name: { ja: `${pick(means)}${index}`, en: `Company ${index}` },
      kana: `カイシャ${index}`,
      corporateNumber: null,
      country: 'JP',
      region: pick(Region.options),
      website: null,
      sample: true,
      sources: [],
      confirmation: null,
      createdAt: '2026-04-01T00:00:00.000Z',
      version: 1,
    };
    return { organisation, profile };
  });
}

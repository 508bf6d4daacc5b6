import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import events from '../../../shared/domain/events.json' with { type: 'json' };
import hubs from '../../../shared/domain/hubs.json' with { type: 'json' };
import programmes from '../../../shared/domain/programmes.json' with { type: 'json' };
import standards from '../../../shared/domain/standards.json' with { type: 'json' };
import taxonomy from '../../../shared/domain/taxonomy.json' with { type: 'json' };

type Said = { path: string; en: string };

/** Everything that data says in English. */
function englishIn(value: unknown, path: string): Said[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'en' && typeof inner === 'string' ? [{ path, en: inner }] : englishIn(inner, `${path}.${key}`),
  );
}

const said = Object.entries({ events, hubs, programmes, standards, taxonomy }).flatMap(([name, data]) => englishIn(data, name));

describe('what stood for something else is not written', () => {
  test.each([
    ['a prefecture is no municipality', /\bmunicipal/i],
    ['健康経営 is Health and Productivity Management', /health management/i],
    ['universities are not academies', /\bacademies\b/i],
    ['国庫債務負担行為 authorises commitments to budget', /debt commitment/i],
    ['速報値 are preliminary figures', /prompt report/i],
    ['委託 is contract work', /\bCommission:|, commission etc|Commission up to/],
    ['nerves are treated by neurology', /nerve disease/i],
    ['the minister has a name', /METI Minister award|Osaka Governor award/i],
    ['命に近い is life-critical', /close to life/i],
    ['一部の再生医療等 are certain products', /some regenerative/i],
    ['市場アプローチ', /straight to the world|step-by-step overseas|domestic enrichment/i],
    ['調査事業 is research', /survey project/i],
    ['予防・健康づくり promotes health', /prevention and health$/i],
    ['第8回 is an edition', /eighth holding/i],
    ['プログラム here is software', /medical device programmes? \(SaMD\)/i],
    ['a consultation has the name of what it is about', /need of clinical trial|sufficiency of (data|documents)/i],
    ['社会実装推進拠点 have one name', /social-implementation hub/i],
    ['伴走 has one word', /accompaniment/i],
    ['classes of devices are those of the act', /\((specially )?controlled\)/i],
  ])('%s', (_, wrong) => {
    expect(said.filter(({ en }) => wrong.test(en))).toEqual([]);
  });
});

describe('measures have the names that those who run them use', () => {
  test.each([
    ['certified-vc', 'Strengthening Program for Pharmaceutical Startup Ecosystem'],
    ['clinical-innovation-network', 'Clinical Innovation Network (CIN)'],
    ['pmda-samd-consultation', 'PMDA Comprehensive Consultation for SaMD'],
    ['deep-tech-startup', 'Deep-Tech Startups Support Program (DTSU)'],
    ['young-researcher-discovery', 'Intensive Support Program for Young Promising Researchers'],
    [
      'lifestyle-disease-rd',
      'Practical Research Project for Life-Style related Diseases including Cardiovascular Diseases and Diabetes Mellitus',
    ],
    ['cancer-practical-rd', 'Practical Research for Innovative Cancer Control'],
    ['intractable-disease-rd', 'Practical Research Project for Rare/Intractable Diseases'],
    ['moonshot', 'Moonshot Research and Development Program (health and medical care)'],
    ['kakenhi', 'Grants-in-Aid for Scientific Research (KAKENHI)'],
    ['translational-research', 'Translational Research Program'],
    ['jhvs', 'Japan Healthcare Venture Summit (JHVS)'],
  ])('%s', (id, en) => {
    expect(programmes.programmes.find((one) => one.id === id)?.name).toMatchObject({ en, enSource: 'official' });
  });
});

describe('what the documents state and the data had left out or changed', () => {
  const programme = (id: string) => programmes.programmes.find((one) => one.id === id);
  const event = (id: string) => events.events.find((one) => one.id === id);
  const has = (data: unknown, ...texts: string[]) => texts.filter((text) => !JSON.stringify(data).includes(text));

  test('events', () => {
    expect(has(event('ghec-2025')?.matching, '代理店', '招聘')).toEqual([]);
    for (const id of ['healthtech-gateway-us', 'healthtech-gateway-apac-eu'])
      expect(has(event(id)?.purpose, '規制', 'KOL', 'エビデンス')).toEqual([]);
    expect(has(event('healthtech-gateway-us')?.format, '米国最大級の患者データ', 'ビジネスディベロップメント')).toEqual([]);
    expect(event('drug-discovery-ecosystem-summit-2024')?.organiser).toBeNull();
    expect(event('drug-discovery-ecosystem-summit-2024')?.constraints.map(({ id }) => id)).toEqual(['part1-size']);
  });

  test('hubs and networks', () => {
    expect(has(hubs, '協力者として必須参画者', '販売業界', 'ワンストップ窓口', 'Ohara HealthCare Foundation', 'hamiq.koic.or.jp')).toEqual(
      [],
    );
    expect(has(hubs, 'Iwate Industrial Promotion Center', 'Sendai City Industrial Promotion Organization')).toEqual([]);
  });

  test('measures', () => {
    expect(programme('translational-research')?.accompaniment).toBe(true);
    expect(has(programme('young-researcher-startup')?.amount, '令和4年度補正予算')).toEqual([]);
    expect(has(programme('certified-vc')?.amount, '2024年6月')).toEqual([]);
    expect(has(programme('nextgen-device-hubs')?.notes, 'probably funds them too')).toEqual([]);
    expect(has(programme('medic-network')?.operator, '事務局サポート機関')).toEqual([]);
    expect(has(programme('medic-network')?.facts, '(JAAME)')).toEqual([]);
  });

  test('vocabularies', () => {
    expect(has(taxonomy.pmdaConsultations.notes, '令和5年3月10日', '追加的な侵襲・介入を伴わない')).toEqual([]);
    expect(has(taxonomy.samdConsultations, 'Consultation on Qualification of Software as a Medical Device')).toEqual([]);
    expect(has(taxonomy.samdConsultations, 'PMDA Office of Software as a Medical Device', 'Medical Information Planning Division')).toEqual(
      [],
    );
    const ministry = taxonomy.participantRoles.items.find(({ id }) => id === 'ministry');
    expect(has(ministry, '内閣官房', '金融庁', '地方経済産業局')).toEqual([]);
    expect(has(standards.regulatoryPaths, '先駆け審査指定制度', '第23条の2の6の2')).toEqual([]);
  });
});

test('the year of the oldest document is in its name on screen', () => {
  const { names } = JSON.parse(readFileSync('shared/locales/ja/documents.json', 'utf8')) as { names: Record<string, string> };
  expect(names['002']).toContain('令和5年度');
});

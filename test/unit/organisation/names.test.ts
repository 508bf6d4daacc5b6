import { describe, expect, it } from 'vitest';
import { isSameName, isSimilarName, nameKey, nameKeys } from '../../../shared/rules/organisation/names.ts';

const ja = (name: string) => ({ ja: name, en: null });
const en = (name: string) => ({ ja: null, en: name });

describe('the key of a name', () => {
  it.each([
    '株式会社アルファ再生医療',
    '㈱アルファ再生医療',
    '(株)アルファ再生医療',
    '（株） アルファ再生医療',
    'アルファ再生医療株式会社',
    'アルファ 再生医療',
    'ｱﾙﾌｧ再生医療',
    'あるふぁ再生医療',
    'アルファ・再生医療',
  ])('%s is アルファ再生医療', (name) => {
    expect(nameKey(name)).toBe('あるふぁ再生医療');
  });

  it.each([
    'Evil Hub',
    'EVIL  hub',
    'Ｅｖｉｌ Ｈｕｂ',
    'Evil-Hub',
    'Evil Hub, Inc.',
    'Evil Hub Co., Ltd.',
    'Evil Hub K.K.',
    'Evil Hub LLC',
  ])('%s is evilhub', (name) => {
    expect(nameKey(name)).toBe('evilhub');
  });

  it.each([
    ['髙﨑医藥', '高崎医薬'],
    ['濵田・澤邊研究所', '浜田沢辺研究所'],
    ['𠮷田國際醫療', '吉田国際医療'],
  ])('%s is %s, in the shapes usually typed; 斎藤 and 斉藤 are two', (name, usual) => {
    expect([nameKey(name), nameKey('斎藤') === nameKey('斉藤')]).toEqual([usual, false]);
  });

  it('keeps what stands in the middle of a name, and a name that is nothing but a legal form', () => {
    expect([nameKey('Incubate Tokyo'), nameKey('Costa Bio'), nameKey('Company'), nameKey('株式会社')]).toEqual([
      'incubatetokyo',
      'costabio',
      'company',
      '株式会社',
    ]);
  });

  it('is one for each language, without repetitions and what is not written', () => {
    expect(nameKeys({ ja: 'ＡＢＣ', en: 'ABC Inc.' })).toEqual(['abc']);
    expect(nameKeys({ ja: ' ', en: null })).toEqual([]);
  });
});

describe('two names', () => {
  it('are the same across languages, and never for having nothing', () => {
    expect([
      isSameName({ ja: 'アルファ', en: 'Alpha Bio' }, en('ALPHA BIO, Inc.')),
      isSameName(ja('アルファ'), ja('ベータ')),
      isSameName(ja(''), ja('')),
    ]).toEqual([true, false, false]);
  });

  it.each([
    ['株式会社トウホク画像診断AI', 'トウホク画像診断A1'],
    ['仙台地域拠点', '仙台地域点拠'],
    ['仙台拠点', '東北仙台拠点'],
    ['Mugiboshi Capital', 'Mugibochi Capital'],
    ['Mugiboshi Capital', 'Mugibosi Capitol'],
  ])('%s and %s could be taken for each other', (one, other) => {
    expect([isSimilarName(ja(one), ja(other)), isSimilarName(ja(other), ja(one)), isSameName(ja(one), ja(other))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['仙台拠点', '愛知拠点'],
    ['Alpha Bio', 'Delta Bio'],
    ['甲薬品', '乙薬品'],
    ['仙台', '仙台市立病院'],
    ['㈱アルファ', 'アルファ'],
  ])('%s and %s are not similar', (one, other) => {
    expect(isSimilarName(ja(one), ja(other))).toBe(false);
  });
});

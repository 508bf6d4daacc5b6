import { expect, test } from 'vitest';
import { fold, foldKana } from '../../../shared/rules/text/fold.ts';
import { similarity, tokensOf } from '../../../shared/rules/text/similarity.ts';
import { sharedSubjects, subjectsOf } from '../../../shared/rules/text/subjects.ts';

test('full and half width and case are one spelling', () => {
  expect(fold('ＳａＭＤ')).toBe('samd');
  expect(fold('ﾊｲﾄﾞﾛｹﾞﾙ')).toBe('ハイドロゲル');
});

test('katakana and hiragana are one spelling when typed', () => {
  expect(foldKana('サイセイ')).toBe('さいせい');
  expect(foldKana('ｻｲｾｲ')).toBe('さいせい');
  expect(foldKana('データ')).toBe('でーた');
});

test('likeness is 1 for the same words, 0 for none in common, and does not come from grammar', () => {
  const [retina, bath] = ['網膜シートを開発しています', '入浴を支援しています'].map((text) => tokensOf(fold(text)));
  expect(similarity(retina as Uint32Array, retina as Uint32Array)).toBeCloseTo(1);
  expect(similarity(retina as Uint32Array, bath as Uint32Array)).toBe(0);
  expect(similarity(tokensOf(''), tokensOf(''))).toBe(0);
});

test('Latin words are tokens whole', () => {
  expect(tokensOf('samd')).toHaveLength(1);
  expect(similarity(tokensOf('samd'), tokensOf('samdx'))).toBe(0);
});

test('shared words are the subjects of both texts', () => {
  const [some, others] = ['認知症の人を見守るセンサーの開発', 'センサーで認知症の兆しを捉える開発'].map(subjectsOf);
  expect(sharedSubjects(some ?? new Set(), others ?? new Set(), 3)).toEqual(['センサー', '認知症']);
});

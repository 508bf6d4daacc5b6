import { expect, test } from 'vitest';
import { conceptsOf, likenessOf } from '../../../shared/rules/text/concepts.ts';

test('a subject is the same whichever language names it', () => {
  const japanese = conceptsOf('遺伝子治療で先天性難聴を治すaiの会社です');
  expect([...japanese].toSorted()).toEqual(['ai', 'ear', 'vector']);
  expect([...conceptsOf('gene therapy for deafness, found by ai')].toSorted()).toEqual(['ai', 'ear', 'vector']);
  expect(likenessOf(japanese, conceptsOf('gene therapy for deafness, found by ai'))).toBeCloseTo(1, 10);
});

test('letters within a word are no subject', () => {
  expect([...conceptsOf('the aim is to gain an earlier appearance')]).toEqual([]);
});

test('likeness is 0 where one names nothing', () => {
  expect(likenessOf(conceptsOf(''), conceptsOf('がん'))).toBe(0);
  expect(likenessOf(conceptsOf('がん'), conceptsOf('cancer and pain'))).toBeCloseTo(1 / Math.SQRT2, 10);
});

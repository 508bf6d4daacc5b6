import { describe, expect, it } from 'vitest';
import { randomFor } from '../../../functions/local/sample/random.ts';

const draw = (seed: number, label: string) => {
  const random = randomFor(seed, label);
  return Array.from({ length: 20 }, random.next);
};

describe('a stream of chances', () => {
  it('is the same for the same seed and label, and another for any other', () => {
    expect(draw(1, 'startups')).toEqual(draw(1, 'startups'));
    expect(draw(1, 'startups')).not.toEqual(draw(2, 'startups'));
    expect(draw(1, 'startups')).not.toEqual(draw(1, 'investors'));
  });

  it('stays within its bounds, ends included', () => {
    const random = randomFor(7, 'bounds');
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
    expect(draw(7, 'unit').every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('shuffles without losing or repeating anything', () => {
    const values = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = randomFor(3, 'shuffle').shuffle(values);
    expect(shuffled).not.toEqual(values);
    expect([...shuffled].sort((one, other) => one - other)).toEqual(values);
    expect(new Set(randomFor(3, 'some').some(values, 12)).size).toBe(12);
  });

  it('never picks what weighs nothing, and heavier things more often', () => {
    const random = randomFor(5, 'weights');
    const weights = { never: 0, seldom: 1, often: 9 };
    const drawn = Array.from({ length: 1000 }, () => random.weighted(['never', 'seldom', 'often'] as const, (value) => weights[value]));
    expect(drawn.filter((value) => value === 'never')).toEqual([]);
    expect(drawn.filter((value) => value === 'often').length).toBeGreaterThan(800);
  });

  it('refuses to choose from nothing', () => {
    expect(() => randomFor(1, 'nothing').pick([])).toThrow('Nothing to choose from');
  });
});

import { describe, expect, test } from 'vitest';
import { asksForSomething, readSaved, withSaved } from '../../../../web/features/directory/savedSearches.ts';

describe('saved searches', () => {
  test('keep what is asked for, not what is open', () => {
    const saved = withSaved([], '1', ' 心臓の投資家 ', { q: '心臓', kind: ['investor'], compare: ['a'], comparing: true });
    expect(saved).toEqual([{ id: '1', name: '心臓の投資家', search: { q: '心臓', kind: ['investor'] } }]);
  });

  test('stand newest first; a name used again replaces the old one', () => {
    const saved = withSaved(withSaved(withSaved([], '1', 'a', { q: 'x' }), '2', 'b', { q: 'y' }), '3', 'a', { q: 'z' });
    expect(saved.map(({ id, name }) => [id, name])).toEqual([
      ['3', 'a'],
      ['2', 'b'],
    ]);
  });

  test('survive what storage may hold: nothing, rubbish, values no longer known', () => {
    expect(readSaved(null)).toEqual([]);
    expect(readSaved('{')).toEqual([]);
    expect(readSaved('{"a":1}')).toEqual([]);
    expect(readSaved('[{"id":"1","name":"a","search":{"q":"x","kind":["dragon"]}},{"id":2}]')).toEqual([
      { id: '1', name: 'a', search: { q: 'x' } },
    ]);
  });

  test('are offered only where something is asked for', () => {
    expect(asksForSomething({ view: 'table', sort: 'name', compare: ['a'] })).toBe(false);
    expect(asksForSomething({ eventId: 'summit' })).toBe(true);
  });
});

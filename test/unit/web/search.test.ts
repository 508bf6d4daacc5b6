import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { amount, flag, list, maybe, parseSearch, stringifySearch } from '../../../web/app/search.ts';

const Search = z.object({
  q: maybe(z.string().max(5)),
  kind: list(z.enum(['investor', 'cdmo'])),
  open: flag,
  zoom: amount(0.5, 4),
});
const read = (address: string) => Search.parse(parseSearch(address));

describe('an address', () => {
  test('is read back as it was written', () => {
    const search = { q: '心臓', kind: ['investor', 'cdmo'], open: true, zoom: 1.5 };
    const address = stringifySearch(search);
    expect(address).toBe('?q=%E5%BF%83%E8%87%93&kind=investor&kind=cdmo&open=true&zoom=1.5');
    expect(read(address)).toEqual(search);
  });
  test('keeps text that looks like something else', () => {
    expect(read('?q=123').q).toBe('123');
    expect(read('?q=true').q).toBe('true');
    expect(read(stringifySearch({ q: 'a&b=c' })).q).toBe('a&b=c');
  });
  test('takes one value for a list of one', () => {
    expect(read('?kind=cdmo').kind).toEqual(['cdmo']);
  });
  test('drops what does not fit and still opens', () => {
    expect(read('?q=too-long&kind=spaceship&open=maybe&zoom=900&stray=1')).toEqual({});
  });
  test('shows no trace of what is absent', () => {
    expect(stringifySearch({ q: '', kind: [], open: undefined, zoom: null, hidden: false })).toBe('');
  });
});

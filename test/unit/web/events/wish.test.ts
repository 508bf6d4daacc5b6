import { expect, test } from 'vitest';
import { emptyContent, type Profile } from '../../../../shared/schemas/profile.ts';
import { filledFrom, newWish, partLimit, partsFrom } from '../../../../web/features/events/components/wish.ts';

const note = (ja: string) => ({ kind: 'site' as const, note: { ja, en: null } });
const profile = (part: Partial<Profile>) => ({ ...emptyContent, kind: 'startup' as const, visibility: {}, ...part });
const said = profile({
  tagline: { ja: '胸部CTの読影支援', en: 'Reads chest CT' },
  description: { ja: '肺結節を見つけます。', en: null },
  offers: [note('読影の知見')],
  needs: [note('東北の病院と実証したい')],
});
const open = { ...said, visibility: { offers: 'public', needs: 'public', description: 'public' } as const };

test('a pitch begins with what the profile says, in each language', () => {
  expect(partsFrom(open)).toEqual({
    business: { ja: '胸部CTの読影支援\n肺結節を見つけます。', en: 'Reads chest CT' },
    usefulness: { ja: '読影の知見', en: '' },
    promise: { ja: '東北の病院と実証したい', en: '' },
  });
});

test('nothing that its owner shows to some only is put where everybody reads', () => {
  const closed = { ...said, visibility: { offers: 'participants', needs: 'accepted', description: 'private' } as const };
  expect(partsFrom(closed)).toEqual({
    business: { ja: '胸部CTの読影支援', en: 'Reads chest CT' },
    usefulness: { ja: '', en: '' },
    promise: { ja: '', en: '' },
  });
});

test('whole sentences, as many as there is room for', () => {
  const sentence = `${'長'.repeat(149)}。`;
  const { business } = partsFrom({ ...open, tagline: { ja: null, en: null }, description: { ja: sentence.repeat(3), en: null } });
  expect(business.ja).toBe(sentence.repeat(2));
  expect(business.ja.length).toBeLessThanOrEqual(partLimit);
});

test('what is written stays, and a form that gains nothing stays the same', () => {
  const written = newWish('p');
  const begun = { ...written, parts: { ...written.parts, business: { ja: '私の言葉', en: '' } } };
  const filled = filledFrom(begun, partsFrom(open));
  expect(filled.parts.business).toEqual({ ja: '私の言葉', en: 'Reads chest CT' });
  expect(filledFrom(filled, partsFrom(open))).toBe(filled);
});

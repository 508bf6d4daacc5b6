import { z } from 'zod';
import { audienceOf } from '../../../../shared/rules/profile/audience.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import type { Participation } from '../../../../shared/schemas/participation.ts';
import type { Profile } from '../../../../shared/schemas/profile.ts';
import type { Findings } from '../../../app/validation.ts';
import type { Wish } from '../api/writeParticipation.ts';

/** 事業紹介, 自社の強み（有用性）, 今後の展開（将来性), in the order in which they are told. */
export const partNames = ['business', 'usefulness', 'promise'] as const;
export type PartName = (typeof partNames)[number];
export const partLimit = 400;

const Written = z.object({ ja: z.string(), en: z.string() });

/** What the form holds: plain text, empty where nothing is written. */
export const WishForm = z.object({
  exhibitor: z.boolean(),
  delegateIds: z.array(z.string()),
  wanted: z.boolean(),
  speakerId: z.string().nullable(),
  parts: z.object({ business: Written, usefulness: Written, promise: Written }),
});
export type WishForm = z.infer<typeof WishForm>;

const empty = { ja: '', en: '' };

/** A new application: the person who makes it comes. */
export const newWish = (personId: string): WishForm => ({
  exhibitor: false,
  delegateIds: [personId],
  wanted: false,
  speakerId: null,
  parts: { business: empty, usefulness: empty, promise: empty },
});

export const wishFormOf = ({ exhibitor, delegateIds, pitch }: Participation): WishForm => {
  const written = (name: PartName) => ({ ja: pitch.parts[name].ja ?? '', en: pitch.parts[name].en ?? '' });
  return {
    exhibitor,
    delegateIds,
    wanted: pitch.wanted,
    speakerId: pitch.speakerId,
    parts: { business: written('business'), usefulness: written('usefulness'), promise: written('promise') },
  };
};

type Source = Pick<Profile, 'kind' | 'visibility' | 'tagline' | 'description' | 'offers' | 'needs'>;

/** Whole sentences, as many as there is room for. */
function withinLimit(text: string): string {
  const sentences = text.match(/[^。.\n]*[。.\n]+\s*|[^。.\n]+$/g) ?? [];
  const fitting: string[] = [];
  for (const sentence of sentences) {
    if ([...fitting, sentence].join('').trim().length > partLimit) break;
    fitting.push(sentence);
  }
  return fitting.join('').trim();
}

/**
 * What a profile says already, for the parts it fits: what it is, what it offers, what it looks for next. Only what its owner shows to
 * everybody, since the first part is published.
 */
export function partsFrom(profile: Source): WishForm['parts'] {
  const open = (attribute: 'description' | 'offers' | 'needs') => audienceOf(profile, attribute) === 'public';
  const notes = (attribute: 'offers' | 'needs', language: Language) =>
    open(attribute) ? (profile[attribute] ?? []).flatMap(({ note }) => note[language] ?? []) : [];
  const told = (language: Language) =>
    [profile.tagline[language], open('description') ? profile.description[language] : null].filter(Boolean);
  const inBoth = (lines: (language: Language) => (string | null)[]) => ({
    ja: withinLimit(lines('ja').join('\n')),
    en: withinLimit(lines('en').join('\n')),
  });
  return {
    business: inBoth(told),
    usefulness: inBoth((language) => notes('offers', language)),
    promise: inBoth((language) => notes('needs', language)),
  };
}

/** The form with its empty fields filled from elsewhere; the very same form where that adds nothing. */
export function filledFrom(form: WishForm, parts: WishForm['parts']): WishForm {
  const fill = (name: PartName) => ({
    ja: form.parts[name].ja || parts[name].ja,
    en: form.parts[name].en || parts[name].en,
  });
  const filled = { business: fill('business'), usefulness: fill('usefulness'), promise: fill('promise') };
  const adds = partNames.some((name) => filled[name].ja !== form.parts[name].ja || filled[name].en !== form.parts[name].en);
  return adds ? { ...form, parts: filled } : form;
}

/** What is sent. A speaker who does not come any more is nobody. */
export function wishOf({ exhibitor, delegateIds, wanted, speakerId, parts }: WishForm): Wish {
  const sent = (name: PartName) => ({ ja: parts[name].ja.trim() || null, en: parts[name].en.trim() || null });
  return {
    exhibitor,
    delegateIds,
    pitch: {
      wanted,
      speakerId: speakerId && delegateIds.includes(speakerId) ? speakerId : null,
      parts: { business: sent('business'), usefulness: sent('usefulness'), promise: sent('promise') },
    },
  };
}

/** The API's own rules, told before anything is sent: somebody comes; whoever pitches exhibits and says all three parts in one language at least. */
export function wishFindings({ exhibitor, delegateIds, pitch }: Wish): Findings {
  const found: Findings = {};
  if (delegateIds.length === 0) found.delegateIds = { code: 'required' };
  if (!pitch.wanted) return found;
  if (!exhibitor) found.exhibitor = { code: 'required' };
  for (const name of partNames) if (!pitch.parts[name].ja && !pitch.parts[name].en) found[`pitch.parts.${name}`] = { code: 'required' };
  return found;
}

import { z } from 'zod';
import type { Participation } from '../../../../shared/schemas/event.ts';
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

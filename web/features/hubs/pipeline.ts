import { Temporal } from 'temporal-polyfill';
import { postedNeed } from '../../../shared/rules/directory/posted.ts';
import { foldKana } from '../../../shared/rules/text/fold.ts';
import type { DirectoryCard } from '../../../shared/schemas/directory.ts';
import type { Trial } from '../../../shared/schemas/trial.ts';
import type { HubSearch } from './search.ts';

/** A list meets a choice when it shares a value; what is not said is kept. */
const meets = <T>(stated: readonly T[] | null, wanted: readonly T[] | undefined): boolean =>
  !wanted || wanted.length === 0 || stated === null || stated.some((value) => wanted.includes(value));

const mentions = ({ name, tagline, kana }: DirectoryCard, q: string | undefined): boolean => {
  const words = foldKana([name.ja, name.en, kana, tagline.ja, tagline.en].filter(Boolean).join('\n'));
  return foldKana(q ?? '')
    .split(/\s+/)
    .every((word) => words.includes(word));
};

/**
 * Of a ranked list, those who wait for a place to demonstrate, in its order: not taken in yet, and as the address asks.
 * Unless `all` is asked for, whoever has said what they need and did not name a site is left out.
 */
export const waiting = <M extends { card: DirectoryCard }>(matches: readonly M[], taken: readonly string[], search: HubSearch): M[] =>
  matches.filter(
    ({ card }) =>
      !taken.includes(card.organisationId) &&
      (search.all || postedNeed(card.needs) !== 'other') &&
      meets(card.domains, search.domain) &&
      meets(card.developmentStages, search.stage) &&
      mentions(card, search.q),
  );

/**
 * Since when a demonstration has been in its step: asked since it was written down, answered since the answer. Null where that is not known:
 * what is over says nothing of its end.
 */
export const stepSince = ({ status, createdAt, answer }: Pick<Trial, 'status' | 'createdAt' | 'answer'>): string | null =>
  status === 'closed' ? null : (answer?.at ?? createdAt);

/** How many midnights of that zone have passed since: 0 on the same day. */
export const daysSince = (instant: string, now: string, zone: string): number => {
  const day = (one: string) => Temporal.Instant.from(one).toZonedDateTimeISO(zone).toPlainDate();
  return day(instant).until(day(now)).days;
};

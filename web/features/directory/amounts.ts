import type { DiscoverSearch } from './search.ts';

/** The amounts one can choose between, in yen: what a round raises or a ticket reaches into. */
export const amounts = [
  { id: 'up-to-100m', from: undefined, to: 100_000_000 },
  { id: '100m-500m', from: 100_000_000, to: 500_000_000 },
  { id: '500m-1b', from: 500_000_000, to: 1_000_000_000 },
  { id: 'from-1b', from: 1_000_000_000, to: undefined },
] as const;

/** The choice an address stands for; `own` where somebody wrote other figures into it. */
export function amountOf({ from, to }: Pick<DiscoverSearch, 'from' | 'to'>): (typeof amounts)[number]['id'] | 'own' | null {
  if (from === undefined && to === undefined) return null;
  return amounts.find((amount) => amount.from === from && amount.to === to)?.id ?? 'own';
}

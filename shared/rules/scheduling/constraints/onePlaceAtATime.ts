import { overlap } from '../../time/spans.ts';
import type { Sitting } from './sitting.ts';

/** Nobody is in two places at once: the people who would have to be in both sittings. */
export const onePlaceAtATime = (a: Sitting, b: Sitting): string[] =>
  overlap(a, b) ? a.people.filter((person) => b.people.includes(person)) : [];

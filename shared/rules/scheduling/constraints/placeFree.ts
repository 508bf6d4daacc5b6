import { overlap } from '../../time/spans.ts';
import type { Sitting } from './sitting.ts';

/** A table, room, call or stage holds one thing at a time. */
export const placeFree = (a: Sitting, b: Sitting): boolean => a.place === null || a.place !== b.place || !overlap(a, b);

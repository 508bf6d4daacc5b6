import type { Participant } from '../problem.ts';

/** Nobody has more meetings than they said they can take. */
export const personMost = (person: Participant, held: number): boolean => person.most === null || held <= person.most;

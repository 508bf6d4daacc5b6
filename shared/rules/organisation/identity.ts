import type { Organisation } from '../../schemas/organisation.ts';
import { isConfirmed } from '../access/confirmation.ts';
import { nameKey } from './names.ts';

type Said = Pick<Organisation, 'name' | 'corporateNumber'>;

const sameWord = (one: string | null, other: string | null) => nameKey(one ?? '') === nameKey(other ?? '');

/** Whether two states of an organisation are called the same in both languages and have the same number; spelling does not count. */
export const isSameIdentity = (one: Said, other: Said): boolean =>
  sameWord(one.name.ja, other.name.ja) && sameWord(one.name.en, other.name.en) && one.corporateNumber === other.corporateNumber;

/** Whether a change leaves what was confirmed, or nothing was. A number written for the first time contradicts nothing. */
export const isStillWhatWasConfirmed = (before: Organisation, after: Organisation): boolean =>
  !isConfirmed(before) || isSameIdentity(before, before.corporateNumber === null ? { ...after, corporateNumber: null } : after);

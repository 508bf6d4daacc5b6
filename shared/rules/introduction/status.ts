import type { Introduction, IntroductionStatus } from '../../schemas/introduction.ts';

/** A pending request whose time has passed is expired, whether or not the table says so yet. */
export const statusAt = (introduction: Pick<Introduction, 'status' | 'expiresAt'>, now: string): IntroductionStatus =>
  introduction.status === 'pending' && introduction.expiresAt <= now ? 'expired' : introduction.status;

/** What can become of a request: the two final answers of the receiver, and taking it back, which either side may do later on. */
const transitions: Record<IntroductionStatus, readonly IntroductionStatus[]> = {
  pending: ['accepted', 'declined', 'withdrawn', 'expired'],
  accepted: ['withdrawn'],
  declined: [],
  expired: [],
  withdrawn: [],
};
export const mayBecome = (from: IntroductionStatus, to: IntroductionStatus): boolean => transitions[from].includes(to);

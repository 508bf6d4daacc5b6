import type { Participation } from '../../schemas/participation.ts';

type Standing = Pick<Participation, 'status' | 'wants' | 'invitedAgain'>;

/** What an organiser's admission makes of a participation, or why it makes nothing of it. */
export type Admission = Pick<Participation, 'status' | 'invitedAgain'> | { readonly refused: 'withdrawn-stays' };

/**
 * What becomes of an organisation at an event when its organiser admits it, by hand or by a file (`before`: null = it has nothing to do
 * with the event yet). Whoever is registered, so that somebody has signed in for it, is asked: it is admitted once it has itself
 * said that it wants to come, by applying or by a yes to the invitation. Withdrawn stays withdrawn: it may be invited once more, and otherwise
 * comes back by applying. An organisation that nobody has signed in for has no say yet, and is admitted.
 */
export function admissionOf(before: Standing | null, { registered }: { readonly registered: boolean }): Admission {
  const { status, wants, invitedAgain } = before ?? { status: null, wants: null, invitedAgain: false };
  if (status === 'admitted' || status === 'invited') return { status, invitedAgain };
  if (!registered || status === 'applied') return { status: 'admitted', invitedAgain };
  if (status === 'withdrawn') return invitedAgain ? { refused: 'withdrawn-stays' } : { status: 'invited', invitedAgain: true };
  return { status: wants ? 'admitted' : 'invited', invitedAgain };
}

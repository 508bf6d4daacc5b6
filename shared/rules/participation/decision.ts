import type { Participation } from '../../schemas/participation.ts';
import { isRefusal } from '../../schemas/problem.ts';
import { admissionOf } from './admission.ts';

type Status = Participation['status'];
type Standing = Pick<Participation, 'status' | 'wants' | 'invitedAgain'>;
export type Decision = Standing | { readonly refused: 'withdrawn-stays' | 'not-organiser' };

/** Who speaks: the event's organiser, the organisation itself (an editor of it), or somebody who is both. */
export type Speaker = { readonly organises: boolean; readonly own: boolean };

/**
 * What becomes of a participation when somebody wishes it another status. The organisation itself withdraws, and says yes to an invitation.
 * The organiser admits, which asks a registered organisation, and refuses; it cannot speak for an organisation that has withdrawn.
 */
export function decide(before: Standing, wished: Status, { organises, own }: Speaker, registered: boolean): Decision {
  if (own && wished === 'withdrawn') return { ...before, status: 'withdrawn', wants: false };
  if (own && wished === 'admitted' && (organises || before.status === 'invited' || before.status === 'admitted'))
    return { ...before, status: 'admitted', wants: true };
  if (!organises) return { refused: 'not-organiser' };
  if (wished === 'admitted' || wished === 'invited') {
    const admission = admissionOf(before, { registered });
    return isRefusal(admission) ? admission : { ...before, ...admission };
  }
  if (before.status === 'withdrawn' && wished !== 'withdrawn') return { refused: 'withdrawn-stays' };
  return { ...before, status: wished };
}

import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/rules/participation/decision.ts';

const withdrawn = { status: 'withdrawn' as const, wants: false, invitedAgain: false };
const invited = { status: 'invited' as const, wants: null, invitedAgain: false };
const applied = { status: 'applied' as const, wants: true, invitedAgain: false };
const organiser = { organises: true, own: false };
const itself = { organises: false, own: true };
const both = { organises: true, own: true };

describe('the organisation itself', () => {
  it('withdraws, and says yes to an invitation', () => {
    expect(decide(applied, 'withdrawn', itself, true)).toEqual(withdrawn);
    expect(decide(invited, 'withdrawn', itself, true)).toEqual(withdrawn);
    expect(decide(invited, 'admitted', itself, true)).toEqual({ ...invited, status: 'admitted', wants: true });
  });

  it.each(['applied', 'withdrawn', 'refused'] as const)('does not admit itself when it is %s', (status) => {
    expect(decide({ ...applied, status }, 'admitted', itself, true)).toEqual({ refused: 'not-organiser' });
  });

  it('neither invites nor refuses nor puts itself back to waiting', () => {
    for (const wished of ['invited', 'refused', 'applied'] as const)
      expect(decide(invited, wished, itself, true)).toEqual({ refused: 'not-organiser' });
  });
});

describe('the organiser', () => {
  it('cannot say yes for an organisation it has invited', () => {
    expect(decide(invited, 'admitted', organiser, true)).toEqual(invited);
  });

  it('invites once more whoever withdrew, and never admits it', () => {
    const again = { ...withdrawn, status: 'invited', invitedAgain: true };
    expect(decide(withdrawn, 'admitted', organiser, true)).toEqual(again);
    expect(decide(withdrawn, 'invited', organiser, true)).toEqual(again);
    expect(decide({ ...withdrawn, invitedAgain: true }, 'admitted', organiser, true)).toEqual({ refused: 'withdrawn-stays' });
  });

  it.each(['refused', 'applied'] as const)('leaves withdrawn what is withdrawn, whatever it wishes: %s', (wished) => {
    expect(decide(withdrawn, wished, organiser, true)).toEqual({ refused: 'withdrawn-stays' });
  });

  it('admits and refuses who applied, takes an invitation back and records a drop-out', () => {
    expect([
      decide(applied, 'admitted', organiser, true),
      decide(applied, 'refused', organiser, true),
      decide(invited, 'refused', organiser, true),
      decide(applied, 'withdrawn', organiser, true),
    ]).toEqual([
      { ...applied, status: 'admitted' },
      { ...applied, status: 'refused' },
      { ...invited, status: 'refused' },
      { ...applied, status: 'withdrawn' },
    ]);
  });
});

it('admits its own organisation without asking it', () => {
  expect(decide(withdrawn, 'admitted', both, true)).toEqual({ ...withdrawn, status: 'admitted', wants: true });
});

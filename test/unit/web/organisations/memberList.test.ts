import { expect, test } from 'vitest';
import { byRole, isLastOwner } from '../../../../web/features/organisations/components/memberList.ts';

const member = (personId: string, role: 'owner' | 'editor' | 'viewer', familyKana: string) => ({
  personId,
  role,
  person: { name: { family: personId, given: '', familyKana, givenKana: null, romaji: null } },
});
const sato = member('sato', 'editor', 'サトウ');
const aoki = member('aoki', 'editor', 'アオキ');
const wada = member('wada', 'owner', 'ワダ');

test('the only owner is the last one; an editor never is', () => {
  expect(isLastOwner([sato, wada], 'wada')).toBe(true);
  expect(isLastOwner([sato, wada], 'sato')).toBe(false);
});

test('of two owners neither is the last one', () => {
  expect(isLastOwner([wada, { ...sato, role: 'owner' }], 'wada')).toBe(false);
});

test('members stand by role, then by reading', () => {
  expect(byRole([sato, aoki, wada])).toEqual([wada, aoki, sato]);
});

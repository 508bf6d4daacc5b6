import { expect, test } from 'vitest';
import type { MembershipRole } from '../../../../shared/schemas/organisation.ts';
import { openTo } from '../../../../web/features/agenda/whose.ts';

const delegates = [{ id: 'me' }, { id: 'colleague' }];
const as = (role: MembershipRole, personId = 'me') => ({
  personId,
  email: `${personId}@x.example`,
  confirmed: [],
  memberships: [{ personId, organisationId: 'su', kind: 'startup' as const, role, since: '2026-01-01T00:00:00Z', version: 1 }],
});

test.each([
  ['owner', 'me', ['me', 'colleague']],
  ['editor', 'other', ['me', 'colleague']],
  ['viewer', 'me', ['me']],
  ['viewer', 'other', []],
] as const)('hours are open to the %s %s for %j', (role, personId, whose) => {
  expect(openTo(as(role, personId), 'su', delegates).map(({ id }) => id)).toEqual(whose);
  expect(openTo(as(role, 'other'), 'another', delegates)).toEqual([]);
});

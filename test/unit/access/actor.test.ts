import { describe, expect, it } from 'vitest';
import {
  type Actor,
  isMember,
  isParty,
  mayChangeAvailability,
  mayCreateEvents,
  mayEdit,
  mayManageMembers,
  mayOrganise,
  maySeeEvent,
} from '../../../shared/rules/access/actor.ts';
import type { MembershipRole } from '../../../shared/schemas/organisation.ts';

const actor = (role: MembershipRole, kind: 'startup' | 'organiser' = 'startup'): Actor => ({
  personId: 'me',
  email: 'me@test.example',
  memberships: [{ organisationId: 'mine', personId: 'me', role, kind, since: '2026-01-01T00:00:00.000Z', version: 1 }],
  confirmed: ['mine'],
});

describe('a role in an organisation', () => {
  it.each([
    ['viewer', [true, false, false]],
    ['editor', [true, true, false]],
    ['owner', [true, true, true]],
  ] as const)('%s reads, writes, manages: %j', (role, expected) => {
    const me = actor(role);
    expect([isMember(me, 'mine'), mayEdit(me, 'mine'), mayManageMembers(me, 'mine')]).toEqual(expected);
    expect([isMember(me, 'theirs'), mayEdit(me, 'theirs'), mayManageMembers(me, 'theirs')]).toEqual([false, false, false]);
  });
});

describe('an event', () => {
  it('is run by editors of its own organiser, and by nobody if it has none', () => {
    expect([
      mayOrganise(actor('editor'), { organiserId: 'mine' }),
      mayOrganise(actor('viewer'), { organiserId: 'mine' }),
      mayOrganise(actor('owner'), { organiserId: 'theirs' }),
      mayOrganise(actor('owner'), { organiserId: null }),
    ]).toEqual([true, false, false, false]);
  });

  it('is created for organisers only', () => {
    expect([
      mayCreateEvents(actor('owner', 'organiser'), 'mine'),
      mayCreateEvents(actor('owner', 'startup'), 'mine'),
      mayCreateEvents(actor('viewer', 'organiser'), 'mine'),
    ]).toEqual([true, false, false]);
  });

  it('is seen by everybody unless it is a draft', () => {
    const draft = { organiserId: 'mine', status: 'draft' as const };
    expect([
      maySeeEvent(null, draft),
      maySeeEvent(actor('viewer'), draft),
      maySeeEvent(actor('editor'), draft),
      maySeeEvent(null, { ...draft, status: 'open' }),
    ]).toEqual([false, false, true, true]);
  });
});

it('an introduction is read by its two sides', () => {
  expect([
    isParty(actor('viewer'), { fromOrganisationId: 'mine', toOrganisationId: 'x' }),
    isParty(actor('viewer'), { fromOrganisationId: 'x', toOrganisationId: 'mine' }),
    isParty(actor('owner'), { fromOrganisationId: 'x', toOrganisationId: 'y' }),
  ]).toEqual([true, true, false]);
});

it('availability is changed by the person, by editors of the organisation they come for, and by the organiser', () => {
  const event = { organiserId: 'host' };
  const coming = [{ organisationId: 'mine', delegateIds: ['me', 'colleague'] }];
  const change = (who: Actor, personId: string) => mayChangeAvailability(who, event, personId, coming);
  expect([
    change(actor('viewer'), 'me'),
    change(actor('viewer'), 'colleague'),
    change(actor('editor'), 'colleague'),
    change(actor('owner'), 'stranger'),
  ]).toEqual([true, false, true, false]);
  expect(mayChangeAvailability(actor('editor'), { organiserId: 'mine' }, 'stranger', [])).toBe(true);
});

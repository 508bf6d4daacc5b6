import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

/** What is open to participants is open to them in the directory, too, as on the profile, and to nobody else. */

const api = testApi();
const round = { min: 150_000_000, max: 250_000_000 };

beforeAll(async () => {
  await api.put([
    ...['vc-p', 'far-p', 'late-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup', { money: round, visibility: { money: 'participants' } }),
    ...organisation('alone', 'startup', { money: round, visibility: { money: 'participants' } }),
    ...organisation('shy', 'startup', { money: round, visibility: { money: 'accepted' } }),
    ...organisation('vc', 'investor'),
    member('vc', 'vc-p', 'investor'),
    ...organisation('far', 'investor'),
    member('far', 'far-p', 'investor'),
    ...organisation('late', 'investor'),
    member('late', 'late-p', 'investor'),
    ...organisation('host', 'organiser'),
    member('host', 'host-p', 'organiser'),
    event('fair', 'host'),
    event('sketch', 'host', { status: 'draft' }),
    ...['su', 'shy', 'vc'].map((id) => participation('fair', id, [])),
    participation('fair', 'late', [], { status: 'withdrawn' }),
    ...['su', 'alone', 'far'].map((id) => participation('sketch', id, [])),
  ]);
  await api.settle();
});

const rounds = async (who: string | null, query: object = {}) => {
  const { body } = await api.call(who && emailOf(who), 'POST', '/directory/search', { facets: { kind: ['startup'] }, ...query });
  return Object.fromEntries(
    body.cards.map(({ organisationId, money }: { organisationId: string; money: unknown }) => [organisationId, money]),
  );
};
const closed = { su: null, alone: null, shy: null };

describe('the directory', () => {
  it('shows a participant what others of the event show participants', async () => {
    expect(await rounds('vc-p')).toEqual({ ...closed, su: round });
    expect(await rounds('vc-p', { eventId: 'fair' })).toEqual({ su: round, shy: null });
  });

  it('finds by it', async () => {
    const within = { money: { min: 100_000_000, max: 500_000_000 }, includeUnknown: false };
    expect(await rounds('vc-p', within)).toEqual({ su: round });
    expect(await rounds('far-p', within)).toEqual({});
  });

  it.each([
    ['nobody', null],
    ['whoever shares no more than a draft', 'far-p'],
    ['whoever has withdrawn', 'late-p'],
  ])('shows %s what is public', async (_, who) => {
    expect(await rounds(who)).toEqual(closed);
    expect(await rounds(who, { eventId: 'fair' })).toEqual({ su: null, shy: null });
  });
});

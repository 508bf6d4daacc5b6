import { beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './harness.ts';
import { emailOf, event, member, organisation, participation, person } from './world.ts';

const api = testApi();

/** A round that only participants of a shared event may see, and a ticket that fits it. */
const round = { money: { min: 300_000_000, max: 600_000_000 }, fields: ['samd' as const], developmentStages: ['clinical' as const] };
const ticket = { money: { min: 100_000_000, max: 800_000_000 }, fields: ['samd' as const], developmentStages: ['clinical' as const] };

beforeAll(() =>
  api.put([
    ...['su-p', 'vc-p', 'far-p', 'host-p'].flatMap(person),
    ...organisation('su', 'startup', round),
    member('su', 'su-p', 'startup'),
    ...organisation('vc', 'investor', ticket),
    member('vc', 'vc-p', 'investor'),
    ...organisation('far', 'investor', ticket),
    member('far', 'far-p', 'investor'),
    ...organisation('host', 'organiser'),
    event('open', 'host'),
    participation('open', 'su', ['su-p']),
    participation('open', 'vc', ['vc-p']),
    participation('open', 'far', ['far-p'], { status: 'applied' }),
  ]),
);

type Reason = { criterion: string; sign: string };
type Listed = { organisationId: string; score: number; top: { for: Reason[]; unknown: Reason[] } };

const listOf = async (who: string, query: string): Promise<Listed[]> =>
  (await api.call(emailOf(`${who}-p`), 'GET', `/organisations/${who}/matches?kinds=startup${query}`)).body.matches;
const scoreOf = async (who: string): Promise<number> =>
  (await api.call(emailOf(`${who}-p`), 'GET', `/organisations/${who}/matches/su`)).body.match.score;

describe('a place in the ranked list', () => {
  it.each(['vc', 'far'])('is the sum that explains it, with and without an event named (%s)', async (who) => {
    const [everywhere] = await listOf(who, '');
    expect(everywhere?.score).toBe(await scoreOf(who));
    const [atEvent] = await listOf(who, '&eventId=open');
    expect(atEvent?.score).toBe(everywhere?.score);
  });

  it('rests on what the reader may see: a round is known to who takes part in the same event, unknown to who does not (yet)', async () => {
    const signOf = async (who: string) => {
      const [match] = await listOf(who, '');
      return [...(match?.top.for ?? []), ...(match?.top.unknown ?? [])].find(({ criterion }) => criterion === 'ticket')?.sign;
    };
    expect(await signOf('vc')).toBe('for');
    expect(await signOf('far')).toBe('unknown');
  });
});

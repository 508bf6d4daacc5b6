import { describe, expect, it } from 'vitest';
import { castOf } from '../../../functions/local/sample/story.ts';
import { countBy, world } from './made.ts';

const cast = castOf(world).map(({ person }) => person);
const first = (kind: string) => cast.find((person) => person.kind === kind)?.email.split('@')[0];

describe('the people offered at sign-in', () => {
  it('begin with the characters of the story', () => {
    expect(['startup', 'investor', 'cdmo', 'device-company', 'site', 'organiser'].map(first)).toEqual([
      'startup',
      'investor',
      'cdmo',
      'device',
      'site',
      'organiser',
    ]);
    expect(cast.filter(({ kind }) => kind === 'hub').map(({ email }) => email.split('@')[0])).toEqual([
      'hub-aichi',
      'hub-sendai',
      'hub-kyushu',
    ]);
  });

  it('are at most twelve a kind, of every kind', () => {
    const counts = countBy(cast, ({ kind }) => kind);
    expect(Math.max(...Object.values(counts))).toBe(12);
    expect(Object.keys(counts).sort()).toEqual([...new Set<string>(world.organisations.map(({ kind }) => kind)), 'staff'].sort());
  });

  it('are named in both languages, with their organisation', () => {
    expect(cast.filter(({ name, organisation }) => !name.ja || !name.en || !organisation.ja || !organisation.en)).toEqual([]);
    expect(cast[0]).toMatchObject({ organisation: { ja: '株式会社ハネズセラピューティクス', en: 'Hanezu Therapeutics' } });
  });
});

import type { Introduction } from '../../../shared/schemas/introduction.ts';
import type { Shortlisting } from '../../../shared/schemas/shortlisting.ts';
import { affinity } from './affinity.ts';
import type { Party } from './party.ts';
import type { Random } from './random.ts';
import { hoursFrom } from './time.ts';

const notes = [
  'データを見てから再検討',
  '担当の川上さんにも共有',
  '会場で話を聞く',
  '来期に改めて',
  '競合との違いを確認',
  '紹介を受けた先',
];

/** What organisations have set aside: investors keep several startups and hide a few, every third startup keeps some partners. */
export function shortlistsOf(random: Random, parties: Party[], introductions: Introduction[], now: string): Shortlisting[] {
  const met = new Set(introductions.flatMap(({ fromOrganisationId: a, toOrganisationId: b }) => [`${a} ${b}`, `${b} ${a}`]));
  const startups = parties.filter(({ organisation }) => organisation.kind === 'startup');
  const partners = parties.filter(({ organisation }) => organisation.kind === 'investor' || organisation.kind === 'cdmo');

  const set = (owner: Party, targets: Party[], list: Shortlisting['list']): Shortlisting[] =>
    targets.map(({ organisation }) => ({
      organisationId: owner.organisation.id,
      targetId: organisation.id,
      list,
      note: list === 'kept' && random.chance(0.3) ? random.pick(notes) : null,
      personId: random.pick(owner.memberships.filter(({ role }) => role !== 'viewer')).personId,
      createdAt: hoursFrom(now, -random.int(5, 24 * 18)),
      version: 1,
    }));

  return parties.flatMap((party) => {
    const { id, kind } = party.organisation;
    if (kind === 'investor') {
      const ranked = random.shuffle(startups).sort((one, other) => affinity(other, party) - affinity(one, party));
      const kept = random.some(ranked.slice(0, 20), random.int(3, 8));
      const strangers = ranked.slice(40).filter(({ organisation }) => !met.has(`${id} ${organisation.id}`));
      return [...set(party, kept, 'kept'), ...set(party, random.some(strangers, random.int(0, 2)), 'hidden')];
    }
    if (kind !== 'startup' || !random.chance(0.35)) return [];
    const ranked = random.shuffle(partners).sort((one, other) => affinity(party, other) - affinity(party, one));
    return set(party, random.some(ranked.slice(0, 12), random.int(1, 4)), 'kept');
  });
}

import type { IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { affinity } from './affinity.ts';
import type { Party } from './party.ts';
import type { Random } from './random.ts';

/** One organisation asking another, before anything is written. `status` is given where the story needs it. */
export type Ask = { from: Party; to: Party; appeal: number; status: IntroductionStatus | null };

type Group = 'startups' | 'investors' | 'makers' | 'sites' | 'supporters' | 'municipalities';
const groupOf: Partial<Record<OrganisationKind, Group>> = {
  startup: 'startups',
  academia: 'startups',
  investor: 'investors',
  cdmo: 'makers',
  'device-company': 'makers',
  pharma: 'makers',
  site: 'sites',
  supporter: 'supporters',
  municipality: 'municipalities',
};

/** Who asks whom, and how often. Startups never ask startups, nor investors investors. */
const flows: { from: Group; to: Group; count: number }[] = [
  { from: 'investors', to: 'startups', count: 395 },
  { from: 'startups', to: 'investors', count: 290 },
  { from: 'startups', to: 'makers', count: 130 },
  { from: 'makers', to: 'startups', count: 85 },
  { from: 'startups', to: 'sites', count: 62 },
  { from: 'sites', to: 'startups', count: 46 },
  { from: 'startups', to: 'supporters', count: 12 },
  { from: 'municipalities', to: 'startups', count: 5 },
];

/** What waits for the characters of the story when they sign in for the first time. */
const storyAsks: { mailbox: string; from: Group; statuses: [IntroductionStatus, number][] }[] = [
  {
    mailbox: 'startup',
    from: 'investors',
    statuses: [
      ['pending', 5],
      ['accepted', 8],
      ['declined', 2],
    ],
  },
  {
    mailbox: 'startup',
    from: 'makers',
    statuses: [
      ['pending', 1],
      ['accepted', 2],
    ],
  },
  {
    mailbox: 'investor',
    from: 'startups',
    statuses: [
      ['pending', 12],
      ['accepted', 26],
      ['declined', 5],
      ['expired', 1],
    ],
  },
  {
    mailbox: 'cdmo',
    from: 'startups',
    statuses: [
      ['pending', 4],
      ['accepted', 9],
      ['declined', 1],
    ],
  },
  {
    mailbox: 'device',
    from: 'startups',
    statuses: [
      ['pending', 3],
      ['accepted', 6],
    ],
  },
  {
    mailbox: 'site',
    from: 'startups',
    statuses: [
      ['pending', 3],
      ['accepted', 7],
      ['declined', 1],
    ],
  },
];

const hasMailbox = (party: Party, mailbox: string) => party.people.some(({ email }) => email.startsWith(`${mailbox}@`));
const pairOf = (one: Party, other: Party) => [one.organisation.id, other.organisation.id].sort().join(' ');
const liking = (one: Party, other: Party) => (groupOf[one.organisation.kind] === 'startups' ? affinity(one, other) : affinity(other, one));

/** Few are asked by very many: in each group, the n-th in a random order attracts in proportion to 1 / (n + 2). */
function fameIn(random: Random, groups: Party[][]): Map<string, number> {
  const ranked = groups.flatMap((group) =>
    random.shuffle(group).map(({ organisation }, rank) => [organisation.id, 1 / (rank + 2)] as const),
  );
  return new Map(ranked);
}

/** Pairs who ask whom. No organisation asks itself, and no pair appears twice in either direction. */
export function asksAmong(random: Random, admitted: Party[]): Ask[] {
  const members = (group: Group) => admitted.filter(({ organisation }) => groupOf[organisation.kind] === group);
  const all: Record<Group, Party[]> = {
    startups: members('startups'),
    investors: members('investors'),
    makers: members('makers'),
    sites: members('sites'),
    supporters: members('supporters'),
    municipalities: members('municipalities'),
  };
  const fame = fameIn(random, Object.values(all));
  const taken = new Set<string>();
  const asks: Ask[] = [];
  const ask = (from: Party, to: Party, status: IntroductionStatus | null) => {
    taken.add(pairOf(from, to));
    asks.push({ from, to, appeal: liking(from, to) * (0.5 + random.next()), status });
  };

  const awaited = new Set<Party>();
  for (const { mailbox, from, statuses } of storyAsks) {
    const to = admitted.find((party) => hasMailbox(party, mailbox));
    if (!to) continue;
    awaited.add(to);
    for (const status of statuses.flatMap(([status, count]) => Array<IntroductionStatus>(count).fill(status))) {
      const free = all[from].filter((party) => party !== to && !taken.has(pairOf(party, to)));
      const asking = random.weighted(free, (party) => liking(party, to) + 0.001);
      ask(asking, to, status);
    }
  }
  for (const { from, to, count } of flows) {
    // What the characters of the story are asked has been asked already.
    const receivers = all[to].filter((party) => !awaited.has(party));
    for (let made = 0; made < count; made += 1) {
      const asking = random.pick(all[from]);
      const free = receivers.filter((party) => !taken.has(pairOf(asking, party)));
      if (free.length === 0) continue;
      const asked = random.weighted(free, (party) => (fame.get(party.organisation.id) ?? 0) * (liking(asking, party) + 0.0005));
      ask(asking, asked, null);
    }
  }
  return asks;
}

import type { Membership, PersonName } from '../../../../shared/schemas/organisation.ts';

type Seat = Pick<Membership, 'personId' | 'role'>;

/** Whether this member is the only one who may manage members: their role stays, and they stay, until there is another. */
export const isLastOwner = (members: readonly Seat[], personId: string): boolean => {
  const owners = members.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.personId === personId;
};

const rank = { owner: 0, editor: 1, viewer: 2 } as const;

/** Owners first, then editors and viewers, each by the reading of their name. */
export const byRole = <M extends Seat & { person: { name: PersonName } }>(members: readonly M[]): M[] => {
  const reading = ({ person: { name } }: M) => `${name.familyKana ?? name.family} ${name.givenKana ?? name.given}`;
  return [...members].sort((one, other) => rank[one.role] - rank[other.role] || reading(one).localeCompare(reading(other), 'ja'));
};

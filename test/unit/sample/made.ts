import { sampleWorld, type World } from '../../../functions/local/sample/world.ts';

export const now = '2026-11-22T06:00:00.000Z';

/** The world of the tests, made once a file. */
export const world: World = sampleWorld({ now });

export const countBy = <T>(values: readonly T[], key: (value: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[key(value)] = (counts[key(value)] ?? 0) + 1;
  return counts;
};

/** What appears more than once. */
export const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

export const organisationOf = new Map(world.organisations.map((organisation) => [organisation.id, organisation]));
export const peopleOf = (organisationId: string) => world.memberships.filter((membership) => membership.organisationId === organisationId);
/** The organisation of a character of the story, by the readable part of its address. */
export function organisationBy(mailbox: string): string {
  const person = world.people.find(({ email }) => email === `${mailbox}@sample.musubi.example`);
  return world.memberships.find(({ personId }) => personId === person?.id)?.organisationId ?? '';
}

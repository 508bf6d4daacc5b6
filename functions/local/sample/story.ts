import { personName } from '../../../shared/rules/people/names.ts';
import type { Organisation, Person } from '../../../shared/schemas/organisation.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { readPeople } from '../../table/people.ts';
import type { Table } from '../../table/table.ts';
import type { ListSamplePeople, SamplePerson } from '../identity/people.ts';
import { sampleWorld, type World } from './world.ts';

/** So many of each kind of organisation are offered at sign-in. */
const mostPerKind = 12;

/** Those with a readable address, in the order in which they should be met. */
const characters = ['startup', 'investor', 'organiser', 'hub-aichi', 'hub-sendai', 'hub-kyushu', 'cdmo', 'device', 'site'];
const rankOf = ({ email }: Person) => {
  const rank = characters.indexOf(email.slice(0, email.indexOf('@')));
  return rank < 0 ? characters.length : rank;
};

const nameOf = ({ name }: Person) => ({ ja: personName(name, 'ja'), en: personName(name, 'en') });
const written = (text: Organisation['name']) => ({ ja: text.ja ?? text.en ?? '', en: text.en ?? text.ja ?? '' });

/**
 * The people worth signing in as, at most twelve a kind of organisation: the characters of the story first, then those with most
 * requests to answer. One person an organisation, except where colleagues have a part (organiser, characters).
 */
export function castOf(world: World): { id: string; person: SamplePerson }[] {
  const organisations = new Map(world.organisations.map((organisation) => [organisation.id, organisation]));
  const waiting = new Map<string, number>();
  for (const { status, toOrganisationId } of world.introductions)
    waiting.set(toOrganisationId, (waiting.get(toOrganisationId) ?? 0) + (status === 'pending' ? 100 : status === 'accepted' ? 1 : 0));
  const storied = new Set(
    world.memberships
      .filter(({ personId }) => world.people.some((person) => person.id === personId && rankOf(person) < characters.length))
      .map(({ organisationId }) => organisationId),
  );
  const people = new Map(world.people.map((person) => [person.id, person]));
  const seats = world.memberships
    .filter(({ role, organisationId }) => role === 'owner' || storied.has(organisationId))
    .flatMap(({ personId, organisationId }) => {
      const [person, organisation] = [people.get(personId), organisations.get(organisationId)];
      return person && organisation ? [{ person, organisation, waiting: waiting.get(organisationId) ?? 0 }] : [];
    })
    .sort((one, other) => rankOf(one.person) - rankOf(other.person) || other.waiting - one.waiting);
  const operators = world.staff.flatMap(({ email }) => world.people.filter((person) => person.email === email));
  const ofStaff = operators.map((person) => ({
    id: person.id,
    person: { email: person.email, name: nameOf(person), organisation: written(person.title), kind: 'staff' as const },
  }));
  const ofKinds = OrganisationKind.options.flatMap((kind) =>
    seats
      .filter(({ organisation }) => organisation.kind === kind)
      .slice(0, mostPerKind)
      .map(({ person, organisation }) => ({
        id: person.id,
        person: {
          email: person.email,
          name: nameOf(person),
          organisation: written(organisation.name),
          kind,
        },
      })),
  );
  return [...ofKinds, ...ofStaff];
}

/** Who is in the cast, and in which order, does not depend on when the world was made. */
const anyDay = '2026-01-01T00:00:00.000Z';

/** Lists the cast for the sign-in page: those who are in this table and have not left it since. The world is made once, when first asked. */
export function listSamplePeople(table: Table): ListSamplePeople {
  let cast: ReturnType<typeof castOf> | null = null;
  return async () => {
    cast ??= castOf(sampleWorld({ now: anyDay }));
    const ids = cast.map(({ id }) => id);
    const present = new Map((await readPeople(table, ids)).map(({ id, email }) => [id, email]));
    return cast.filter(({ id, person }) => present.get(id) === person.email).map(({ person }) => person);
  };
}

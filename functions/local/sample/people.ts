import type { Localised } from '../../../shared/schemas/basics.ts';
import type { Membership, Organisation, Person, PersonName } from '../../../shared/schemas/organisation.ts';
import type { Random } from './random.ts';
import { families, givens, overseasNames } from './tables/names.ts';

/** Nobody's mail: `.example` is reserved for examples (RFC 2606). */
export const mailDomain = 'sample.musubi.example';

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export type Wanted = {
  title: Localised;
  language?: Person['language'];
  /** A readable address for a character of the story; otherwise made from the name. */
  mailbox?: string;
  name?: PersonName;
};

/** Deals out people, each with a name nobody else has. Domestic names are all pairs of family and given name, shuffled. */
export function peopleDealer(random: Random, now: string) {
  const domestic = random.shuffle(families.flatMap((family) => givens.map((given) => ({ family, given }))));
  const overseas = [...overseasNames];

  const nameOf = (language: Person['language']): PersonName => {
    const foreign = language === 'en' ? overseas.shift() : undefined;
    if (foreign) return { ...foreign, romaji: `${foreign.given} ${foreign.family}` };
    const pair = domestic.shift();
    if (!pair) throw new Error('Out of names.');
    const { family, given } = pair;
    return {
      family: family.written,
      given: given.written,
      familyKana: family.kana,
      givenKana: given.kana,
      romaji: `${given.romaji} ${family.romaji}`,
    };
  };

  return function deal({ title, language = 'ja', mailbox, name = nameOf(language) }: Wanted): Person {
    const readable = slug(name.romaji ?? mailbox ?? '');
    return {
      id: `sample-person-${readable}`,
      email: `${mailbox ?? readable.replaceAll('-', '.')}@${mailDomain}`,
      name,
      title,
      language,
      invitations: random.chance(0.85) ? 'mail' : 'calendar',
      noticeMails: random.chance(0.7) ? 'instant' : 'never',
      sample: true,
      createdAt: now,
      version: 1,
    };
  };
}
export type Dealer = ReturnType<typeof peopleDealer>;

/** The first is the owner, the second an editor, further ones read. */
export const memberOf = (organisation: Organisation, person: Person, position: number): Membership => ({
  organisationId: organisation.id,
  personId: person.id,
  role: position === 0 ? 'owner' : position === 1 ? 'editor' : 'viewer',
  kind: organisation.kind,
  since: person.createdAt,
  version: 1,
});

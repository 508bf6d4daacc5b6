import { personName } from '../../../shared/rules/people/names.ts';
import { asksOf } from '../../../shared/rules/profile/attributes.ts';
import type { Localised } from '../../../shared/schemas/basics.ts';
import type { Membership, Organisation, Person } from '../../../shared/schemas/organisation.ts';
import type { Participation } from '../../../shared/schemas/participation.ts';
import { emptyContent, type Profile, type ProfileContent, type Support } from '../../../shared/schemas/profile.ts';
import { Region } from '../../../shared/schemas/vocabularies.ts';
import { isDetail } from './details.ts';
import type { Text } from './ideas/idea.ts';
import { type Dealer, mailDomain, memberOf, slug, type Wanted } from './people.ts';
import type { Random } from './random.ts';
import { hoursFrom } from './time.ts';

export type PitchParts = Participation['pitch']['parts'];

/** An organisation with everybody and everything that belongs to it. */
export type Party = {
  organisation: Organisation;
  profile: Profile;
  people: Person[];
  memberships: Membership[];
  /** What others quote when they write to it: a noun phrase. */
  topic: Text;
  /** What it would say on stage, if it is somebody who pitches. */
  pitch: PitchParts | null;
};

/** What every maker of parties is given: chances, chances for details apart, people, and the moment the world is made. */
export type Making = { random: Random; details: Random; deal: Dealer; now: string };

/** Weeks before the first start in which organisations are said to have joined. */
const joinedHoursAgo = [24 * 25, 24 * 75] as const;

export const prefecture = (number: string | number): Region => Region.parse(`JP-${String(number).padStart(2, '0')}`);

/** Whole words of a name, short enough that ids made from this one (`pitch-short-…`) stay within 64 characters. */
function shortSlug(name: string): string {
  const whole = slug(name);
  return whole.length <= 40 ? whole : whole.slice(0, whole.lastIndexOf('-', 40));
}

export function sampleOrganisation(
  { random, now }: Making,
  draft: Pick<Organisation, 'kind' | 'kana' | 'region'> & { name: Text; country?: string },
): Organisation {
  const id = `sample-${shortSlug(draft.name.en).replace(/^sample-/, '')}`;
  return {
    id,
    kind: draft.kind,
    name: draft.name,
    kana: draft.kana,
    // An invented number with a right check digit could be somebody's: there is none.
    corporateNumber: null,
    country: draft.country ?? 'JP',
    region: draft.region,
    website: random.chance(0.5) ? `https://${id.slice('sample-'.length)}.${mailDomain}/` : null,
    sample: true,
    sources: [],
    confirmation: null,
    createdAt: hoursFrom(now, -random.int(...joinedHoursAgo)),
    version: 1,
  };
}

/** Which languages an organisation has written its profile in. Most write both; one in eight has not got round to English. */
export type Written = 'both' | 'ja' | 'en';

const keep = (text: Localised, written: Written): Localised => ({
  ja: written === 'en' ? null : text.ja,
  en: written === 'ja' ? null : text.en,
});
const keepNotes = (supports: Support[] | null, written: Written) =>
  supports?.map((support) => ({ ...support, note: keep(support.note, written) })) ?? null;

/** Takes away some answers that nobody must give, as real people leave them open. */
function leaveOpen({ random, details }: Making, profile: Profile, share: number): Profile {
  const open = asksOf(profile.kind)
    .filter((ask) => !ask.required && ask.attribute !== 'description' && (isDetail(ask.attribute) ? details : random).chance(share))
    .map((ask) => [ask.attribute, emptyContent[ask.attribute]]);
  return { ...profile, ...Object.fromEntries(open) };
}

/** How many of the answers that are free to leave open are left open: about a fifth of all answers, the required ones counted. */
const openShare = 0.26;

export type ProfileDraft = { content: Partial<ProfileContent>; written?: Written; complete?: boolean; visibility?: Profile['visibility'] };

/** A profile as its owner would have left it: contact from the owner, some answers open, each language with its date. */
export function sampleProfile(making: Making, organisation: Organisation, owner: Person, draft: ProfileDraft): Profile {
  const { random, now } = making;
  const written = draft.written ?? (random.chance(0.87) ? 'both' : 'ja');
  const content = { ...emptyContent, ...draft.content };
  const last = hoursFrom(now, -random.int(24, 24 * 20));
  const behind = !draft.complete && random.chance(0.08) ? hoursFrom(last, -24 * 40) : last;
  const profile: Profile = {
    ...content,
    tagline: keep(content.tagline, written),
    description: keep(content.description, written),
    confidential: keep(content.confidential, written),
    offers: keepNotes(content.offers, written),
    needs: keepNotes(content.needs, written),
    contact: {
      name: personName(owner.name, owner.language),
      romaji: owner.name.romaji,
      email: owner.email,
      // 050-0000 is not given out to anybody.
      phone: random.chance(0.6) ? `050-0000-${random.int(1000, 9999)}` : null,
    },
    organisationId: organisation.id,
    kind: organisation.kind,
    visibility: draft.visibility ?? {},
    published: true,
    writtenAt: { ja: written === 'en' ? null : last, en: written === 'ja' ? null : written === 'en' ? last : behind },
    updatedAt: last,
    version: 1,
  };
  return draft.complete ? profile : leaveOpen(making, profile, openShare);
}

/** Deals out an organisation's people, their memberships and its profile. The first person owns it. */
export function formParty(
  making: Making,
  organisation: Organisation,
  wanted: Wanted[],
  draft: ProfileDraft,
  { topic, pitch = null }: { topic?: Text; pitch?: PitchParts | null } = {},
): Party {
  const people = wanted.map((person) => ({ ...making.deal(person), createdAt: organisation.createdAt }));
  const [owner] = people;
  if (!owner) throw new Error(`${organisation.id} has nobody.`);
  const profile = sampleProfile(making, organisation, owner, draft);
  const { ja, en } = { ja: '', en: '', ...draft.content.tagline };
  return {
    organisation,
    profile,
    people,
    memberships: people.map((person, position) => memberOf(organisation, person, position)),
    topic: topic ?? { ja: ja ?? '', en: en ?? '' },
    pitch: pitch && inLanguagesOf(profile, pitch),
  };
}

/** Who has not written the profile in a language has not written the pitch in it either. */
function inLanguagesOf({ writtenAt }: Profile, pitch: PitchParts): PitchParts {
  const written = writtenAt.en === null ? 'ja' : writtenAt.ja === null ? 'en' : 'both';
  return { business: keep(pitch.business, written), usefulness: keep(pitch.usefulness, written), promise: keep(pitch.promise, written) };
}

/** Picks one to three titles, the first of them an owner's. */
export function crew(random: Random, titles: Text[][], sizes: [number, number, number]): Wanted[] {
  const size = random.weighted([1, 2, 3], (count) => sizes[count - 1] ?? 0);
  return titles.slice(0, size).map((choices) => ({ title: random.pick(choices) }));
}

import type { PairRole } from '../../schemas/match.ts';
import { emptyContent, type Profile } from '../../schemas/profile.ts';
import { OrganisationKind } from '../../schemas/vocabularies.ts';
import type { Attribute } from '../profile/attributes.ts';
import { criteria } from './criteria.ts';
import type { Criterion } from './judgement.ts';

/*
 * Thousands of profiles say only so many different things: six fields give a few dozen selections. What a profile says to a criterion
 * becomes a number, the same for all that say the same, so that each different answer is judged once. Nothing here knows one criterion
 * from another: a new one is numbered by what it reads, or by what it makes of that (`says`).
 */

/** Written by each in its own words: hardly two say the same. */
const inOwnWords: readonly Attribute[] = ['tagline', 'description', 'offers', 'needs', 'contact', 'confidential'];

/**
 * Numbers of contents, from 1 on in the order in which these are first met and never taken back: an old one always means the same.
 */
class Numbers {
  private readonly known = new Map<unknown, number>();

  of(content: unknown): number {
    const number = this.known.get(content) ?? this.known.size + 1;
    if (number > this.known.size) this.known.set(content, number);
    return number;
  }
}

/** The same content for the same answer; lists of words joined, since that is far cheaper than JSON. */
function contentOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(' ') : JSON.stringify(value);
}

const attributeNumbers = new Map((Object.keys(emptyContent) as Attribute[]).map((attribute) => [attribute, new Numbers()]));
const attributeNumber = (profile: Profile, attribute: Attribute): number =>
  attributeNumbers.get(attribute)?.of(contentOf(profile[attribute])) ?? 0;

/** How an answer is told from others; null where nearly every profile's is its own. */
type Numbering = ((profile: Profile) => number) | null;

function numberingOf({ says, reads }: Criterion, role: PairRole): Numbering {
  const attributes = reads[role];
  const said = says?.[role];
  const numbers = new Numbers();
  if (said) return (profile) => numbers.of(JSON.stringify(said(profile)));
  if (attributes.some((attribute) => inOwnWords.includes(attribute))) return null;
  const [only, ...more] = attributes;
  if (only === undefined) return () => 1;
  if (more.length === 0) return (profile) => attributeNumber(profile, only);
  return (profile) => numbers.of(attributes.map((attribute) => attributeNumber(profile, attribute)).join(' '));
}

const roles: readonly PairRole[] = ['seeker', 'partner'];
const all: readonly Criterion[] = Object.values(criteria);
const numberings = all.flatMap((criterion) => roles.map((role) => numberingOf(criterion, role)));

/** Where in a signature the answers to a criterion stand, of those who have that role; −1 where they have no numbers. */
export function columnOf(criterion: Criterion, role: PairRole): number {
  const column = 2 * all.indexOf(criterion) + roles.indexOf(role);
  return numberings[column] ? column : -1;
}

/** By column the number of a profile's answer; 0 = not asked for yet. */
const ofProfiles = new WeakMap<Profile, Int32Array>();

function signatureOf(profile: Profile): Int32Array {
  const known = ofProfiles.get(profile);
  if (known) return known;
  const signature = new Int32Array(numberings.length);
  ofProfiles.set(profile, signature);
  return signature;
}

function answerIn(signature: Int32Array, at: number, profile: Profile): number {
  if (signature[at] === 0) signature[at] = (numberings[at] as NonNullable<Numbering>)(profile);
  return signature[at] as number;
}

/** The number of what a profile says to a criterion in a role; 0 where that has no numbers. */
export function answerOf(profile: Profile, criterion: Criterion, role: PairRole): number {
  const column = columnOf(criterion, role);
  return column < 0 ? 0 : answerIn(signatureOf(profile), column, profile);
}

const kindNumbers = new Map(OrganisationKind.options.map((kind, number) => [kind, number]));

/** Profiles ready to be compared with many others: what they say lies together, so that most are never touched again. */
export class Packed {
  readonly profiles: readonly Profile[];
  /** Where each one's kind stands in `OrganisationKind.options`. */
  readonly kinds: Uint8Array;
  /** By that number the indices of all of the kind. */
  readonly byKind: readonly (readonly number[])[];
  private readonly sorted: (readonly number[] | undefined)[] = [];
  private readonly columns: (Int32Array | undefined)[] = [];

  constructor(profiles: readonly Profile[]) {
    this.profiles = profiles.slice();
    this.kinds = new Uint8Array(profiles.length);
    const byKind: number[][] = OrganisationKind.options.map(() => []);
    for (let index = 0; index < profiles.length; index++) {
      const kind = kindNumbers.get((profiles[index] as Profile).kind) as number;
      this.kinds[index] = kind;
      (byKind[kind] as number[]).push(index);
    }
    this.byKind = byKind;
  }

  /** The indices of all of a kind, by id. */
  byId(kind: number): readonly number[] {
    const id = (index: number) => (this.profiles[index] as Profile).organisationId;
    const sorted = this.sorted[kind] ?? (this.byKind[kind] ?? []).toSorted((one, other) => (id(one) < id(other) ? -1 : 1));
    this.sorted[kind] = sorted;
    return sorted;
  }

  /** The numbers of everybody's answers, 0 where `answer` has not asked for one yet. */
  column(at: number): Int32Array {
    const column = this.columns[at] ?? new Int32Array(this.profiles.length);
    this.columns[at] = column;
    return column;
  }

  /** Asks for the numbers of one profile's answers in several columns. */
  answer(index: number, columns: readonly number[]): void {
    const profile = this.profiles[index] as Profile;
    const signature = signatureOf(profile);
    for (const at of columns) this.column(at)[index] = answerIn(signature, at, profile);
  }

  /** Whether these are the very same profiles in the same order. */
  holds(others: readonly Profile[]): boolean {
    if (this.profiles.length !== others.length) return false;
    for (let index = 0; index < others.length; index++) if (this.profiles[index] !== others[index]) return false;
    return true;
  }
}

/** By the list itself; what it held is compared before use, since lists can change. */
const ofLists = new WeakMap<readonly Profile[], Packed>();

/** A list of profiles packed, once for as long as it holds the same profiles: ranking it for many readers looks each one up once. */
export function pack(profiles: readonly Profile[]): Packed {
  const known = ofLists.get(profiles);
  if (known?.holds(profiles)) return known;
  const packed = new Packed(profiles);
  ofLists.set(profiles, packed);
  return packed;
}

import type { Localised } from '../../schemas/basics.ts';
import { legalFormOf, nameKeys } from '../organisation/names.ts';

/** What tells one organisation from another in a file: its names and, where there is one, its 法人番号. */
export type Identity = { readonly name: Localised; readonly corporateNumber: string | null };

/**
 * Whether two are the same organisation as far as they say: the same number, or, unless both have numbers, a name in common that does not
 * name two legal forms. Spelling, width and the form's place in the name do not count.
 */
export function isSameOrganisation(one: Identity, other: Identity): boolean {
  if (one.corporateNumber && other.corporateNumber) return one.corporateNumber === other.corporateNumber;
  const [form, otherForm] = [legalFormOf(one.name.ja), legalFormOf(other.name.ja)];
  if (form && otherForm && form !== otherForm) return false;
  const keys = nameKeys(other.name);
  return nameKeys(one.name).some((key) => keys.includes(key));
}

/** Organisations by what they can be found by, so that each of thousands of rows looks at a few. */
export class IdentityIndex<T extends Identity> {
  private readonly byNumber = new Map<string, T[]>();
  private readonly byKey = new Map<string, T[]>();

  constructor(all: readonly T[] = []) {
    for (const one of all) this.add(one);
  }

  add(one: T): void {
    if (one.corporateNumber) into(this.byNumber, one.corporateNumber, one);
    for (const key of nameKeys(one.name)) into(this.byKey, key, one);
  }

  /** Those that are the same organisation, found by number first; several where it cannot be told which. */
  same(wanted: Identity): T[] {
    const numbered = wanted.corporateNumber ? (this.byNumber.get(wanted.corporateNumber) ?? []) : [];
    if (numbered.length > 0) return numbered;
    const named = nameKeys(wanted.name).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Set(named)].filter((one) => isSameOrganisation(one, wanted));
  }
}

function into<K, T>(map: Map<K, T[]>, key: K, one: T): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}

export type Grouping = {
  /** Indices of the rows of each organisation, in the order of their first rows. */
  readonly groups: readonly (readonly number[])[];
  /** Rows whose name two organisations with different numbers have: it cannot be told which is meant. */
  readonly ambiguous: readonly number[];
};

/** Which rows of a file speak of one organisation, whichever of its names or spellings each of them gives. */
export function groupByOrganisation(rows: readonly Identity[]): Grouping {
  const parent = rows.map((_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] as number));
  const join = (one: number, other: number) => {
    const [low, high] = [root(one), root(other)].sort((a, b) => a - b) as [number, number];
    parent[high] = low;
  };
  const entries = rows.map(({ name, corporateNumber }, index) => ({ name, corporateNumber, index }));
  const numbered = entries.filter(({ corporateNumber }) => corporateNumber);
  const firstOf = new Map<string, number>();
  for (const { corporateNumber, index } of numbered) {
    const first = firstOf.get(corporateNumber as string);
    if (first === undefined) firstOf.set(corporateNumber as string, index);
    else join(first, index);
  }
  const known = new IdentityIndex(numbered);
  const unnumbered = new IdentityIndex<(typeof entries)[number]>();
  const ambiguous: number[] = [];
  for (const entry of entries.filter(({ corporateNumber }) => !corporateNumber)) {
    const roots = new Set(known.same(entry).map(({ index }) => root(index)));
    if (roots.size > 1) ambiguous.push(entry.index);
    else for (const one of [...roots, ...unnumbered.same(entry).map(({ index }) => index)]) join(entry.index, one);
    if (roots.size <= 1) unnumbered.add(entry);
  }
  const groups = new Map<number, number[]>();
  for (const { index } of entries) into(groups, root(index), index);
  return { groups: [...groups.values()], ambiguous };
}

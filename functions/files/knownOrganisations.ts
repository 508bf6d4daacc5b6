import { IdentityIndex } from '../../shared/rules/csv/identity.ts';
import { isSimilarName, nameKeys } from '../../shared/rules/organisation/names.ts';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { listOrganisations } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';

export type Known = Pick<Organisation, 'id' | 'kind' | 'name' | 'corporateNumber' | 'enteredBy'>;

/** Every organisation there is, of whatever kind, to be found by number, by name, or by a name like it. */
export class KnownOrganisations extends IdentityIndex<Known> {
  private readonly byPair = new Map<string, Set<Known>>();

  constructor(all: readonly Known[]) {
    super(all);
    for (const one of all)
      for (const pair of nameKeys(one.name).flatMap(pairsOf)) {
        const bucket = this.byPair.get(pair);
        if (bucket) bucket.add(one);
        else this.byPair.set(pair, new Set([one]));
      }
  }

  /**
   * Those whose name could be taken for this one. Names that share no third of their letter pairs are not looked at, and those that differ in
   * a figure alone are numbered on purpose.
   */
  similar(name: Localised): Known[] {
    const shared = new Map<Known, number>();
    const pairs = new Set(nameKeys(name).flatMap(pairsOf));
    for (const pair of pairs) for (const one of this.byPair.get(pair) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    return [...shared]
      .filter(([one, count]) => count * 3 >= pairs.size && isSimilarName(one.name, name) && !isNumberedLike(one.name, name))
      .map(([one]) => one);
  }
}

const withoutFigures = (key: string): string => key.replace(/\p{N}+/gu, '');
const isNumberedLike = (one: Localised, other: Localised): boolean => {
  const others = nameKeys(other)
    .filter((key) => /\p{N}/u.test(key))
    .map(withoutFigures);
  return nameKeys(one).some((key) => /\p{N}/u.test(key) && others.includes(withoutFigures(key)));
};

const pairsOf = (key: string): string[] => [...key].slice(1).map((letter, index) => `${[...key][index]}${letter}`);

export async function readKnownOrganisations(table: Table): Promise<KnownOrganisations> {
  return new KnownOrganisations((await Promise.all(OrganisationKind.options.map((kind) => listOrganisations(table, kind)))).flat());
}

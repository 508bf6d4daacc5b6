import { isConfirmed } from '../../shared/rules/access/confirmation.ts';
import { isSameName, isSimilarName } from '../../shared/rules/organisation/names.ts';
import type { Organisation } from '../../shared/schemas/organisation.ts';
import { type Refusal, refuse } from '../../shared/schemas/problem.ts';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { holderOf } from '../table/confirmations.ts';
import { listOrganisations } from '../table/organisations.ts';
import type { Table } from '../table/table.ts';
import type { Likeness } from './views.ts';

/** How many of the similar are named: whoever looks for their own company finds it among the nearest few. */
const shown = 5;

type Likenesses = { same: Likeness[]; similar: Likeness[]; holder: Likeness | null };
type Named = Pick<Organisation, 'id' | 'name' | 'corporateNumber'>;

/**
 * Organisations that could be the same one: of the same name, of a similar one, and who holds the 法人番号. Reads all names there are, which
 * registering, renaming and confirming are rare enough for.
 */
export async function alike(table: Table, { id, name, corporateNumber }: Named): Promise<Likenesses> {
  const all = (await Promise.all(OrganisationKind.options.map((kind) => listOrganisations(table, kind)))).flat();
  const others = all.filter((other) => other.id !== id);
  const holderId = corporateNumber && (await holderOf(table, corporateNumber));
  const holder = corporateNumber ? others.find((other) => other.id === holderId || other.corporateNumber === corporateNumber) : undefined;
  return {
    same: others.filter((other) => isSameName(name, other.name)).map((other) => view(other, 'same')),
    similar: others
      .filter((other) => isSimilarName(name, other.name))
      .slice(0, shown)
      .map((other) => view(other, 'similar')),
    holder: holder ? view(holder, 'number') : null,
  };
}

const view = ({ id, kind, name, ...rest }: Organisation, because: Likeness['because']): Likeness => ({
  id,
  kind,
  name,
  confirmed: isConfirmed({ kind, name, ...rest }),
  because,
});

/** Why an organisation may not be called so, or may only by somebody who is sure that it is another one; null if it may. */
export async function refuseAlike(table: Table, named: Named, sure: boolean): Promise<Refusal | null> {
  const { same, similar, holder } = await alike(table, named);
  if (holder) return refuse('corporate-number-taken', { number: named.corporateNumber, alike: [holder] });
  if (sure || same.length + similar.length === 0) return null;
  return refuse('similar-organisation', { alike: [...same, ...similar] });
}

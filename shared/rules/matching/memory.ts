import type { PairRole } from '../../schemas/match.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';
import type { Criterion } from './judgement.ts';
import { answerOf } from './signatures.ts';

/** What one criterion adds, by the number of a candidate's answer; NaN = not judged yet. */
export class Added {
  private amounts = new Float64Array(64).fill(Number.NaN);

  get(number: number): number {
    return number < this.amounts.length ? (this.amounts[number] as number) : Number.NaN;
  }

  set(number: number, amount: number): void {
    if (number >= this.amounts.length) {
      const larger = new Float64Array(2 * number).fill(Number.NaN);
      larger.set(this.amounts);
      this.amounts = larger;
    }
    this.amounts[number] = amount;
  }
}

/** How many tables are kept: those of some ten different readers among candidates of all kinds. The oldest go first. */
const most = 1024;
const kept = new Map<string, Added>();

/** Who asks whom by what: all that an amount depends on beside what the two have said. */
export interface Question {
  readonly reader: Profile;
  readonly candidates: OrganisationKind;
  readonly candidatesRole: PairRole;
  readonly criterion: Criterion;
}

/**
 * The table for a question. Readers who say the same get the same one: what both say are numbers that never change their meaning, and so
 * an amount once found holds for good. Where what is read of the reader is not numbered, the table is this reader's alone.
 */
export function addedFor({ reader, candidates, candidatesRole, criterion }: Question): Added {
  const answer = answerOf(reader, criterion, candidatesRole === 'seeker' ? 'partner' : 'seeker');
  if (answer === 0) return new Added();
  const key = `${criterion.name} ${reader.kind} ${candidates} ${candidatesRole} ${answer}`;
  const known = kept.get(key);
  if (known) return known;
  const added = new Added();
  kept.set(key, added);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return added;
}

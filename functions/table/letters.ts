import { z } from 'zod';
import { Letter } from '../../shared/schemas/mail.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { commit, commitEach, create, type Item, list, readMany, replace, type Table } from './table.ts';

/** Letters are kept for a week: long enough to answer "did it go out?", short enough for what stands in them. */
const keptDays = 7;

export const letterItem = (letter: Letter): Item => ({
  ...keys.letter(letter.id),
  type: 'Letter',
  ...(letter.to.kind === 'person' ? { GSI1PK: `PERSON#${letter.to.personId}`, GSI1SK: `LETTER#${letter.id}` } : {}),
  ttl: Math.ceil(Date.parse(letter.createdAt) / 1000) + keptDays * 86_400,
  ...checked(Letter, letter),
});
/** What is kept of the letters to a person. */
export const listLettersTo = (table: Table, personId: string) =>
  list(table, { index: 'GSI1', partition: `PERSON#${personId}`, begins: 'LETTER#' }, Letter);
export const readLetters = (table: Table, ids: string[]) => readMany(table, ids.map(keys.letter), Letter);

/** Writes letters that are not there yet; a repetition writes nothing. */
export const writeLetters = (table: Table, letters: readonly Letter[]): Promise<void> =>
  commitEach(
    table,
    letters.map((letter) => create(table, letterItem(letter))),
  );

/**
 * Writes the one invitation that somebody who has never signed in gets; whoever got one gets no other. That it was written is kept for
 * good, unlike the letter itself.
 */
export async function writeInvitationOnce(table: Table, personId: string, letter: Letter): Promise<void> {
  const invited: Item = { ...keys.invited(personId), type: 'Invited', at: letter.createdAt };
  await commit(table, [create(table, invited), create(table, letterItem(letter))]);
}

/** Notes that letters have been posted, unless somebody has noted it already. */
export const markPosted = (table: Table, letters: readonly Letter[], sentAt: string): Promise<void> =>
  commitEach(
    table,
    letters.map((letter) => replace(table, letterItem({ ...letter, sentAt, version: letter.version + 1 }), letter.version)),
  );

/** That somebody's calendar holds a placement because it was mailed: undoing it must be mailed too, whatever they prefer by then. */
export const Mailed = z.object({ personId: z.string(), placementId: z.string() });
export type Mailed = z.infer<typeof Mailed>;

export const mailedItem = (mailed: Mailed, until: string): Item => ({
  ...keys.mailed(mailed.personId, mailed.placementId),
  type: 'Mailed',
  ...checked(Mailed, mailed),
  ttl: Math.ceil(Date.parse(until) / 1000) + 60 * 86_400,
});
/** Those of some placements that were mailed to some people, as `person placement`. */
export const readMailed = async (table: Table, wanted: readonly Mailed[]): Promise<Set<string>> =>
  new Set(
    (
      await readMany(
        table,
        wanted.map(({ personId, placementId }) => keys.mailed(personId, placementId)),
        Mailed,
      )
    ).map(({ personId, placementId }) => `${personId} ${placementId}`),
  );

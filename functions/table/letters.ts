import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Letter } from '../../shared/schemas/mail.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import {
  commit,
  commitEach,
  create,
  type Item,
  list,
  put,
  putAll,
  read,
  readMany,
  removeAll,
  removeAt,
  replace,
  type Table,
} from './table.ts';

/** Letters are kept for a week: long enough to answer "did it go out?", short enough for what stands in them. */
const keptDays = 7;

/** Letters that wait to be posted stand in this many partitions: thousands appear within seconds, more than one takes. */
const unsentShards = 8;
const unsentPartition = (shard: number) => `UNSENT#${shard}`;
const shardOf = (id: string) => createHash('sha256').update(id).digest().readUInt8(0) % unsentShards;

export const letterItem = (letter: Letter): Item => ({
  ...keys.letter(letter.id),
  type: 'Letter',
  ...(letter.to.kind === 'person' ? { GSI1PK: `PERSON#${letter.to.personId}`, GSI1SK: `LETTER#${letter.id}` } : {}),
  ...(letter.sentAt === null ? { GSI2PK: unsentPartition(shardOf(letter.id)), GSI2SK: letter.createdAt } : {}),
  ttl: Math.ceil(Date.parse(letter.createdAt) / 1000) + keptDays * 86_400,
  ...checked(Letter, letter),
});
/** What is kept of the letters to a person. */
export const listLettersTo = (table: Table, personId: string) =>
  list(table, { index: 'GSI1', partition: `PERSON#${personId}`, begins: 'LETTER#' }, Letter);
export const readLetters = (table: Table, ids: string[]) => readMany(table, ids.map(keys.letter), Letter);

/** So many letters of one happening are posted at once; more stand behind what is for one person alone. */
const mostAtOnce = 25;

/**
 * Writes letters that are not there yet; a repetition writes nothing. A few are posted when they appear. Many wait in a mailing that is
 * posted in portions, each after what has been written meanwhile: a release to two thousand people holds up nobody's invitation.
 */
export async function writeLetters(table: Table, letters: readonly Letter[]): Promise<void> {
  if (letters.length <= mostAtOnce)
    return commitEach(
      table,
      letters.map((letter) => create(table, letterItem(letter))),
    );
  const mailing = createHash('sha256')
    .update(letters.map(({ id }) => id).join('\n'))
    .digest('hex')
    .slice(0, 24);
  await commitEach(
    table,
    letters.map((letter) => create(table, { ...letterItem(letter), type: 'BulkLetter' })),
  );
  await commitEach(
    table,
    letters.map(({ id, createdAt }) => create(table, waitingItem({ mailing, letterId: id, createdAt }))),
  );
  await commit(table, [create(table, wakeItem({ mailing, version: 1 }))]);
}

const WaitingLetter = z.object({ mailing: z.string(), letterId: z.string(), createdAt: z.string() });
const waitingItem = (waiting: z.infer<typeof WaitingLetter>): Item => ({
  ...keys.mailing(waiting.mailing, waiting.letterId),
  type: 'WaitingLetter',
  ttl: Math.ceil(Date.parse(waiting.createdAt) / 1000) + keptDays * 86_400,
  ...checked(WaitingLetter, waiting),
});

/** What calls for a mailing's next portion: each change of it does, behind all that was written before. */
export const Wake = z.object({ mailing: z.string(), version: z.int() });
const wakeItem = (wake: z.infer<typeof Wake>): Item => ({ ...keys.mailingWake(wake.mailing), type: 'Mailing', ...checked(Wake, wake) });

/** A mailing's next portion: the ids that wait, none when it is through, and those letters that are still there. */
export async function nextPortion(table: Table, mailing: string): Promise<{ ids: string[]; letters: Letter[] }> {
  const waiting = await list(table, { partition: keys.mailingWake(mailing).PK, begins: 'LETTER#', limit: mostAtOnce }, WaitingLetter);
  const ids = waiting.map(({ letterId }) => letterId);
  const found = new Map((await readLetters(table, ids)).map((letter) => [letter.id, letter]));
  return { ids, letters: ids.flatMap((id) => found.get(id) ?? []) };
}

/** Takes a portion that is through out of its mailing, and calls for the next; with nothing left the mailing is over. */
export async function closePortion(table: Table, { mailing, version }: z.infer<typeof Wake>, ids: readonly string[]): Promise<void> {
  await removeAll(
    table,
    ids.map((id) => keys.mailing(mailing, id)),
  );
  const next =
    ids.length > 0
      ? replace(table, wakeItem({ mailing, version: version + 1 }), version)
      : removeAt(table, keys.mailingWake(mailing), version);
  await commit(table, [next]);
}

/** Letters written before an instant that have not been posted, oldest first. */
export async function listUnsentLetters(table: Table, before: string): Promise<Letter[]> {
  const waiting = await Promise.all(
    Array.from({ length: unsentShards }, (_, shard) => list(table, { index: 'GSI2', partition: unsentPartition(shard) }, Letter)),
  );
  // An index is a moment behind: a letter posted just now is none of them.
  const letters = await readLetters(
    table,
    waiting.flat().map(({ id }) => id),
  );
  return letters
    .filter(({ createdAt, sentAt }) => sentAt === null && Date.parse(createdAt) < Date.parse(before))
    .sort((one, other) => one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id));
}

/** The one mailing of letters that are posted after all: whoever asks for it twice gets no letter posted twice. */
const again = 'again';

/** Has letters that were never posted stand in a mailing, which posts those that are still unsent when their turn comes. */
export async function postAgain(table: Table, letters: readonly Pick<Letter, 'id' | 'createdAt'>[]): Promise<void> {
  await putAll(
    table,
    letters.map(({ id, createdAt }) => waitingItem({ mailing: again, letterId: id, createdAt })),
  );
  const under = await read(table, keys.mailingWake(again), Wake);
  await commit(table, [put(table, wakeItem({ mailing: again, version: (under?.version ?? 0) + 1 }))]);
}

/** Has what still waits in a mailing that was given up on posted after all. */
export async function mailAgain(table: Table, mailing: string): Promise<void> {
  const waiting = await list(table, { partition: keys.mailingWake(mailing).PK, begins: 'LETTER#' }, WaitingLetter);
  if (waiting.length === 0) return;
  await postAgain(
    table,
    waiting.map(({ letterId, createdAt }) => ({ id: letterId, createdAt })),
  );
  if (mailing === again) return;
  await removeAll(table, [...waiting.map(({ letterId }) => keys.mailing(mailing, letterId)), keys.mailingWake(mailing)]);
}

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

/** That somebody's calendar holds a placement, by the name it has there, because it was mailed: undoing it must be mailed too, whatever they prefer by then. */
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

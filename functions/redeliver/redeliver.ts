import { again } from '../../shared/rules/jobs/transitions.ts';
import { Letter } from '../../shared/schemas/mail.ts';
import { endsWithoutResult, takeEndedBack } from '../files/applyImport.ts';
import { type Services, timestamp } from '../services.ts';
import { type Change, changeOf } from '../table/change.ts';
import { changeJob, isJobKind } from '../table/jobs.ts';
import type { Key } from '../table/keys.ts';
import { listUnsentLetters, mailAgain, postAgain, Wake } from '../table/letters.ts';
import { layDownAgain, originalOf } from '../table/redeliveries.ts';
import type { GivenUp, Parcel } from './givenUp.ts';

type Reach = Pick<Services, 'table' | 'now'>;

/** Hours after which a letter that is still unsent counts as never posted: any attempt under way is over by then. */
const patience = 1;

export const lettersNeverPosted = ({ table, now }: Reach): Promise<Letter[]> =>
  listUnsentLetters(table, now().subtract({ hours: patience }).toString());

/** What became of a parcel. `over`: nothing of it was left to do. `unreadable` and `failed` ones stay where they are. */
export type Delivered = { readonly name: string; readonly outcome: 'again' | 'over' | 'unreadable' | 'failed' };

/**
 * Gives what was given up on to the very consumers again, through the change feed, parcel by parcel; one that fails keeps none of the
 * others. What they fail at once more is given up on once more, and is there to be delivered again.
 */
export async function redeliver(reach: Reach, parcels: readonly Parcel[]): Promise<Delivered[]> {
  const delivered: Delivered[] = [];
  for (const { name, changes, putAside } of parcels) delivered.push({ name, outcome: await deliverParcel(reach, changes, putAside) });
  return delivered;
}

async function deliverParcel(reach: Reach, changes: Parcel['changes'], putAside: Parcel['putAside']): Promise<Delivered['outcome']> {
  if (!changes) return 'unreadable';
  try {
    let asked = false;
    for (const change of changes) asked = (await deliverChange(reach, change)) || asked;
    await putAside();
    return asked ? 'again' : 'over';
  } catch {
    return 'failed';
  }
}

/** Whether there was anything left to do. */
async function deliverChange(reach: Reach, { handler, record }: GivenUp): Promise<boolean> {
  if (handler === 'jobs') return workAgain(reach, changeOf(record));
  const original = await originalOf(reach.table, record);
  if (!original) return false;
  const { type, after } = changeOf(original);
  // Letters all go by one mailing, in which none is posted beside itself.
  if (type === 'Letter' && after) await postAgain(reach.table, [Letter.parse(after)]);
  else if (type === 'Mailing' && after) await mailAgain(reach.table, Wake.parse(after).mailing);
  else await layDownAgain(reach.table, original, timestamp(reach));
  return true;
}

/** Takes an ended import back, where that failed; any other job is asked for again. */
async function workAgain(reach: Reach, change: Change): Promise<boolean> {
  if (!endsWithoutResult(change)) return askAgain(reach, change);
  return takeEndedBack(reach.table, change.after as Key);
}

/** A job is asked for again, as on its page: only one that was given up on, not one that somebody stopped or that ended well meanwhile. */
async function askAgain(reach: Reach, { type, after }: Change): Promise<boolean> {
  if (!after || !isJobKind(type)) return false;
  const { PK, SK } = after as Key;
  const now = timestamp(reach);
  const asked = await changeJob(reach.table, type, { PK, SK }, (job) => (job.state === 'failed' ? again(job, job.startedBy, now) : null));
  return asked !== null;
}

/** Has the letters that were never posted posted after all. */
export async function postLettersAgain(reach: Reach): Promise<number> {
  const letters = await lettersNeverPosted(reach);
  if (letters.length > 0) await postAgain(reach.table, letters);
  return letters.length;
}

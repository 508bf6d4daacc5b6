import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { announceConfirmation } from '../confirmations/consumer.ts';
import { announcePassingOn } from '../departures/calendars.ts';
import { followMembership, followParticipation, followRelease } from '../departures/consumer.ts';
import { followDeletion } from '../departures/event.ts';
import { followFarewell } from '../departures/person.ts';
import { tellOfChange } from '../directory/consumer.ts';
import { announceParticipation, announceZone } from '../events/consumer.ts';
import { announceImport } from '../files/consumer.ts';
import { announceTrial } from '../hubs/consumer.ts';
import { announceIntroduction, endIntroduction } from '../introductions/consumer.ts';
import { logFault } from '../log.ts';
import { postLetters, postMailing } from '../mail/consumer.ts';
import { wishWhenCrowdChanges } from '../matches/consumer.ts';
import { learnFromAnswer } from '../matches/learn.ts';
import { announceInvitation, announceJoining, showNewName } from '../organisations/consumer.ts';
import { announceJob } from '../progress/announce.ts';
import { lookAfterJob, watchNewJob } from '../progress/watch.ts';
import { announcePlacement, announceRelease, announceSettings } from '../releases/consumer.ts';
import type { FeedServices } from '../services.ts';
import { type Change, changeOf } from '../table/change.ts';
import type { Key } from '../table/keys.ts';
import { closeRedelivery, readRedelivery } from '../table/redeliveries.ts';

type Consumer = (services: FeedServices, change: Change) => Promise<void>;

const inTurn =
  (...all: Consumer[]): Consumer =>
  async (services, change) => {
    for (const each of all) await each(services, change);
  };

/** Who reacts to a change of which type of item; letters are posted a few together. Every consumer may see the same change twice and does its work once. */
const consumers: Readonly<Record<string, Consumer>> = {
  Introduction: inTurn(tellOfChange, announceIntroduction, learnFromAnswer, wishWhenCrowdChanges),
  Expiry: endIntroduction,
  Participation: inTurn(tellOfChange, announceParticipation, followParticipation, wishWhenCrowdChanges),
  Membership: followMembership,
  Farewell: followFarewell,
  Organisation: inTurn(tellOfChange, announceConfirmation, showNewName),
  JoinRequest: announceJoining,
  Profile: inTurn(tellOfChange, wishWhenCrowdChanges),
  Event: inTurn(wishWhenCrowdChanges, announceZone, followDeletion),
  Invitation: announceInvitation,
  Trial: announceTrial,
  Plan: inTurn(watchNewJob, announceJob),
  Release: inTurn(watchNewJob, announceJob),
  Import: inTurn(watchNewJob, announceJob, announceImport),
  JobWatch: lookAfterJob,
  Timetable: inTurn(announceRelease, followRelease),
  Placement: inTurn(announcePlacement, announcePassingOn),
  ReleaseSettings: announceSettings,
  Mailing: postMailing,
  Redelivery: handleAgain,
};

/** Handles a change that was given up on and laid down again, as of when it happened; then it is over. */
async function handleAgain(services: FeedServices, { after }: Change): Promise<void> {
  const record = after && (await readRedelivery(services.table, after as Key));
  if (!record) return;
  await handle(services, [changeOf(record)]);
  await closeRedelivery(services.table, after as Key);
}

/** Letters posted before they are noted as posted: what a crash in between may repeat. */
const mostLetters = 25;

/** Works through a batch in order; at the first failure the rest is left to be delivered again. */
export async function consume(services: FeedServices, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const records = event.Records.map((record) => ({ sequence: record.dynamodb?.SequenceNumber ?? '', change: changeOf(record) }));
  for (const [first, ...others] of runsOfLetters(records)) {
    try {
      await handle(services, [first.change, ...others.map(({ change }) => change)]);
    } catch (error) {
      logFault({ consumer: first.change.type }, error);
      return { batchItemFailures: [{ itemIdentifier: first.sequence }] };
    }
  }
  return { batchItemFailures: [] };
}

async function handle(services: FeedServices, [first, ...others]: [Change, ...Change[]]): Promise<void> {
  if (first.type === 'Letter') await postLetters(services, [first, ...others]);
  else await consumers[first.type]?.(services, first);
}

type Waiting = { readonly sequence: string; readonly change: Change };

/** Letters that follow each other, a few together; anything else by itself, after what came before it. */
function runsOfLetters(records: readonly Waiting[]): [Waiting, ...Waiting[]][] {
  const runs: [Waiting, ...Waiting[]][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    const continues = record.change.type === 'Letter' && last?.[0].change.type === 'Letter' && last.length < mostLetters;
    if (continues) last.push(record);
    else runs.push([record]);
  }
  return runs;
}

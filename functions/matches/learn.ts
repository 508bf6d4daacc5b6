import { pairName, pairOf, roleIn } from '../../shared/rules/matching/pair.ts';
import { featuresOf, update } from '../../shared/rules/matching/probability/acceptance.ts';
import { reasonsOf } from '../../shared/rules/matching/reasons.ts';
import { viewOf } from '../../shared/rules/profile/audience.ts';
import { Introduction } from '../../shared/schemas/introduction.ts';
import type { FeedServices } from '../services.ts';
import { keepLesson, readBeliefBetween } from '../table/beliefs.ts';
import type { Change } from '../table/change.ts';
import { readProfile } from '../table/organisations.ts';

const attempts = 8;

/** The answer in a change: a request that was read, accepted or declined just now. Anything else says nothing about interest. */
function answeredIn({ before, after }: Change): Introduction | null {
  if (!before || !after) return null;
  const introduction = Introduction.parse(after);
  const isAnswer = introduction.status === 'accepted' || introduction.status === 'declined';
  return isAnswer && Introduction.parse(before).status === 'pending' && introduction.readAt !== null ? introduction : null;
}

/**
 * Learns from an answer how likely such requests are accepted. Each answer teaches once however often it is delivered: that it has
 * is written together with what it taught. The pair is judged by what participants see of each other, as it was when the list was made.
 */
export async function learnFromAnswer({ table }: Pick<FeedServices, 'table'>, change: Change): Promise<void> {
  const introduction = answeredIn(change);
  if (!introduction) return;
  const { id, fromOrganisationId: senderId, toOrganisationId: receiverId, status, answer } = introduction;
  const [sender, receiver] = await Promise.all([readProfile(table, senderId), readProfile(table, receiverId)]);
  if (!sender || !receiver) return;
  const seenSender = viewOf(sender, { relation: 'participant' });
  const seenReceiver = viewOf(receiver, { relation: 'participant' });
  const pair = pairOf(seenSender, seenReceiver);
  const name = { pair: pairName(pair.seeker.kind, pair.partner.kind), asker: roleIn(pair, seenSender) };
  const decision = {
    features: featuresOf(reasonsOf(seenSender, seenReceiver)),
    senderId,
    receiverId,
    read: true,
    accepted: status === 'accepted',
    reason: answer?.reason ?? null,
  };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const belief = await readBeliefBetween(table, name, decision);
    const state = update(belief.state, decision);
    if (state === belief.state) return;
    const outcome = await keepLesson(table, name, { introductionId: id, senderId, receiverId }, { ...belief, state });
    if (outcome.done || outcome.failed.includes(0)) return;
  }
  throw new Error(`The answer to ${id} could not be learned from: the belief changed ${attempts} times in between.`);
}

import type { Walk } from '../walk.ts';
import * as events from './events.ts';
import { importFile, importSilently } from './imports.ts';
import * as organisations from './organisations.ts';
import * as people from './people.ts';
import * as plans from './plans.ts';
import * as requests from './requests.ts';
import { losing, publishAndCallOff, telling, turnUp } from './telling.ts';

type Step = (walk: Walk) => Promise<unknown>;

/** Everything that can happen, with how often. */
const weighted: readonly (readonly [number, Step])[] = [
  [3, people.register],
  [0.6, people.deleteAccount],
  [1, people.subscribe],
  [0.2, people.unsubscribe],
  [1, people.readCalendar],
  [14, people.read],
  [1, people.search],
  [2, organisations.found],
  [1, organisations.rename],
  [1, organisations.publishProfile],
  [3, organisations.invite],
  [3, organisations.acceptInvitation],
  [0.7, organisations.withdrawInvitation],
  [1.5, organisations.askToJoin],
  [2, organisations.answerJoining],
  [1, organisations.removeMember],
  [1, organisations.changeRole],
  [0.7, organisations.askConfirmation],
  [3, organisations.decide],
  [1, organisations.propose],
  [1, organisations.nameHub],
  [1, organisations.answerTrial],
  [2, events.createEvent],
  [2, events.changeEvent],
  [6, events.apply],
  [7, events.admit],
  [0.7, events.refuse],
  [0.7, events.withdraw],
  [2, events.sayYes],
  [2, events.changeDelegates],
  [2, events.wantPitch],
  [2, events.sayHours],
  [10, requests.ask],
  [8, requests.accept],
  [1, requests.agree],
  [1, requests.decline],
  [1.5, requests.withdraw],
  [1, requests.readOne],
  [7, requests.book],
  [1.5, plans.run],
  [2.5, plans.chooseDraft],
  [3, plans.adjust],
  [0.5, plans.undo],
  [3, plans.publish],
  [0.4, plans.again],
  [1.5, importFile],
  [1, telling(events.apply)],
  [1, telling(events.admit)],
  [0.5, telling(events.sayYes)],
  [1, telling(events.changeEvent)],
  [0.5, telling(organisations.renameOrdinary)],
  [2, telling(requests.ask)],
  [2, telling(requests.accept)],
  [0.5, telling(requests.agree)],
  [0.5, telling(requests.decline)],
  [1.5, telling(requests.withdraw)],
  [2, telling(requests.book)],
  [2, telling(plans.publish)],
  [1, telling(publishAndCallOff)],
  [0.7, telling(importSilently)],
  [0.15, telling(losing(plans.run))],
  [0.15, telling(losing(plans.publish))],
  [0.15, telling(losing(importSilently))],
  [0.3, turnUp],
  [0.3, (walk) => walk.loseNews()],
  [0.8, (walk) => walk.wait(1 + walk.chance.below(240))],
];
const total = weighted.reduce((sum, [weight]) => sum + weight, 0);

/** Does one of them: the first that finds what it needs, and asks for something. */
export async function doAnything(walk: Walk): Promise<void> {
  const before = walk.asked;
  for (let attempt = 0; attempt < 20 && walk.asked === before; attempt += 1) await anyStep(walk)(walk);
}

function anyStep(walk: Walk): Step {
  let left = walk.chance.next() * total;
  for (const [weight, step] of weighted) {
    left -= weight;
    if (left < 0) return step;
  }
  return people.read;
}

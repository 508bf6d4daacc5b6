import { nameValues } from '../../shared/rules/notices/values.ts';
import { Trial } from '../../shared/schemas/trial.ts';
import { tellOrganisation } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { readOrganisation } from '../table/organisations.ts';

/** Tells a startup that a hub proposes to take it in or has done so, and a hub what the startup answered. */
export async function announceTrial({ table }: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const trial = Trial.parse(change.after);
  const before = change.before ? Trial.parse(change.before) : null;
  const code = newsOf(before?.status ?? null, trial.status);
  if (!code) return;
  const [hub, startup] = await Promise.all([readOrganisation(table, trial.hubId), readOrganisation(table, trial.startupId)]);
  if (!hub || !startup) return;
  const toStartup = code === 'trial-proposed' || code === 'taken-in';
  const path = '/hub';
  await tellOrganisation(table, toStartup ? startup.id : hub.id, {
    code,
    values: { ...nameValues('hub', hub.name), ...nameValues('startup', startup.name) },
    path,
    change,
    about: `${trial.id} ${trial.version}`,
    mail: { template: code, hub: hub.name, startup: startup.name, note: toStartup ? trial.note : (trial.answer?.text ?? null), path },
  });
}

type Status = Trial['status'];

/** What is new about a trial: the other side is told. */
function newsOf(before: Status | null, after: Status) {
  if (before === after) return null;
  if (after === 'named') return 'trial-named';
  if (after === 'proposed') return 'trial-proposed';
  if (after === 'declined') return 'trial-declined';
  if (after === 'hub-accepted') return before === 'proposed' ? 'trial-agreed' : 'taken-in';
  return null;
}

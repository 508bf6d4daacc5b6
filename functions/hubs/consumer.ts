import { nameValues } from '../../shared/rules/notices/values.ts';
import { Trial } from '../../shared/schemas/introduction.ts';
import type { FeedServices } from '../feed/services.ts';
import { tellOrganisation } from '../notices/tell.ts';
import type { Change } from '../table/change.ts';
import { readOrganisation } from '../table/organisations.ts';

/** Tells a startup that a hub has taken it in. */
export async function announceTrial({ table }: FeedServices, change: Change): Promise<void> {
  if (change.before || !change.after) return;
  const trial = Trial.parse(change.after);
  const [hub, startup] = await Promise.all([readOrganisation(table, trial.hubId), readOrganisation(table, trial.startupId)]);
  if (!hub || !startup) return;
  const path = `/organisations/${hub.id}`;
  await tellOrganisation(table, startup.id, {
    code: 'taken-in',
    values: { ...nameValues('hub', hub.name), ...nameValues('startup', startup.name) },
    path,
    change,
    about: trial.id,
    mail: { template: 'taken-in', hub: hub.name, startup: startup.name, note: trial.note, path },
  });
}

import type { Kept } from '../mirror.ts';
import { confidentialOf, contactOf, phoneOf, taglineOf } from '../secrets.ts';
import type { Walk } from '../walk.ts';
import { registerAs } from './people.ts';

const kinds = ['startup', 'startup', 'startup', 'investor', 'investor', 'cdmo', 'hub', 'organiser'];
const most = 40;
const said = (en: string) => ({ ja: null, en });

/** Somebody registers an organisation, whose profile says at once what only some may read. */
export async function found(walk: Walk): Promise<void> {
  if (walk.organisations().length > most) return;
  const who = walk.anybody();
  const kind = walk.chance.pick(kinds);
  const answer = await walk.call(who, 'POST', '/organisations', { name: said(`Body ${walk.step}`), kind, sure: true });
  if (answer.status !== 201) return;
  const { id } = answer.body;
  await walk.call(who, 'PATCH', `/organisations/${id}/profile`, {
    version: 1,
    tagline: said(taglineOf(id)),
    contact: { name: 'C', romaji: null, email: contactOf(id), phone: phoneOf(id) },
    confidential: said(confidentialOf(id)),
    needs: [{ kind: 'site', note: { ja: null, en: null } }],
    published: true,
  });
}

// An organiser that is called otherwise has to be confirmed anew, and nothing goes on at its events until then: seldom.
export const rename = (walk: Walk) =>
  renameOne(
    walk,
    walk.organisations().filter(({ kind }) => kind !== 'organiser' || walk.chance.isLucky(0.2)),
  );
/** One whose new name nobody has to confirm. */
export const renameOrdinary = (walk: Walk) => renameOne(walk, walk.organisations('startup', 'investor', 'cdmo'));

async function renameOne(walk: Walk, from: readonly Kept['Organisation'][]): Promise<void> {
  const organisation = walk.chance.pick(from);
  if (!organisation) return;
  const { id, version } = organisation;
  await walk.call(walk.memberOf(id), 'PATCH', `/organisations/${id}`, { version, name: said(`Body ${walk.step}`), sure: true });
}

export async function publishProfile(walk: Walk): Promise<void> {
  const profile = walk.chance.pick(walk.mirror.all('Profile'));
  if (!profile) return;
  const change = walk.chance.isLucky(0.7) ? { published: true } : { published: false };
  await walk.call(walk.memberOf(profile.organisationId), 'PATCH', `/organisations/${profile.organisationId}/profile`, {
    version: profile.version,
    ...change,
  });
}

export async function invite(walk: Walk): Promise<void> {
  const organisation = walk.chance.pick(walk.organisations());
  if (!organisation) return;
  await walk.call(walk.memberOf(organisation.id, ['owner']), 'POST', `/organisations/${organisation.id}/invitations`, {
    email: walk.anybody(),
    role: walk.chance.pick(['owner', 'editor', 'editor', 'viewer']),
  });
}

export async function acceptInvitation(walk: Walk): Promise<void> {
  const invitation = walk.chance.pick(walk.mirror.all('Invitation'));
  if (!invitation) return;
  const who = walk.chance.isLucky(0.9) ? invitation.email : walk.anybody();
  await walk.call(who, 'POST', `/invitations/${invitation.id}/accept`);
}

export async function withdrawInvitation(walk: Walk): Promise<void> {
  const invitation = walk.chance.pick(walk.mirror.all('Invitation'));
  if (!invitation) return;
  const { organisationId, id } = invitation;
  await walk.call(walk.memberOf(organisationId, ['owner']), 'DELETE', `/organisations/${organisationId}/invitations/${id}`);
}

export async function askToJoin(walk: Walk): Promise<void> {
  const organisation = walk.chance.pick(walk.organisations());
  if (organisation) await walk.call(walk.anybody(), 'POST', `/organisations/${organisation.id}/join-requests`, { words: 'Please' });
}

export async function answerJoining(walk: Walk): Promise<void> {
  const request = walk.chance.pick(walk.mirror.all('JoinRequest').filter(({ status }) => status === 'pending'));
  if (!request) return;
  const { organisationId, personId } = request;
  await walk.call(walk.memberOf(organisationId, ['owner']), 'PUT', `/organisations/${organisationId}/join-requests/${personId}`, {
    accept: walk.chance.isLucky(0.7),
  });
}

export async function removeMember(walk: Walk): Promise<void> {
  const membership = walk.chance.pick(walk.mirror.all('Membership'));
  if (!membership) return;
  const { organisationId, personId } = membership;
  const who = walk.chance.isLucky(0.5) ? walk.emailOf(personId) : walk.memberOf(organisationId, ['owner']);
  await walk.call(who, 'DELETE', `/organisations/${organisationId}/members/${personId}`);
}

export async function changeRole(walk: Walk): Promise<void> {
  const membership = walk.chance.pick(walk.mirror.all('Membership'));
  if (!membership) return;
  const { organisationId, personId } = membership;
  const role = walk.chance.pick(['owner', 'owner', 'editor', 'viewer']);
  await walk.call(walk.memberOf(organisationId, ['owner']), 'PATCH', `/organisations/${organisationId}/members/${personId}`, { role });
}

export async function askConfirmation(walk: Walk): Promise<void> {
  const organisation = walk.chance.pick(walk.organisations('hub', 'organiser'));
  if (!organisation) return;
  await walk.call(walk.memberOf(organisation.id, ['owner']), 'PUT', `/organisations/${organisation.id}/confirmation`, {
    words: `Step ${walk.step}`,
  });
}

/** The staff confirm, mostly; sometimes they refuse, or take back what they gave. */
export async function decide(walk: Walk): Promise<void> {
  const all = walk.organisations('hub', 'organiser');
  const waiting = all.filter(({ id }) => !walk.isConfirmed(id));
  const organisation = walk.chance.pick(waiting.length > 0 && walk.chance.isLucky(0.9) ? waiting : all);
  if (!organisation) return;
  const { id, version } = organisation;
  const desk = 'desk@test.example';
  const who = walk.chance.isLucky(0.95) ? desk : walk.anybody();
  if (who === desk && !walk.mirror.all('Person').some(({ email }) => email === desk)) await registerAs(walk, desk);
  const confirm = walk.isConfirmed(id) ? walk.chance.isLucky(0.85) : walk.chance.isLucky(0.9);
  await walk.call(who, 'PUT', `/confirmations/${id}`, { confirm, reason: confirm ? null : 'cannot-verify', version });
}

export async function propose(walk: Walk): Promise<void> {
  const [hub, startup] = [walk.chance.pick(walk.organisations('hub')), walk.chance.pick(walk.organisations('startup'))];
  if (hub && startup) await walk.call(walk.memberOf(hub.id), 'POST', `/organisations/${hub.id}/trials`, { startupId: startup.id });
}

export async function nameHub(walk: Walk): Promise<void> {
  const [hub, startup] = [walk.chance.pick(walk.organisations('hub')), walk.chance.pick(walk.organisations('startup'))];
  const method = walk.chance.isLucky(0.7) ? 'PUT' : 'DELETE';
  if (hub && startup) await walk.call(walk.memberOf(startup.id), method, `/organisations/${startup.id}/named-hubs/${hub.id}`);
}

export async function answerTrial(walk: Walk): Promise<void> {
  const trial = walk.chance.pick(walk.mirror.all('Trial').filter(({ status }) => status === 'proposed'));
  if (!trial) return;
  const { startupId, hubId } = trial;
  await walk.call(walk.memberOf(startupId), 'POST', `/organisations/${startupId}/trials/${hubId}/answer`, {
    agree: walk.chance.isLucky(0.7),
  });
}

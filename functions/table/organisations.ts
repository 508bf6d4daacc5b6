import { z } from 'zod';
import { Disclosure } from '../../shared/schemas/disclosure.ts';
import { Invitation, Membership, Organisation } from '../../shared/schemas/organisation.ts';
import { Profile } from '../../shared/schemas/profile.ts';
import { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import { Trial } from '../../shared/schemas/trial.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, read, readMany, type Table } from './table.ts';

export const organisationItem = (organisation: Organisation): Item => ({
  ...keys.organisation(organisation.id),
  type: 'Organisation',
  GSI1PK: `KIND#${organisation.kind}`,
  GSI1SK: `ORG#${organisation.id}`,
  ...(organisation.confirmation && organisation.confirmation.status !== 'unconfirmed'
    ? {
        GSI2PK: `CONFIRMATION#${organisation.confirmation.status}`,
        GSI2SK: `${organisation.confirmation.decidedAt ?? organisation.confirmation.askedAt ?? organisation.createdAt}#${organisation.id}`,
      }
    : {}),
  ...checked(Organisation, organisation),
});
export const readOrganisation = (table: Table, id: string) => read(table, keys.organisation(id), Organisation);
export const readOrganisations = (table: Table, ids: string[]) => readMany(table, ids.map(keys.organisation), Organisation);
export const listOrganisations = (table: Table, kind: OrganisationKind) =>
  list(table, { index: 'GSI1', partition: `KIND#${kind}` }, Organisation);

/** Only published profiles stand in the index that the directory reads. */
export const profileItem = (profile: Profile): Item => ({
  ...keys.profile(profile.organisationId),
  type: 'Profile',
  ...(profile.published ? { GSI1PK: `PUBLISHED#${profile.kind}`, GSI1SK: `ORG#${profile.organisationId}` } : {}),
  ...checked(Profile, profile),
});
export const readProfile = (table: Table, organisationId: string) => read(table, keys.profile(organisationId), Profile);
export const readProfiles = (table: Table, organisationIds: string[]) => readMany(table, organisationIds.map(keys.profile), Profile);
export const listPublishedProfiles = (table: Table, kind: OrganisationKind) =>
  list(table, { index: 'GSI1', partition: `PUBLISHED#${kind}` }, Profile);

export const membershipItem = (membership: Membership): Item => ({
  ...keys.membership(membership.organisationId, membership.personId),
  type: 'Membership',
  GSI1PK: `PERSON#${membership.personId}`,
  GSI1SK: `MEMBER#${membership.organisationId}`,
  ...checked(Membership, membership),
});
export const readMembership = (table: Table, organisationId: string, personId: string) =>
  read(table, keys.membership(organisationId, personId), Membership);
export const listMembers = (table: Table, organisationId: string) =>
  list(table, { partition: keys.membership(organisationId, '').PK, begins: 'MEMBER#' }, Membership);
export const listMemberships = (table: Table, personId: string) =>
  list(table, { index: 'GSI1', partition: `PERSON#${personId}`, begins: 'MEMBER#' }, Membership);

export const invitationItem = (invitation: Invitation): Item => ({
  ...keys.invitation(invitation.organisationId, invitation.id),
  type: 'Invitation',
  GSI1PK: `INVITATION#${invitation.id}`,
  GSI1SK: 'INVITATION',
  ttl: Math.ceil(Date.parse(invitation.expiresAt) / 1000),
  ...checked(Invitation, invitation),
});
export const listInvitations = (table: Table, organisationId: string) =>
  list(table, { partition: keys.invitation(organisationId, '').PK, begins: 'INVITATION#' }, Invitation);
export const readInvitation = (table: Table, organisationId: string, id: string) =>
  read(table, keys.invitation(organisationId, id), Invitation);
export const findInvitation = async (table: Table, id: string) =>
  (await list(table, { index: 'GSI1', partition: `INVITATION#${id}` }, Invitation))[0] ?? null;

export const shortlistingItem = (shortlisting: Shortlisting): Item => ({
  ...keys.shortlisting(shortlisting.organisationId, shortlisting.targetId),
  type: 'Shortlisting',
  ...checked(Shortlisting, shortlisting),
});
export const listShortlist = (table: Table, organisationId: string) =>
  list(table, { partition: keys.shortlisting(organisationId, '').PK, begins: 'SHORTLIST#' }, Shortlisting);

export const disclosureItem = (disclosure: Disclosure): Item => ({
  ...keys.disclosure(disclosure.ownerId, disclosure.viewerId),
  type: 'Disclosure',
  GSI1PK: `ORG#${disclosure.viewerId}`,
  GSI1SK: `DISCLOSED#${disclosure.ownerId}`,
  ...checked(Disclosure, disclosure),
});
const isOpen = ({ closedAt }: Disclosure) => closedAt === null;
/** Open receipts, of the pairs asked for: what the owner has opened to the viewer. Whoever shows something asks here. */
export const readDisclosures = async (table: Table, pairs: { ownerId: string; viewerId: string }[]) =>
  (await readReceipts(table, pairs)).filter(isOpen);
/** Open receipts of an owner. */
export const listDisclosures = async (table: Table, ownerId: string) =>
  (await list(table, { partition: keys.disclosure(ownerId, '').PK, begins: 'DISCLOSURE#' }, Disclosure)).filter(isOpen);
/** All receipts of these pairs, closed ones included: for whoever opens and closes them. */
export const readReceipts = (table: Table, pairs: { ownerId: string; viewerId: string }[]) =>
  readMany(
    table,
    pairs.map(({ ownerId, viewerId }) => keys.disclosure(ownerId, viewerId)),
    Disclosure,
  );

export const trialItem = (trial: Trial): Item => ({
  ...keys.trial(trial.hubId, trial.startupId),
  type: 'Trial',
  GSI1PK: `ORG#${trial.startupId}`,
  GSI1SK: `TRIAL#${trial.hubId}`,
  ...checked(Trial, trial),
});
export const readTrial = (table: Table, hubId: string, startupId: string) => read(table, keys.trial(hubId, startupId), Trial);
export const listTrialsOfHub = (table: Table, hubId: string) =>
  list(table, { partition: keys.trial(hubId, '').PK, begins: 'TRIAL#' }, Trial);
export const listTrialsOfStartup = (table: Table, startupId: string) =>
  list(table, { index: 'GSI1', partition: `ORG#${startupId}`, begins: 'TRIAL#' }, Trial);

/** Those memberships, of the pairs asked for, that stand now. By key, so that who was removed a moment ago is not among them. */
export const readMemberships = (table: Table, pairs: { organisationId: string; personId: string }[]) =>
  readMany(
    table,
    pairs.map(({ organisationId, personId }) => keys.membership(organisationId, personId)),
    Membership,
  );

/** How many requests of an organisation wait for an answer at an event. */
export const readPendingCount = async (table: Table, organisationId: string, eventId: string) =>
  (await read(table, keys.pending(organisationId, eventId), z.object({ count: z.number() })))?.count ?? 0;

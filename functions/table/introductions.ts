import { z } from 'zod';
import { Id } from '../../shared/schemas/basics.ts';
import { Introduction } from '../../shared/schemas/introduction.ts';
import { checked } from './checked.ts';
import { keys } from './keys.ts';
import { type Item, list, read, readMany, type Table } from './table.ts';

export const introductionItem = (introduction: Introduction): Item => ({
  ...keys.introduction(introduction.id),
  type: 'Introduction',
  GSI1PK: `ORG#${introduction.fromOrganisationId}`,
  GSI1SK: `SENT#${introduction.eventId}#${introduction.id}`,
  GSI2PK: `ORG#${introduction.toOrganisationId}`,
  GSI2SK: `RECEIVED#${introduction.eventId}#${introduction.id}`,
  GSI3PK: `EVENT#${introduction.eventId}`,
  GSI3SK: `INTRODUCTION#${introduction.id}`,
  ...checked(Introduction, introduction),
});
export const readIntroduction = (table: Table, id: string) => read(table, keys.introduction(id), Introduction);
export const readIntroductions = (table: Table, ids: string[]) => readMany(table, ids.map(keys.introduction), Introduction);
export const listIntroductions = (table: Table, eventId: string) =>
  list(table, { index: 'GSI3', partition: `EVENT#${eventId}`, begins: 'INTRODUCTION#' }, Introduction);
export const listSent = (table: Table, organisationId: string, eventId?: string) =>
  list(table, { index: 'GSI1', partition: `ORG#${organisationId}`, begins: eventId ? `SENT#${eventId}#` : 'SENT#' }, Introduction);
export const listReceived = (table: Table, organisationId: string, eventId?: string) =>
  list(table, { index: 'GSI2', partition: `ORG#${organisationId}`, begins: eventId ? `RECEIVED#${eventId}#` : 'RECEIVED#' }, Introduction);

/** Which introduction is the live one of a pair. */
const PairGuard = z.object({ introductionId: Id });

/** The guard that lets two organisations have one live introduction at an event. It goes when a request is withdrawn or expires. */
export const pairItem = (introduction: Introduction): Item => ({
  ...keys.pair(introduction.eventId, introduction.fromOrganisationId, introduction.toOrganisationId),
  type: 'Pair',
  ...checked(PairGuard, { introductionId: introduction.id }),
});
export const readPair = async (table: Table, eventId: string, one: string, other: string) =>
  (await read(table, keys.pair(eventId, one, other), PairGuard))?.introductionId ?? null;

/** Counts pending requests of an organisation at an event; only for first loads, `count` keeps it afterwards. */
export const pendingItem = (organisationId: string, eventId: string, count: number): Item => ({
  ...keys.pending(organisationId, eventId),
  type: 'Pending',
  count,
});

/** Disappears when the request's time is over: its removal tells the change feed to end the request. */
export const expiryItem = ({ id, expiresAt }: Introduction): Item => ({
  ...keys.expiry(id),
  type: 'Expiry',
  introductionId: id,
  ttl: Math.ceil(Date.parse(expiresAt) / 1000),
});

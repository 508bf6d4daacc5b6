import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../shared/rules/access/actor.ts';
import type { LimitName } from '../shared/rules/limits/limits.ts';
import type { Mailbox } from '../shared/schemas/mailbox.ts';
import type { Post } from './post/post.ts';
import type { Table } from './table/table.ts';

/** What a token says about its bearer: the account at the provider that issued it (`sub`, which no other account there ever gets), and its address. */
export type Identity = { readonly issuer: string; readonly subject: string; readonly email: string };

/** Everything an operation needs from outside, passed in: the table, the clock, the address of the web app. */
export type Services = {
  readonly table: Table;
  readonly now: () => Temporal.Instant;
  readonly webOrigin: string;
  /** Who invites: the sender of mails and the organiser in calendars. */
  readonly sender: Mailbox;
  /** What CloudFront brings and a request from elsewhere lacks; none where nothing stands in front. */
  readonly originWord?: string | undefined;
  /** Belongs to the installer's staff whatever the table says: the first of them, named at installation. */
  readonly staffMail?: string | undefined;
  /** Other limits than those of the house, for tests. */
  readonly limits?: Partial<Record<LimitName, number>> | undefined;
  /** The identity of a valid access token, or null. */
  readonly verify: (token: string) => Promise<Identity | null>;
};

/** The instant as stored: ISO 8601, UTC, milliseconds. */
export const timestamp = (services: Pick<Services, 'now'>): string => new Date(services.now().epochMilliseconds).toISOString();

/** What an operation takes first: the services, and who is asking. */
export type Call = Services & { readonly actor: Actor };

/** What an operation of a public page takes first: the services, and who is asking if somebody is. */
export type Visit = Services & { readonly actor: Actor | null };

/** What the consumers of the change feed need from outside. */
export type FeedServices = Pick<Services, 'table' | 'now' | 'webOrigin' | 'staffMail'> & { readonly post: Post; readonly sender: Mailbox };

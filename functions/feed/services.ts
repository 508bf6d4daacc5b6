import type { Mailbox } from '../../shared/schemas/agenda.ts';
import type { Services } from '../api/services.ts';
import type { Post } from '../mail/post.ts';

/** What the consumers of the change feed need from outside. */
export type FeedServices = Pick<Services, 'table' | 'now' | 'webOrigin' | 'staffMail'> & { readonly post: Post; readonly sender: Mailbox };

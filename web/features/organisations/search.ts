import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import { flag, maybe } from '../../app/search.ts';

/** The address of an organisation's page: at which event it is looked at, whether the request to meet is being written or its sum is open. */
export const OrganisationSearch = z.object({ eventId: maybe(Id), ask: flag, why: flag });
export type OrganisationSearch = z.infer<typeof OrganisationSearch>;

export const ProfileEditorSearch = z.object({ section: maybe(z.string().max(40)), preview: flag, language: maybe(z.enum(['ja', 'en'])) });

export const MembersSearch = z.object({ invite: flag });

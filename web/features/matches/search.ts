import { z } from 'zod';
import { Id } from '../../../shared/schemas/basics.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { maybe } from '../../app/search.ts';

/** The address of /matches: which tab of one's ranked list, within which event, and whose sum is open. */
export const MatchesSearch = z.object({ kind: maybe(OrganisationKind), eventId: maybe(Id), why: maybe(Id) });
export type MatchesSearch = z.infer<typeof MatchesSearch>;

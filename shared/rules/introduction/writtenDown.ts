import type { Introduction } from '../../schemas/introduction.ts';

type Standing = Pick<Introduction, 'status' | 'by' | 'agreedBy' | 'fromOrganisationId' | 'toOrganisationId'>;

/**
 * The sides of an accepted meeting that have not accepted it themselves: the organiser wrote it down, and contact details stay closed until
 * both have. None of a meeting that was asked for and accepted here.
 */
export const sidesToAgree = ({ status, by, agreedBy, fromOrganisationId, toOrganisationId }: Standing): string[] =>
  status === 'accepted' && by?.reason === 'imported' ? [fromOrganisationId, toOrganisationId].filter((id) => !agreedBy.includes(id)) : [];

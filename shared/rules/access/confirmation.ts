import type { Confirmation, Confirmed, Organisation } from '../../schemas/organisation.ts';
import type { OrganisationKind } from '../../schemas/vocabularies.ts';

/** Kinds that see or decide more than others: they have these rights only once the installer's staff have confirmed who they are. */
export const kindsWithRights: readonly OrganisationKind[] = ['hub', 'organiser', 'municipality'];
export const carriesRights = (kind: OrganisationKind): boolean => kindsWithRights.includes(kind);

/** What a confirmation, and being listed, depend on. */
export type Told = Pick<Organisation, 'kind' | 'name' | 'corporateNumber' | 'sample' | 'sources' | 'confirmation'>;

/** Entered with the sample world or from a ministry's document, not registered by somebody. */
const isEntered = ({ kind, sample, sources }: Told) => carriesRights(kind) && (sample || sources.length > 0);

/** Whether an organisation is confirmed now. Asked whenever a right is used, never remembered. */
export const isConfirmed = (organisation: Told): boolean =>
  organisation.confirmation ? organisation.confirmation.status === 'confirmed' : isEntered(organisation);

/** What everybody may know of a confirmation: what was confirmed and when; null while nothing is. */
export function confirmedAs(organisation: Told): Confirmed | null {
  if (!isConfirmed(organisation)) return null;
  const { kind, name, corporateNumber, confirmation } = organisation;
  return confirmation?.confirmed ?? { at: null, kind, name, corporateNumber };
}

/** A profile stands in the directory once it is published; that of a kind with rights only while it is confirmed. */
export const isListed = (organisation: Told, profile: { readonly published: boolean } | null): boolean =>
  profile?.published === true && (!carriesRights(organisation.kind) || isConfirmed(organisation));

/** A confirmation that waits for the staff. */
export const pending = (personId: string, at: string, words: string | null): Confirmation => ({
  status: 'pending',
  askedAt: at,
  askedBy: personId,
  words,
  decidedAt: null,
  reason: null,
  answer: null,
  confirmed: null,
});

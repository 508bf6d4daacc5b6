import type { Language } from '../../../shared/schemas/basics.ts';
import type { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';

/** Somebody of the sample world whom one may sign in as. */
export type SamplePerson = {
  readonly email: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly organisation: Readonly<Record<Language, string>>;
  /** Of which kind their organisation is, or that they are of the staff. */
  readonly kind: OrganisationKind | 'staff';
};

export type ListSamplePeople = () => Promise<readonly SamplePerson[]>;

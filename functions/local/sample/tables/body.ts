import type { ProfileContent, Support } from '../../../../shared/schemas/profile.ts';
import type { OrganisationKind, SupportKind } from '../../../../shared/schemas/vocabularies.ts';
import type { Text } from '../ideas/idea.ts';

/** An invented organisation written out by hand: everybody who is neither a startup nor a fund. */
export type Body = {
  kind: OrganisationKind;
  name: Text;
  kana: string;
  /** Its prefecture, by the number of ISO 3166-2:JP. */
  home: string;
  tagline: Text;
  description: Text;
  content: Partial<ProfileContent>;
};

/** Something given or looked for, with a word about it. */
export const support = (kind: SupportKind, ja: string, en: string): Support => ({ kind, note: { ja, en } });

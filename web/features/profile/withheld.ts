import type { Attribute } from '../../../shared/rules/profile/attributes.ts';
import type { OrganisationView } from './api/getOrganisation.ts';

/**
 * What may be said of something that is closed to the reader. Contact details and confidential words open with acceptance and not
 * before. For the rest the owner chose who sees it, and that choice is not told: it may open to participants, on acceptance, or never.
 */
export function withheldWord(attribute: Attribute, relation: OrganisationView['relation']): 'on-acceptance' | 'restricted' | 'private' {
  if (relation === 'accepted') return 'private';
  return attribute === 'contact' || attribute === 'confidential' ? 'on-acceptance' : 'restricted';
}

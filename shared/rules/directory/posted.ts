import type { Profile } from '../../schemas/profile.ts';
import type { SupportKind } from '../../schemas/vocabularies.ts';

/** Whether a profile says that its organisation looks for a place to demonstrate. Not said is no yes. */
export const seeksSite = (profile: Pick<Profile, 'needs'> | null | undefined): boolean =>
  postedNeed(profile?.needs?.map(({ kind }) => kind) ?? null) === 'posted';

/** Whether an organisation looks for a place to demonstrate, by the kinds of what it needs as its reader may see them: yes, no, or not said. */
export const postedNeed = (needs: readonly SupportKind[] | null): 'posted' | 'other' | 'unknown' =>
  needs === null ? 'unknown' : needs.includes('site') ? 'posted' : 'other';

import type { SupportKind } from '../../schemas/vocabularies.ts';

/** Whether an organisation looks for a place to demonstrate, by the kinds of what it needs as its reader may see them: yes, no, or not said. */
export const postedNeed = (needs: readonly SupportKind[] | null): 'posted' | 'other' | 'unknown' =>
  needs === null ? 'unknown' : needs.includes('site') ? 'posted' : 'other';

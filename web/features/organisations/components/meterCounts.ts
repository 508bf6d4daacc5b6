import type { AffectedCounts } from '../../../../shared/rules/profile/meter.ts';
import type { MeterView } from '../api/getMeter.ts';

/**
 * The counts of the last meter by attribute, so that completeness follows every keystroke while the figures, which need
 * everybody else's profiles, follow each save.
 */
export const affectedCounts = (meter: MeterView | undefined): AffectedCounts =>
  Object.fromEntries(
    (meter?.missing ?? []).map(({ attribute, affected }) => [
      attribute,
      Object.fromEntries(affected.map(({ kind, count }) => [kind, count])),
    ]),
  );

import { useTranslation } from 'react-i18next';
import type { Release } from '../../../../shared/schemas/release.ts';
import { JobState } from '../../../ui/JobState.tsx';
import { useChangeRelease } from '../api/changeRelease.ts';

/** The newest publishing, while it is under way or if it did not come through. Readers see the old timetable, whole, until the new one is complete. */
export function Publishing({ eventId, release }: { eventId: string; release: Release }) {
  const { t } = useTranslation('release');
  const cancel = useChangeRelease(eventId, 'cancel');
  const retry = useChangeRelease(eventId, 'retry');
  return (
    <JobState
      job={release.job}
      kind="Release"
      title={t('publishing.title')}
      text={t('publishing.text')}
      onStop={() => cancel.mutate(release.id)}
      onAgain={() => retry.mutate(release.id)}
      isPending={cancel.isPending || retry.isPending}
      error={cancel.error ?? retry.error}
    />
  );
}

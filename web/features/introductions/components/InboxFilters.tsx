import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IntroductionStatus } from '../../../../shared/schemas/introduction.ts';
import { useLabel } from '../../../app/language.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { IntroductionView } from '../api/getInbox.ts';
import type { InboxSearch } from '../search.ts';
import classes from './InboxFilters.module.css';

interface InboxFiltersProps {
  search: InboxSearch;
  introductions: readonly IntroductionView[];
  /** The events there are requests for. */
  events: readonly { id: string; name: string }[];
  onChange: (part: Partial<InboxSearch>) => void;
}

/** Received or sent, at which event, in which state, in which order. */
export function InboxFilters({ search, introductions, events, onChange }: InboxFiltersProps) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const inBox = (direction: 'received' | 'sent') => introductions.filter((introduction) => introduction.direction === direction).length;
  return (
    <div className={classes.filters}>
      <Segmented
        label={t('filters.box')}
        value={search.box ?? 'all'}
        onChange={(box) => onChange({ box: box === 'all' ? undefined : box })}
        options={[
          { value: 'all', label: t('filters.all') },
          { value: 'received', label: t('direction.received'), count: inBox('received') },
          { value: 'sent', label: t('direction.sent'), count: inBox('sent') },
        ]}
      />
      <Select
        className={classes.choice}
        aria-label={t('filters.status')}
        allowDeselect={false}
        data={[
          { value: '', label: t('filters.anyStatus') },
          ...IntroductionStatus.options.map((status) => ({ value: status as string, label: label('introductionStatuses', status) })),
        ]}
        value={search.status ?? ''}
        onChange={(value) => onChange({ status: IntroductionStatus.safeParse(value).data })}
      />
      {events.length > 1 && (
        <Select
          className={classes.choice}
          aria-label={t('ask.event')}
          allowDeselect={false}
          data={[{ value: '', label: t('filters.anyEvent') }, ...events.map(({ id, name }) => ({ value: id, label: name }))]}
          value={search.eventId ?? ''}
          onChange={(value) => onChange({ eventId: value || undefined })}
        />
      )}
      <Select
        className={classes.choice}
        aria-label={t('filters.sort')}
        allowDeselect={false}
        data={(['expires', 'newest'] as const).map((value) => ({ value, label: t(`filters.${value}`) }))}
        value={search.sort ?? 'expires'}
        onChange={(value) => onChange({ sort: value === 'newest' ? 'newest' : undefined })}
      />
    </div>
  );
}

import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Participation } from '../../../../shared/schemas/participation.ts';
import { OrganisationKind } from '../../../../shared/schemas/vocabularies.ts';
import { useLabel } from '../../../app/language.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { ParticipationView } from '../api/getParticipations.ts';
import type { ParticipantsSearch } from '../search.ts';
import classes from './Participants.module.css';

interface ParticipantFiltersProps {
  search: ParticipantsSearch;
  /** Everybody who fits but for the state, for the counts. */
  found: readonly ParticipationView[];
  all: readonly ParticipationView[];
  onChange: (part: Partial<ParticipantsSearch>) => void;
}

/** By words, by kind, by state with how many there are of each. */
export function ParticipantFilters({ search, found, all, onChange }: ParticipantFiltersProps) {
  const { t } = useTranslation('event');
  const label = useLabel();
  const kinds = OrganisationKind.options.filter((kind) => all.some(({ organisation }) => organisation.kind === kind));
  return (
    <div className={classes.filters}>
      <div className={classes.search}>
        <SearchBox label={t('participants.search')} value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      </div>
      <MultiSelect
        className={classes.kinds}
        size="md"
        aria-label={t('participants.kind')}
        placeholder={search.kind?.length ? undefined : t('participants.anyKind')}
        clearable
        data={kinds.map((kind) => ({ value: kind, label: label('kinds', kind) }))}
        value={search.kind ?? []}
        onChange={(kind) => onChange({ kind: kind.length > 0 ? (kind as ParticipantsSearch['kind']) : undefined })}
      />
      <div className={classes.states}>
        <Segmented
          label={t('participants.state')}
          value={search.status ?? ''}
          onChange={(status) => onChange({ status: status || undefined })}
          options={[
            { value: '' as const, label: t('events.all'), count: found.length },
            ...Participation.shape.status.options.map((status) => ({
              value: status,
              label: t(`participation.status.${status}`),
              count: found.filter((one) => one.status === status).length,
            })),
          ]}
        />
      </div>
    </div>
  );
}

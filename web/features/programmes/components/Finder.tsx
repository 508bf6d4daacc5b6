import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findProgrammes } from '../../../../shared/rules/programmes/filter.ts';
import type { Programme } from '../../../../shared/schemas/programme.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { filterOf, type ProgrammesSearch } from '../search.ts';
import { sums } from './choices.ts';
import { Filters } from './Filters.tsx';
import classes from './Finder.module.css';
import { ProgrammeRow } from './ProgrammeRow.tsx';

interface FinderProps {
  programmes: Programme[];
  search: ProgrammesSearch;
  /** Changes the address. */
  onChange: (part: Partial<ProgrammesSearch>) => void;
}

/** No condition at all. What is open stays so. */
const nothingAsked: Partial<ProgrammesSearch> = {
  q: undefined,
  category: undefined,
  support: undefined,
  stage: undefined,
  field: undefined,
  device: undefined,
  accompaniment: undefined,
};

/** What one looks for, how many there are, and the measures themselves: the surest first. */
export function Finder({ programmes, search, onChange }: FinderProps) {
  const { t } = useTranslation('programme');
  const found = findProgrammes(programmes, filterOf(search));
  const { sure, open } = sums(found);
  const nameOf = new Map(programmes.map(({ id, name }) => [id, name]));
  const clear = (
    <Button variant="default" size="sm" onClick={() => onChange(nothingAsked)}>
      {t('clear')}
    </Button>
  );
  return (
    <div className={classes.finder}>
      <Filters programmes={programmes} search={search} onChange={onChange} />
      <div className={classes.found}>
        <div className={classes.count}>
          <Text role="status" size="sm" c="dimmed">
            {open > 0 ? t('countOpen', { sure, count: open }) : t('count', { count: sure })}
          </Text>
          {Object.keys(nothingAsked).some((key) => search[key as keyof ProgrammesSearch]) && found.length > 0 && clear}
        </div>
        {found.length === 0 ? (
          <EmptyState title={t('nothing.title')} action={clear}>
            {t('nothing.body')}
          </EmptyState>
        ) : (
          <ul className={classes.list} aria-label={t('list')}>
            {found.map(({ programme, labels }) => (
              <ProgrammeRow
                key={programme.id}
                programme={programme}
                labels={labels}
                parent={programme.parent === null ? null : (nameOf.get(programme.parent) ?? null)}
                open={search.open === programme.id}
                onToggle={(open) => onChange({ open: open ? programme.id : undefined })}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

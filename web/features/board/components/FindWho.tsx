import { Select } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../shared/rules/text/fold.ts';
import { useDesk } from '../useDesk.tsx';

interface FindWhoProps {
  who: string | undefined;
  onFind: (who: string | undefined) => void;
}

const shown = 30;

/** Looks for an organisation or a person; their day lights up. */
export function FindWho({ who, onFind }: FindWhoProps) {
  const { t } = useTranslation('board');
  const { board, names } = useDesk();
  const data = useMemo(() => {
    const organisations = board.organisations.map(({ id }) => ({ value: id, label: names.organisation(id) }));
    const people = board.people.map(({ id, organisationId }) => ({
      value: id,
      label: organisationId ? `${names.person(id)}（${names.short(organisationId)}）` : names.person(id),
    }));
    const byLabel = (one: { label: string }, other: { label: string }) => one.label.localeCompare(other.label);
    return [
      { group: t('find.organisations'), items: organisations.sort(byLabel) },
      { group: t('find.people'), items: people.sort(byLabel) },
    ];
  }, [board.organisations, board.people, names, t]);
  return (
    <Select
      size="sm"
      w={240}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('find.clear') }}
      leftSection={<IconSearch size={16} aria-hidden />}
      aria-label={t('find.label')}
      placeholder={t('find.label')}
      nothingFoundMessage={t('find.nothing')}
      limit={shown}
      data={data}
      value={who ?? null}
      onChange={(value) => onFind(value ?? undefined)}
      filter={({ options, search }) => matching(options as Group[], search)}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
    />
  );
}

type Group = { group: string; items: { value: string; label: string; disabled?: boolean }[] };

/** As people type: without regard to width, case or spaces. */
function matching(groups: Group[], search: string): Group[] {
  const wanted = fold(search);
  return groups.map(({ group, items }) => ({ group, items: items.filter(({ label }) => fold(label).includes(wanted)) }));
}

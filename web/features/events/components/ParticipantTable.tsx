import { Badge, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import type { ParticipationView } from '../api/getParticipations.ts';
import classes from './Participants.module.css';
import { ParticipationBadge } from './StatusBadge.tsx';

interface ParticipantTableProps {
  rows: readonly ParticipationView[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  currentId: string | null;
  onOpen: (organisationId: string) => void;
}

/** Everybody who asked to take part, one line each. */
export function ParticipantTable({ rows, chosen, onChoose, currentId, onOpen }: ParticipantTableProps) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const localised = useLocalised();
  const idOf = ({ organisationId }: ParticipationView) => organisationId;
  const chosenHere = rows.filter((row) => chosen.has(row.organisationId)).length;
  const columns: Column<ParticipationView>[] = [
    {
      id: 'name',
      label: t('participants.organisation'),
      header: (
        <span className={classes.chosen}>
          <Checkbox
            size="sm"
            aria-label={t('participants.chooseAll')}
            checked={chosenHere === rows.length && rows.length > 0}
            indeterminate={chosenHere > 0 && chosenHere < rows.length}
            onChange={({ currentTarget }) => onChoose(rows.map(idOf), currentTarget.checked)}
          />
          {t('participants.organisation')}
        </span>
      ),
      cell: (row) => (
        <div className={classes.chosen}>
          <Checkbox
            size="sm"
            aria-label={t('participants.chooseOne', { name: localised(row.organisation.name) })}
            checked={chosen.has(row.organisationId)}
            onChange={({ currentTarget }) => onChoose([row.organisationId], currentTarget.checked)}
          />
          <OrganisationLine organisation={row.organisation} linked={false} />
        </div>
      ),
    },
    { id: 'status', header: t('participants.state'), cell: (row) => <ParticipationBadge status={row.status} /> },
    {
      id: 'delegates',
      header: t('participants.delegates'),
      cell: (row) => <Delegates names={row.delegates.map(({ name }) => personName(name, language))} />,
    },
    { id: 'exhibitor', header: t('participants.exhibitor'), cell: (row) => <Flag is={row.exhibitor} /> },
    { id: 'wanted', header: t('tier.short'), cell: (row) => <Flag is={row.pitch.wanted} /> },
    {
      id: 'selected',
      header: t('tier.long'),
      cell: (row) => (row.pitch.selected ? <Badge color="ai">{t('participants.selected')}</Badge> : <Flag is={false} />),
    },
    {
      id: 'open',
      header: <span className="visually-hidden">{t('participants.details')}</span>,
      cell: (row) => (
        <button
          type="button"
          className={classes.open}
          aria-label={t('participants.openOne', { name: localised(row.organisation.name) })}
          onClick={() => onOpen(row.organisationId)}
        >
          {t('participants.details')}
        </button>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('participants.title')}
      columns={columns}
      rows={rows}
      rowId={idOf}
      currentId={currentId}
      onOpen={(row) => onOpen(row.organisationId)}
    />
  );
}

function Delegates({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('event');
  if (names.length === 0)
    return (
      <Text span inherit c="var(--kohaku)">
        {t('participants.nobody')}
      </Text>
    );
  return (
    <span title={names.join(' · ')} className={classes.people}>
      {names.slice(0, 2).map((name) => (
        <span key={name}>{name}</span>
      ))}
      {names.length > 2 && <span>+{names.length - 2}</span>}
    </span>
  );
}

function Flag({ is }: { is: boolean }) {
  const { t } = useTranslation('event');
  return (
    <Text span inherit c={is ? undefined : 'var(--ink-faint)'}>
      {t(is ? 'participants.yes' : 'participants.no')}
    </Text>
  );
}

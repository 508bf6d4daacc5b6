import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import type { MatchingObjective } from '../../../../shared/schemas/eventSettings.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useChangeEvent } from '../api/changeEvent.ts';
import type { EventView } from '../api/getEvent.ts';
import type { ExposureView } from '../api/getExposure.ts';
import { exposureKey } from '../api/keys.ts';
import { EventSection } from './EventSection.tsx';
import classes from './Exposure.module.css';
import { draftOf } from './eventDraft.ts';

/** What each objective would bring, side by side, before one is chosen. */
export function ObjectiveChoice({ event, view: { figures, objective } }: { event: EventView; view: ExposureView }) {
  const { t } = useTranslation('exposure');
  const { choose, isPending } = useChoice(event);
  return (
    <EventSection title={t('objective.title')}>
      <p className={classes.lead}>{t('objective.lead')}</p>
      <DataTable
        caption={t('objective.title')}
        rows={figures}
        rowId={(one) => one.objective}
        currentId={objective}
        columns={[
          { id: 'name', header: t('objective.name'), cell: (one) => <strong>{t(`objective.names.${one.objective}`)}</strong> },
          { id: 'matches', header: t('objective.matches'), numeric: true, cell: ({ matches }) => Math.round(matches) },
          { id: 'unread', header: t('objective.unread'), numeric: true, cell: ({ unread }) => formatShare(unread) },
          { id: 'crowded', header: t('objective.crowded'), numeric: true, cell: ({ crowded }) => formatShare(crowded) },
          { id: 'gini', header: t('objective.gini'), numeric: true, cell: ({ gini }) => gini.toFixed(2) },
          { id: 'never', header: t('objective.never'), numeric: true, cell: ({ neverShown }) => formatShare(neverShown) },
          { id: 'little', header: t('objective.little'), numeric: true, cell: ({ withLittle }) => formatShare(withLittle) },
          { id: 'moved', header: t('objective.moved'), numeric: true, cell: ({ moved }) => formatShare(moved) },
          {
            id: 'choose',
            header: <span className="visually-hidden">{t('objective.choose')}</span>,
            label: t('objective.choose'),
            cell: (one) =>
              one.objective === objective ? (
                t('objective.chosen')
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={isPending}
                  aria-label={t('objective.chooseLabel', { name: t(`objective.names.${one.objective}`) })}
                  onClick={() => choose(one.objective)}
                >
                  {t('objective.choose')}
                </Button>
              ),
          },
        ]}
      />
      <p className={classes.note}>{t('objective.note')}</p>
    </EventSection>
  );
}

function useChoice(event: EventView) {
  const queries = useQueryClient();
  const change = useChangeEvent(event.id);
  const tell = useTell();
  const choose = (objective: MatchingObjective) => {
    const draft = draftOf(event);
    change.mutate(
      { ...draft, settings: { ...draft.settings, matching: { objective } }, version: event.version },
      { onError: tell.problem, onSuccess: () => queries.invalidateQueries({ queryKey: exposureKey(event.id) }) },
    );
  };
  return { choose, isPending: change.isPending };
}

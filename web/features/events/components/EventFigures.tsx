import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import { isAdmitted } from '../../../../shared/rules/participation/admitted.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import { useLanguage } from '../../../app/language.ts';
import { FigureRow, Stat } from '../../../ui/Stat.tsx';
import { useFigures } from '../api/getFigures.ts';
import { useParticipations } from '../api/getParticipations.ts';
import { capacityOf } from './eventDraft.ts';

/** How the event stands: who comes, who wants to pitch, and what there is room for. A figure not here yet is a dash of the same size. */
export function EventFigures({ eventId, settings }: { eventId: string; settings: EventSettings }) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const all = useParticipations(eventId).data;
  const count = (test: (one: NonNullable<typeof all>[number]) => boolean) => (all ? formatNumber(all.filter(test).length, language) : '–');
  const figures = useFigures(eventId).data;
  const capacity = capacityOf(settings);
  const number = (value: number) => formatNumber(value, language);
  return (
    <FigureRow>
      <Stat label={t('figure.applied')} value={count(({ status }) => status === 'applied')} />
      <Stat label={t('figure.admitted')} value={count(isAdmitted)} />
      <Stat
        label={t('figure.requests')}
        value={figures ? number(figures.introductions.accepted) : '–'}
        note={figures && t('figure.pending', { count: figures.introductions.pending })}
      />
      <Stat
        label={t('figure.placed')}
        value={figures ? number(figures.meetings.placed) : '–'}
        note={
          figures &&
          t('figure.ofWanted', { count: figures.meetings.wanted, state: t(figures.draft ? 'figure.inDraft' : 'figure.published') })
        }
      />
      <Stat
        label={t('figure.onStage')}
        value={figures ? number(figures.pitches.placed) : '–'}
        note={
          figures &&
          t('figure.ofWanted', { count: figures.pitches.wanted, state: t(figures.draft ? 'figure.inDraft' : 'figure.published') })
        }
      />
      <Stat
        label={t('figure.short')}
        value={count(({ status, pitch }) => status === 'admitted' && pitch.wanted)}
        note={t('figure.room', { count: capacity.short })}
      />
      <Stat
        label={t('figure.long')}
        value={count(({ status, pitch }) => status === 'admitted' && pitch.selected)}
        note={t('figure.room', { count: capacity.long })}
      />
      <Stat
        label={t('figure.meetings')}
        value={number(capacity.meetings)}
        note={t('figure.slots', { count: capacity.meetingSlots, tables: number(settings.tables.length) })}
      />
    </FigureRow>
  );
}

import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/rules/format/date.ts';
import { useLanguage } from '../../../app/language.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { PublicTimetable } from '../api/getTimetable.ts';
import { PitchLine } from './PitchLine.tsx';
import classes from './PitchTimetable.module.css';
import { blocksOf, dayToShow } from './pitchBlocks.ts';

interface PitchTimetableProps {
  timetable: PublicTimetable;
  day: string | undefined;
  stage: string | undefined;
  /** Changes the address. */
  onChange: (part: { day?: string; stage?: string }) => void;
}

/** Who pitches when and where: one day and stage at a time on a screen, all of them on paper. */
export function PitchTimetable({ timetable, day, stage, onChange }: PitchTimetableProps) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const localised = useLocalised();
  const now = useNow();
  const { release, pitches, zone } = timetable;
  if (!release) return <EmptyState title={t('timetable.notYet.title')}>{t('timetable.notYet.body')}</EmptyState>;
  if (pitches.length === 0) return <EmptyState title={t('timetable.none.title')}>{t('timetable.none.body')}</EmptyState>;

  const blocks = blocksOf(pitches, timetable);
  const days = [...new Set(blocks.map((block) => block.day))];
  const shownDay = dayToShow(days, day, now, zone);
  const stages = timetable.stages.filter(({ id }) => blocks.some(({ stageId }) => stageId === id));
  const isShown = (block: (typeof blocks)[number]) => block.day === shownDay && (!stage || block.stageId === stage);
  return (
    <>
      <div className={`${classes.toolbar} screen-only`}>
        {days.length > 1 && (
          <Segmented
            label={t('timetable.day')}
            value={shownDay}
            onChange={(chosen) => onChange({ day: chosen })}
            options={days.map((date) => ({ value: date, label: formatDate(date, language, { year: false }) }))}
          />
        )}
        {stages.length > 1 && (
          <Segmented
            label={t('timetable.stage')}
            value={stage && stages.some(({ id }) => id === stage) ? stage : ''}
            onChange={(chosen) => onChange({ stage: chosen || undefined })}
            options={[
              { value: '', label: t('timetable.allStages') },
              ...stages.map(({ id, name }) => ({ value: id, label: localised(name) })),
            ]}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
          className={classes.print}
        >
          {t('timetable.print')}
        </Button>
      </div>
      {!blocks.some(isShown) && <EmptyState title={t('timetable.noneHere.title')}>{t('timetable.noneHere.body')}</EmptyState>}
      <div className={classes.blocks}>
        {blocks.map((block) => (
          <section key={`${block.day} ${block.stageId}`} className={classes.block} data-hidden={isShown(block) ? undefined : true}>
            <h3 className={classes.place}>
              {block.stage ? localised(block.stage.name) : t('timetable.noStage')}
              <span className={classes.day}>{formatDate(block.day, language)}</span>
            </h3>
            <ol className={classes.list}>
              {block.pitches.map((pitch) => (
                <PitchLine key={pitch.id} pitch={pitch} zone={zone} isNow={pitch.start <= now && now < pitch.end} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className={classes.release}>
        {t('timetable.release', { number: release.number })} {release.publishedAt && <DateTime instant={release.publishedAt} zone={zone} />}
      </p>
    </>
  );
}

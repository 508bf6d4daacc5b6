import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/rules/format/date.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import { useLanguage } from '../../../app/language.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import classes from './DayPreview.module.css';
import { dayPicture } from './dayPicture.ts';

const rowHeight = 42;
const scaleHeight = 20;
const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** A day as it would run with these settings: time to the right, one row for meetings and one for each stage, every slot a tick. */
export function DayPreview({ settings, date }: { settings: EventSettings; date: string }) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const localised = useLocalised();
  const picture = dayPicture(settings, date);
  const title = formatDate(date, language);
  const nameOf = (stageId: string | null) => {
    const stage = settings.stages.find(({ id }) => id === stageId);
    return stage ? localised(stage.name) || t('timetable.stage') : t('settings.session.meetings');
  };
  if (!picture) return <p className={classes.nothing}>{t('settings.previewNothing', { day: title })}</p>;
  const sum = t('settings.previewSum', { day: title, meetings: picture.meetings, pitches: picture.pitches });
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{sum}</figcaption>
      <svg className={classes.picture} width="100%" height={picture.rows.length * rowHeight + scaleHeight} role="img" aria-label={sum}>
        {picture.hours.map(({ hour, at }, index) => (
          <g key={hour}>
            <line x1={percent(at)} x2={percent(at)} y1={0} y2={picture.rows.length * rowHeight} className={classes.hour} />
            <text
              x={percent(at)}
              y={picture.rows.length * rowHeight + 15}
              textAnchor={index === 0 ? 'start' : index === picture.hours.length - 1 ? 'end' : 'middle'}
              className={classes.scale}
            >
              {hour}
            </text>
          </g>
        ))}
        {picture.rows.map((row, place) => (
          <g key={row.stageId ?? ''} data-kind={row.stageId === null ? 'meetings' : 'pitches'} className={classes.row}>
            <title>{nameOf(row.stageId)}</title>
            {row.sessions.map(({ id, from, size }) => (
              <rect
                key={id}
                x={percent(from)}
                width={percent(size)}
                y={place * rowHeight + 17}
                height={rowHeight - 22}
                rx={4}
                className={classes.session}
              />
            ))}
            {row.slots.map(({ id, from, size }) => (
              <rect key={id} x={percent(from)} width={percent(size)} y={place * rowHeight + 23} height={8} className={classes.slot} />
            ))}
            <text x="0" y={place * rowHeight + 12} className={classes.name}>
              {nameOf(row.stageId)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

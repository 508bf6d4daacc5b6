import { IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../../shared/rules/format/date.ts';
import type { Present } from './agendaDays.ts';
import { EntryPerson, EntryTitle } from './EntryTitle.tsx';
import classes from './NextUp.module.css';
import { PlaceWords } from './PlaceWords.tsx';
import { Reach } from './Reach.tsx';

/** On the day: what is next, in how many minutes, and where to walk. */
export function NextUp({ present: { current, next, walk, minutesLeft } }: { present: Present }) {
  const { t } = useTranslation('agenda');
  return (
    <section className={`${classes.next} screen-only`} aria-label={t('next.label')}>
      {current && (
        <p className={classes.now}>
          {t('next.now', { time: formatTime(current.end, current.zone) })} <EntryTitle entry={current} />
        </p>
      )}
      <p className={classes.when}>
        <span className={classes.time}>{formatTime(next.start, next.zone)}</span>
        <span>
          {minutesLeft < 60 ? t('next.minutes', { count: minutesLeft }) : t('next.hours', { count: Math.floor(minutesLeft / 60) })}
        </span>
      </p>
      <p className={classes.title}>
        <EntryTitle entry={next} />
      </p>
      <p className={classes.person}>
        <EntryPerson entry={next} />
      </p>
      <p className={classes.place}>
        <IconWalk size={20} aria-hidden />
        {walk?.moves && (
          <span className={classes.from}>
            <PlaceWords place={walk.from} /> →
          </span>
        )}
        <PlaceWords place={next.place} />
      </p>
      <Reach entry={next} />
    </section>
  );
}

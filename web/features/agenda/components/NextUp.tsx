import { IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bothTimes } from '../../../../shared/rules/format/both.ts';
import { formatTime } from '../../../../shared/rules/format/date.ts';
import { formatMinutes } from '../../../../shared/rules/format/duration.ts';
import { useLanguage } from '../../../app/language.ts';
import { readerZone } from '../../../ui/readerZone.ts';
import { Unbroken } from '../../../ui/Unbroken.tsx';
import type { Present } from './agendaDays.ts';
import { EntryPerson, EntryTitle } from './EntryTitle.tsx';
import classes from './NextUp.module.css';
import { PlaceWords } from './PlaceWords.tsx';
import { Reach } from './Reach.tsx';

/** On the day: what is next, in how many minutes, and where to walk. */
export function NextUp({ present: { current, next, walk, minutesLeft } }: { present: Present }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const times = bothTimes({ start: next.start, zone: next.zone }, readerZone(), language);
  return (
    <section className={`${classes.next} screen-only`} aria-label={t('next.label')}>
      {current && (
        <p className={classes.now}>
          {t('next.now', { time: formatTime(current.end, current.zone) })} <EntryTitle entry={current} />
        </p>
      )}
      <p className={classes.when}>
        <span className={classes.time}>{times.event}</span>
        {times.own && (
          <span>
            <Unbroken>{t('ownTime', { time: times.own })}</Unbroken>
          </span>
        )}
        <span>{t('next.left', { length: formatMinutes(minutesLeft, language) })}</span>
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

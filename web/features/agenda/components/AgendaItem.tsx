import { Anchor } from '@mantine/core';
import { IconChevronDown, IconWalk } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contactLines } from '../../../../shared/rules/calendar/entryWords.ts';
import { inCalendars } from '../../../../shared/rules/calendar/uid.ts';
import { bothTimes } from '../../../../shared/rules/format/both.ts';
import { formatMinutes } from '../../../../shared/rules/format/duration.ts';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import { Unbroken } from '../../../ui/Unbroken.tsx';
import classes from './AgendaItem.module.css';
import type { Walk } from './agendaDays.ts';
import { CannotCome } from './CannotCome.tsx';
import { EntryPerson, EntryTitle } from './EntryTitle.tsx';
import { Openers } from './Openers.tsx';
import { PlaceWords } from './PlaceWords.tsx';
import { Reach } from './Reach.tsx';

interface AgendaItemProps {
  entry: AgendaEntry;
  open: boolean;
  onToggle: () => void;
  /** It has ended. */
  past: boolean;
  /** From the entry before it. */
  walk: Walk | null;
  /** Whether its event is not the one the day is headed by. */
  namesEvent: boolean;
}

/** One entry: when, with whom and where in two lines; everything else one press away, and always on paper. */
export function AgendaItem({ entry, open, onToggle, past, walk, namesEvent }: AgendaItemProps) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const times = bothTimes(entry, readerZone(), language);
  const details = `${inCalendars(entry)}-details`;
  return (
    <li className={classes.item} data-open={open || undefined} data-past={past || undefined} id={entry.placementId}>
      {walk && (walk.moves || walk.minutes >= longPause) && <WalkLine walk={walk} />}
      <button type="button" className={classes.summary} aria-expanded={open} aria-controls={details} onClick={onToggle}>
        <span className={classes.time}>
          <time dateTime={`${entry.start}/${entry.end}`}>
            <Unbroken>{times.event}</Unbroken>
          </time>
          {times.own && (
            <span className={classes.own}>
              <Unbroken>{t('ownTime', { time: times.own })}</Unbroken>
            </span>
          )}
        </span>
        <span className={classes.who}>
          <span className={classes.title}>
            <EntryTitle entry={entry} />
          </span>
          <span className={classes.person}>
            <EntryPerson entry={entry} />
          </span>
        </span>
        <span className={classes.place}>
          <PlaceWords place={entry.place} />
        </span>
        <IconChevronDown size={18} className={classes.chevron} aria-hidden />
      </button>
      <div className={classes.details} id={details}>
        {open && entry.counterpart && <Openers entry={entry} />}
        {entry.message && (
          <div>
            <div className={classes.label}>{t('message')}</div>
            <p className={classes.message}>{entry.message}</p>
          </div>
        )}
        {entry.counterpart?.contact && contactLines(entry.counterpart, language).length > 0 && (
          <div className={classes.contact}>
            {contactLines(entry.counterpart, language).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        )}
        {namesEvent && (
          <div className={classes.person}>
            <LocalisedText text={entry.eventName} quiet />
          </div>
        )}
        <Reach entry={entry} />
        <div className={`${classes.actions} screen-only`}>
          {entry.counterpart && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link to={paths.organisation} params={{ organisationId: entry.counterpart?.organisationId ?? '' }} {...props} />
              )}
            >
              {t('profile')}
            </Anchor>
          )}
          {entry.introductionId && (
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to={paths.introduction} params={{ introductionId: entry.introductionId ?? '' }} {...props} />}
            >
              {t('conversation')}
            </Anchor>
          )}
          {!past && <CannotCome entry={entry} />}
        </div>
      </div>
    </li>
  );
}

/** Minutes from which a pause is worth a line although one stays where one is. */
const longPause = 30;

/** How long there is, and where one has to go. */
function WalkLine({ walk: { minutes, from, to, moves } }: { walk: Walk }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  return (
    <div className={classes.walk} data-tight={(moves && minutes < 5) || undefined}>
      {moves && <IconWalk size={15} aria-hidden />}
      <span>{minutes === 0 ? t('straightOn') : t('gap', { length: formatMinutes(minutes, language) })}</span>
      {moves && (
        <span>
          <PlaceWords place={from} /> → <PlaceWords place={to} />
        </span>
      )}
    </div>
  );
}

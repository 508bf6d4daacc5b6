import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { SampleMark } from '../../../ui/SampleMark.tsx';
import { EventDates } from './EventDates.tsx';
import classes from './EventRow.module.css';
import type { EventSummary } from './eventList.ts';
import { EventStatusBadge, ParticipationBadge } from './StatusBadge.tsx';
import { unsaid } from './unsaid.ts';

/** One event of the list: when, what, where, and how one stands to it. */
export function EventRow({ event }: { event: EventSummary }) {
  const { t } = useTranslation('event');
  return (
    <li className={classes.row}>
      <div className={classes.when}>
        <EventDates days={event.days} datesText={event.datesText} status={event.status} />
      </div>
      <div className={classes.what}>
        <div className={classes.head}>
          <Link to={paths.event} params={{ eventId: event.id }} className={classes.name}>
            <LocalisedText text={event.name} quiet />
          </Link>
          {event.sample && <SampleMark />}
        </div>
        <div className={classes.where}>
          <LocalisedText text={event.venue} otherwise={t(`venueUnsaid.${unsaid(event.status)}`)} quiet />
          {' · '}
          <LocalisedText text={event.organiserName} otherwise={t(`organiserUnsaid.${unsaid(event.status)}`)} quiet />
        </div>
      </div>
      <div className={classes.state}>
        {event.participations.map(({ organisationId, status }) => (
          <ParticipationBadge key={organisationId} status={status} />
        ))}
        <EventStatusBadge status={event.status} />
        {event.mayPrepare && (
          <Link to={paths.manage} params={{ eventId: event.id }} className={classes.manage}>
            {t('manage')}
          </Link>
        )}
      </div>
    </li>
  );
}

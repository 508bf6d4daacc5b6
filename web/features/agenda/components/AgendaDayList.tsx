import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { inCalendars } from '../../../../shared/rules/calendar/uid.ts';
import { paths } from '../../../app/paths.ts';
import { Day } from '../../../ui/DateTime.tsx';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import classes from './AgendaDayList.module.css';
import { AgendaItem } from './AgendaItem.tsx';
import { type AgendaDay, walkBetween } from './agendaDays.ts';

interface AgendaDayListProps {
  day: AgendaDay;
  now: string;
  openId: string | null;
  onToggle: (placementId: string) => void;
}

/** One day: its date, event and venue, and its entries in the order of time with the ways between them. */
export function AgendaDayList({ day, now, openId, onToggle }: AgendaDayListProps) {
  const { event } = day;
  return (
    <section aria-labelledby={`day-${day.date}`} className={classes.day}>
      <Title order={2} size="h3" id={`day-${day.date}`}>
        <Day date={day.date} />
      </Title>
      {event && (
        <p className={classes.event}>
          <Anchor c="inherit" renderRoot={(props) => <Link to={paths.event} params={{ eventId: event.id }} {...props} />}>
            <LocalisedText text={event.name} quiet />
          </Anchor>
          {event.venue && (
            <span>
              <LocalisedText text={event.venue} quiet />
            </span>
          )}
        </p>
      )}
      <ul className={classes.entries}>
        {day.entries.map((entry, index) => (
          <AgendaItem
            key={inCalendars(entry)}
            entry={entry}
            open={entry.placementId === openId}
            onToggle={() => onToggle(entry.placementId)}
            past={entry.end <= now}
            walk={walkBetween(day.entries[index - 1], entry)}
            namesEvent={event === null}
          />
        ))}
      </ul>
    </section>
  );
}

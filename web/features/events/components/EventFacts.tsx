import { useTranslation } from 'react-i18next';
import type { Localised } from '../../../../shared/schemas/basics.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { EventView } from '../api/getEvent.ts';
import { EventDates } from './EventDates.tsx';
import classes from './EventFacts.module.css';
import { EventStatusBadge } from './StatusBadge.tsx';
import { unsaid } from './unsaid.ts';

/** When, where, by whom: first thing one looks for. What nobody has written is said to be so. */
export function EventFacts({ event }: { event: EventView }) {
  const { t } = useTranslation('event');
  const written = (text: Localised) => <LocalisedText text={text} otherwise={t(unsaid(event.status))} />;
  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>{t('fact.when')}</dt>
        <dd>
          <EventDates days={event.settings.days} datesText={event.datesText} status={event.status} />
        </dd>
      </div>
      <div className={classes.fact}>
        <dt>{t('fact.where')}</dt>
        <dd>{written(event.venue)}</dd>
      </div>
      <div className={classes.fact}>
        <dt>{t('fact.organiser')}</dt>
        <dd>{written(event.organiserName)}</dd>
      </div>
      <div className={classes.fact}>
        <dt>{t('fact.status')}</dt>
        <dd>
          <EventStatusBadge status={event.status} />
        </dd>
      </div>
    </dl>
  );
}

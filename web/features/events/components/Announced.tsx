import { useTranslation } from 'react-i18next';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { SourceList } from '../../../ui/SourceList.tsx';
import type { EventView } from '../api/getEvent.ts';
import classes from './Announced.module.css';
import { EventSection } from './EventSection.tsx';

/** What the ministries' documents say of an event, as printed, and where. */
export function Announced({ event }: { event: EventView }) {
  const { t } = useTranslation('event');
  return (
    <>
      {event.facts.length > 0 && (
        <EventSection title={t('printed.title')}>
          <ul className={classes.facts}>
            {event.facts.map((fact) => (
              <li key={fact.ja ?? fact.en}>
                <LocalisedText text={fact} />
              </li>
            ))}
          </ul>
        </EventSection>
      )}
      {event.sources.length > 0 && (
        <EventSection title={t('documents:sources')}>
          <SourceList sources={event.sources} />
        </EventSection>
      )}
    </>
  );
}

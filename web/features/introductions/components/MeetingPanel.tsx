import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import type { IntroductionView, Party } from '../api/getInbox.ts';
import classes from './MeetingPanel.module.css';

interface MeetingPanelProps {
  introduction: IntroductionView;
  event: EventView | undefined;
}

/** When, where and who: a meeting that has its time. */
export function MeetingPanel({ introduction: { meeting, from, to }, event }: MeetingPanelProps) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  if (!meeting) return null;
  const place = event?.settings.tables.find(({ id }) => id === meeting.placeId);
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('meeting.title')}
      </Title>
      <p className={classes.when}>
        <DateTime instant={meeting.start} end={meeting.end} zone={event?.settings.zone} />
      </p>
      <dl className={classes.facts}>
        {place && (
          <div>
            <dt>{t('meeting.where')}</dt>
            <dd>
              {place.kind === 'online' ? label('placeKinds', 'online') : `${label('placeKinds', place.kind)} ${place.name} · ${place.room}`}
              {place.kind === 'online' && ` ${place.name}`}
            </dd>
          </div>
        )}
        {event && (event.venue.ja || event.venue.en) && place?.kind !== 'online' && (
          <div>
            <dt>{t('meeting.venue')}</dt>
            <dd>
              <LocalisedText text={event.venue} quiet />
            </dd>
          </div>
        )}
        <Seat party={from} />
        <Seat party={to} />
      </dl>
    </section>
  );
}

function Seat({ party }: { party: Party }) {
  const language = useLanguage();
  if (!party.person) return null;
  return (
    <div>
      <dt>
        <LocalisedText text={party.name} quiet />
      </dt>
      <dd>
        {personName(party.person.name, language)}
        <Text span size="sm" c="dimmed" ml="xs">
          <LocalisedText text={party.person.title} quiet />
        </Text>
      </dd>
    </div>
  );
}

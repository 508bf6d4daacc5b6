import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ExportKind, exportKinds } from '../api/exportFile.ts';
import { EventSection } from './EventSection.tsx';
import { ExportButton } from './ExportButton.tsx';
import classes from './Exports.module.css';

/** Every table of the event as a CSV file, with what stands in it; and where others' systems read the published timetable. */
export function Exports({ eventId, published }: { eventId: string; published: boolean }) {
  const { t } = useTranslation('event');
  return (
    <EventSection title={t('export.title')}>
      <ul className={classes.list}>
        {exportKinds.map((kind) => (
          <Line key={kind} eventId={eventId} kind={kind} />
        ))}
        {published && <Feeds eventId={eventId} />}
      </ul>
    </EventSection>
  );
}

/** Open addresses of the published timetable, for a website or an app of the organiser's. */
function Feeds({ eventId }: { eventId: string }) {
  const { t } = useTranslation('event');
  return (
    <li className={classes.line}>
      <div>
        <div className={classes.name}>{t('export.public.name')}</div>
        <div className={classes.what}>{t('export.public.what')}</div>
      </div>
      <Group gap="xs">
        {(['json', 'xml'] as const).map((kind) => (
          <Button
            key={kind}
            variant="default"
            component="a"
            href={`/api/events/${eventId}/schedule.${kind}`}
            target="_blank"
            rel="noreferrer"
            aria-label={t('export.public.open', { kind: kind.toUpperCase() })}
          >
            {kind.toUpperCase()}
          </Button>
        ))}
      </Group>
    </li>
  );
}

function Line({ eventId, kind }: { eventId: string; kind: ExportKind }) {
  const { t } = useTranslation('event');
  return (
    <li className={classes.line}>
      <div>
        <div className={classes.name}>{t(`export.${kind}.name`)}</div>
        <div className={classes.what}>{t(`export.${kind}.what`)}</div>
      </div>
      <ExportButton eventId={eventId} kind={kind} label={t('export.saveOne', { name: t(`export.${kind}.name`) })}>
        CSV
      </ExportButton>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import { type ExportKind, exportKinds } from '../api/exportFile.ts';
import { EventSection } from './EventSection.tsx';
import { ExportButton } from './ExportButton.tsx';
import classes from './Exports.module.css';

/** Every table of the event as a CSV file, with what stands in it. */
export function Exports({ eventId }: { eventId: string }) {
  const { t } = useTranslation('event');
  return (
    <EventSection title={t('export.title')}>
      <ul className={classes.list}>
        {exportKinds.map((kind) => (
          <Line key={kind} eventId={eventId} kind={kind} />
        ))}
      </ul>
    </EventSection>
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

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { LogEntry } from '../api/applications.ts';
import classes from './Staff.module.css';

/** What was asked and decided, newest first, with whose doing it was. */
export function Log({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation('confirmation');
  const localised = useLocalised();
  if (entries.length === 0) return <EmptyState title={t('log.none')} />;
  return (
    <ol className={classes.list}>
      {entries.map(({ id, what, by, organisation, email, reason, words, at }) => (
        <li key={id} className={classes.row}>
          <div className={classes.line}>
            <Text size="sm" c="dimmed" component="span">
              <DateTime instant={at} />
            </Text>
            <Text component="span">{t(`log.${what}`, { by, name: organisation ? localised(organisation.name) : email })}</Text>
          </div>
          {reason && <Text size="sm">{t('own.reason', { reason: t(`reason.${reason}`) })}</Text>}
          {words && <p className={classes.words}>{words}</p>}
        </li>
      ))}
    </ol>
  );
}

import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Release.module.css';

/** A publishing under way. Readers see the old timetable, whole, until the new one is complete. */
export function Publishing() {
  const { t } = useTranslation('release');
  return (
    <section className={classes.publishing} role="status">
      <h2>{t('publishing.title')}</h2>
      <p>{t('publishing.text')}</p>
      <Progress value={100} animated aria-label={t('publishing.title')} />
    </section>
  );
}

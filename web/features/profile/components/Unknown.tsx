import { useTranslation } from 'react-i18next';
import classes from './AttributeValue.module.css';

/** Not said: never shown as "no". */
export function Unknown() {
  const { t } = useTranslation();
  return <span className={classes.absent}>{t('unknown')}</span>;
}

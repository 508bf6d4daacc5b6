import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n.ts';
import { useLanguage } from '../language.ts';
import classes from './LanguageSwitch.module.css';

/** The other language, one press away, named in that language. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      className={classes.switch}
      lang={other}
      // What is seen stands in the name, so that it can be said aloud to press it.
      aria-label={`${t('language.otherShort')} · ${t('language.switch')}`}
      onClick={() => void changeLanguage(other)}
    >
      <span className={classes.long}>{t('language.other')}</span>
      <span className={classes.short}>{t('language.otherShort')}</span>
    </Button>
  );
}

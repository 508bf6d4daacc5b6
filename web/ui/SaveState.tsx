import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../shared/rules/format/date.ts';
import { wholeMinute } from '../../shared/rules/format/minute.ts';
import { readerZone } from './readerZone.ts';
import classes from './SaveState.module.css';

interface SaveStateProps {
  /** `idle`: nothing written yet · `dirty`: not sent yet. */
  state: 'idle' | 'dirty' | 'saving' | 'saved' | 'failed';
  /** When it was last saved, ISO instant. Shown in the reader's own zone: it is about the reader's own clock. */
  savedAt?: string | null;
}

/** Tells whoever types that what they wrote is safe: `保存済み 10:42`. */
export function SaveState({ state, savedAt = null }: SaveStateProps) {
  const { t } = useTranslation();
  const time = savedAt && formatTime(wholeMinute(savedAt), readerZone());
  const words = {
    idle: savedAt ? t('save.saved', { time }) : '',
    dirty: t('save.dirty'),
    saving: t('save.saving'),
    saved: savedAt ? t('save.saved', { time }) : t('save.savedNow'),
    failed: t('save.failed'),
  }[state];
  const Icon = { idle: IconCheck, dirty: null, saving: IconLoader2, saved: IconCheck, failed: IconAlertTriangle }[state];
  return (
    <Text component="span" size="sm" c={state === 'failed' ? 'kaki' : 'dimmed'} role="status" className={classes.state}>
      {Icon && words && <Icon size={16} aria-hidden className={state === 'saving' ? classes.turning : undefined} />}
      {words}
    </Text>
  );
}

import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import english from '../../../../shared/locales/en/declines.json';
import japanese from '../../../../shared/locales/ja/declines.json';
import { DeclineReason } from '../../../../shared/schemas/introduction.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { IntroductionView } from '../api/getInbox.ts';
import { sidesOf } from '../groups.ts';
import { writtenIn } from '../writtenIn.ts';
import classes from './DeclineDialog.module.css';

type Reason = (typeof DeclineReason.options)[number];
/** A kind sentence for each reason, in both languages: it is sent to the other side, who may not read the reader's. */
const sentences = { ja: japanese, en: english };

interface DeclineDialogProps {
  /** The requests to be declined, with one reason for all; closed while there are none. */
  introductions: readonly IntroductionView[];
  busy: boolean;
  error: unknown;
  onDecline: (reason: Reason, textFor: (introduction: IntroductionView) => string | null) => void;
  onClose: () => void;
}

/** Declining with a reason from the short list and a sentence ready to edit, in the language of who asked. */
export function DeclineDialog({ introductions, ...rest }: DeclineDialogProps) {
  const { t } = useTranslation('introduction');
  const [first] = introductions;
  return (
    <Dialog opened={introductions.length > 0} onClose={rest.onClose} title={t('decline.title')}>
      {first && <DeclineForm key={introductions.map(({ id }) => id).join()} introductions={introductions} first={first} {...rest} />}
    </Dialog>
  );
}

function DeclineForm({ introductions, first, busy, error, onDecline, onClose }: DeclineDialogProps & { first: IntroductionView }) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const localised = useLocalised();
  const language = useLanguage();
  const [reason, setReason] = useState<Reason | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const sentence = (introduction: IntroductionView) => (reason ? sentences[writtenIn(introduction.message, language)][reason] : '');
  const text = own ?? sentence(first);
  const many = introductions.length > 1;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason) onDecline(reason, (introduction) => (own ?? sentence(introduction)).trim() || null);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Text fw={600}>
          {introductions.length > 1
            ? t('decline.whomMany', { count: introductions.length })
            : t('decline.whom', { name: localised(sidesOf(first).other.name) })}
        </Text>
        <Radio.Group label={t('decline.reason')} value={reason} onChange={(value) => setReason(value as Reason)} required>
          <Stack gap={0} mt="xs">
            {DeclineReason.options.map((option) => (
              <Radio
                key={option}
                value={option}
                classNames={{ body: classes.choice, label: classes.reason }}
                label={label('declineReasons', option)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('decline.text')}
          description={t(many ? 'decline.textHintMany' : 'decline.textHint')}
          lang={writtenIn(text, language)}
          autosize
          minRows={4}
          maxLength={2000}
          disabled={!reason}
          value={text}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t('decline.consequence')}
        </Text>
        <ProblemNotice error={error} />
        <DialogActions onCancel={onClose}>
          <Button type="submit" loading={busy} disabled={!reason}>
            {t('decline.send')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

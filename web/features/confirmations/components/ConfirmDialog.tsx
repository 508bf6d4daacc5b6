import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type Decided, useDecide } from '../api/applications.ts';

/** What a confirmation gives, and how the organisation was checked: a yes gives rights over others, so the log keeps why. */
export function ConfirmDialog({ organisation, onClose }: { organisation: Decided | null; onClose: () => void }) {
  const { t } = useTranslation('confirmation');
  const localised = useLocalised();
  const name = organisation ? localised(organisation.name) : '';
  return (
    <Dialog opened={organisation !== null} onClose={onClose} title={t('staff.confirmTitle', { name })}>
      {organisation && <ConfirmForm key={organisation.id} organisation={organisation} name={name} onClose={onClose} />}
    </Dialog>
  );
}

function ConfirmForm({ organisation: { id, version }, name, onClose }: { organisation: Decided; name: string; onClose: () => void }) {
  const { t } = useTranslation('confirmation');
  const tell = useTell();
  const decide = useDecide();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate(
      { id, confirm: true, reason: null, words: words.trim(), version },
      {
        onSuccess: () => {
          tell.done(t('staff.done', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{t('staff.confirmBody', { name })}</Text>
        <Textarea
          label={t('staff.how')}
          description={t('staff.howHint', { name })}
          required
          data-autofocus
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <ProblemNotice error={decide.error} />
        <DialogActions onCancel={onClose}>
          <Button type="submit" disabled={!words.trim()} loading={decide.isPending}>
            {t('staff.confirmYes')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

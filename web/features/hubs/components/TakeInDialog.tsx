import { Button, List, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { useTakeIn } from '../api/takeIn.ts';

interface TakeInDialogProps {
  hubId: string;
  candidate: MatchView | null;
  /** The startup has named this hub: it is taken in at once. */
  named: boolean;
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** What proposing to take a startup in does, and what taking in opens once it agrees, with a word for the startup if one likes. */
export function TakeInDialog({ hubId, candidate, named, opened, onClose, onDone }: TakeInDialogProps) {
  const { t } = useTranslation('hub');
  const localised = useLocalised();
  const tell = useTell();
  const takeIn = useTakeIn(hubId);
  const [note, setNote] = useState('');
  const name = candidate ? localised(candidate.card.name) : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!candidate) return;
    takeIn.mutate(
      { startupId: candidate.organisationId, note: note.trim() || null },
      {
        onSuccess: () => {
          tell.done(t(named ? 'takeIn.doneNamed' : 'takeIn.done', { name }));
          onDone();
        },
      },
    );
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t(named ? 'takeIn.titleNamed' : 'takeIn.title', { name })}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            <Text mb="xs">{t(named ? 'takeIn.whatNamed' : 'takeIn.what', { name })}</Text>
            <List spacing="xs" size="sm">
              <List.Item>{t('takeIn.opensToUs', { name })}</List.Item>
              <List.Item>{t('takeIn.opensToThem', { name })}</List.Item>
              <List.Item>{t('takeIn.receipt')}</List.Item>
              {named && <List.Item>{t('takeIn.told', { name })}</List.Item>}
            </List>
          </div>
          <Textarea
            label={t('takeIn.note')}
            description={t('takeIn.noteHint', { name })}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <ProblemNotice error={takeIn.error} />
          <DialogActions onCancel={onClose}>
            <Button type="submit" loading={takeIn.isPending}>
              {t(named ? 'takeIn.confirmNamed' : 'takeIn.confirm')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConfirmed } from '../../../../shared/rules/access/confirmation.ts';
import { ConfirmationReason } from '../../../../shared/schemas/organisation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type Decided, useDecide } from '../api/applications.ts';

/** Why an organisation is not confirmed, or no longer: a reason from a list, and words that it reads. */
export function RefuseDialog({ organisation, onClose }: { organisation: Decided | null; onClose: () => void }) {
  const { t } = useTranslation('confirmation');
  const localised = useLocalised();
  const name = organisation ? localised(organisation.name) : '';
  const revokes = organisation !== null && isConfirmed(organisation);
  return (
    <Dialog opened={organisation !== null} onClose={onClose} title={t(revokes ? 'staff.revokeTitle' : 'staff.refuseTitle', { name })}>
      {organisation && <RefuseForm key={organisation.id} organisation={organisation} name={name} revokes={revokes} onClose={onClose} />}
    </Dialog>
  );
}

interface RefuseFormProps {
  organisation: Decided;
  name: string;
  revokes: boolean;
  onClose: () => void;
}

function RefuseForm({ organisation, name, revokes, onClose }: RefuseFormProps) {
  const { t } = useTranslation('confirmation');
  const tell = useTell();
  const decide = useDecide();
  const [reason, setReason] = useState<ConfirmationReason | null>(null);
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason) return;
    const { id, version } = organisation;
    decide.mutate(
      { id, confirm: false, reason, words: words.trim() || null, version },
      {
        onSuccess: () => {
          tell.done(t(revokes ? 'staff.revoked' : 'staff.refusedDone', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{t(revokes ? 'staff.revokeBody' : 'staff.refuseBody', { name })}</Text>
        <Radio.Group label={t('fact.reason')} value={reason} onChange={(value) => setReason(value as ConfirmationReason)} required>
          <Stack gap="xs" mt="xs">
            {ConfirmationReason.options.map((value) => (
              <Radio key={value} value={value} label={t(`reason.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('staff.words')}
          description={t('staff.wordsHint', { name })}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <ProblemNotice error={decide.error} />
        <DialogActions onCancel={onClose}>
          <Button type="submit" color="kaki" disabled={!reason} loading={decide.isPending}>
            {t(revokes ? 'staff.revokeYes' : 'staff.refuseYes')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmedWords } from '../../../ui/ConfirmedMark.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type OwnConfirmation, useAskConfirmation } from '../api/ownConfirmation.ts';

interface OwnStandingProps {
  organisationId: string;
  standing: OwnConfirmation;
  mayAsk: boolean;
}

const colours = { unconfirmed: 'kohaku', pending: 'ai', confirmed: 'matsu', refused: 'kaki' } as const;

/** Confirmed, waiting, refused with the reason, or not asked yet; an owner asks from here. */
export function OwnStanding({ organisationId, standing, mayAsk }: OwnStandingProps) {
  const { t } = useTranslation('confirmation');
  const words = useConfirmedWords();
  const { status, reason, answer, confirmed, needed } = standing;
  return (
    <Stack gap="lg">
      <Alert color={colours[status]} title={t(`own.${status}.title`)}>
        <Stack gap="xs">
          <Text size="sm">{confirmed ? words(confirmed) : t(needed ? `own.${status}.needed` : `own.${status}.body`)}</Text>
          {status === 'refused' && reason && <Text size="sm">{t('own.reason', { reason: t(`reason.${reason}`) })}</Text>}
          {answer && <Text size="sm">{t('own.answer', { answer })}</Text>}
        </Stack>
      </Alert>
      {status !== 'confirmed' &&
        (mayAsk ? <Ask organisationId={organisationId} standing={standing} /> : <Text size="sm">{t('own.onlyOwners')}</Text>)}
    </Stack>
  );
}

function Ask({ organisationId, standing }: Pick<OwnStandingProps, 'organisationId' | 'standing'>) {
  const { t } = useTranslation('confirmation');
  const tell = useTell();
  const ask = useAskConfirmation(organisationId);
  const [text, setText] = useState(standing.words ?? '');
  const waits = standing.status === 'pending';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(text.trim() || null, { onSuccess: () => tell.done(t('own.asked')) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md" align="flex-start">
        <Textarea
          label={t('own.words')}
          description={t('own.wordsHint')}
          w="100%"
          autosize
          minRows={4}
          maxRows={12}
          maxLength={2000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <ProblemNotice error={ask.error} />
        <Button type="submit" loading={ask.isPending}>
          {t(waits ? 'own.add' : 'own.ask')}
        </Button>
      </Stack>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { confirmWithWords } from '../../../ui/confirmWithWords.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import type { IntroductionView } from '../api/getInbox.ts';
import { useWithdraw } from '../api/withdraw.ts';
import { sidesOf } from '../groups.ts';

/** Taking a request back, or calling an accepted meeting off: asked before, since the other side is told. */
export function WithdrawButton({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const tell = useTell();
  const withdraw = useWithdraw();
  const name = localised(sidesOf(introduction).other.name);
  const what = introduction.status === 'accepted' ? (introduction.meeting ? 'meeting' : 'accepted') : 'pending';
  const press = async () => {
    const words = await confirmWithWords({
      title: t(`withdraw.${what}.title`, { name }),
      body: t(`withdraw.${what}.body`, { name }),
      words: { label: t('withdraw.words'), hint: t('withdraw.wordsHint', { name }), maxLength: 2000 },
      confirm: t(`withdraw.${what}.confirm`),
      cancel: t('withdraw.keep'),
      destructive: true,
    });
    if (words === false) return;
    // The button is gone as soon as the page knows the new state: what follows may not depend on it.
    withdraw.mutateAsync({ id: introduction.id, words }).then(() => tell.done(t('withdraw.done')), tell.problem);
  };
  return (
    <Button variant="subtle" color="gray" loading={withdraw.isPending} onClick={() => void press()}>
      {t(`withdraw.${what}.open`)}
    </Button>
  );
}

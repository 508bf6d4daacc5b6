import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayEdit } from '../../../../shared/rules/access/actor.ts';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { actorOf, useMe } from '../../../app/me.ts';
import { confirmWithWords } from '../../../ui/confirmWithWords.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useCallOff } from '../api/callOff.ts';

/** Calls the meeting off, after saying who will be told. For those who may speak for their organisation. */
export function CannotCome({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda');
  const localised = useLocalised();
  const tell = useTell();
  const callOff = useCallOff();
  const me = useMe().data;
  const { counterpart, introductionId } = entry;
  if (!introductionId || !counterpart || !mayEdit(actorOf(me), entry.organisation.id)) return null;
  const ask = async () => {
    const name = localised(counterpart.name);
    const words = await confirmWithWords({
      title: t('callOff.title'),
      body: t('callOff.text', { name }),
      words: { label: t('callOff.words'), hint: t('callOff.wordsHint', { name }), maxLength: 2000 },
      confirm: t('callOff.yes'),
      cancel: t('callOff.no'),
      destructive: true,
    });
    if (words === false) return;
    // The button is gone as soon as the page knows the new state: what follows may not depend on it.
    callOff.mutateAsync({ introductionId, words }).then(() => tell.done(t('callOff.done', { name })), tell.problem);
  };
  return (
    <Button size="compact-md" variant="subtle" color="kaki" className="screen-only" loading={callOff.isPending} onClick={() => void ask()}>
      {t('callOff.button')}
    </Button>
  );
}

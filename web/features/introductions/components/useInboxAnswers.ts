import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type Answering, useAnswerAll } from '../api/answer.ts';
import type { IntroductionView } from '../api/getInbox.ts';
import { sidesOf } from '../groups.ts';

type Decline = Extract<Answering, { answer: 'decline' }>['json'];

/** Choosing requests in the inbox and answering one or several of them. What failed stays chosen, with its reason told. */
export function useInboxAnswers(introductions: readonly IntroductionView[]) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const tell = useTell();
  const answers = useAnswerAll();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [declining, setDeclining] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const answerable = introductions.filter(({ mayAnswer }) => mayAnswer);
  const those = (ids: readonly string[]) => answerable.filter(({ id }) => ids.includes(id));

  const send = async (answering: readonly Answering[], done: (answered: number) => string) => {
    const ids = answering.map(({ id }) => id);
    setBusy(ids);
    const { answered, failed } = await answers.mutateAsync(answering);
    setBusy([]);
    setChosen((before) => before.filter((id) => !ids.includes(id) || failed.some((one) => one.id === id)));
    if (answered > 0) tell.done(done(answered));
    const [first] = failed;
    if (first) tell.problem(first.error);
  };
  const accept = (ids: readonly string[]) => {
    const [one] = those(ids);
    if (!one) return;
    void send(
      those(ids).map(({ id }) => ({ id, answer: 'accept', json: {} })),
      (count) =>
        count === 1 && ids.length === 1 ? t('accept.done', { name: localised(sidesOf(one).other.name) }) : t('accept.doneMany', { count }),
    );
  };
  const decline = async (reason: Decline['reason'], textFor: (introduction: IntroductionView) => string | null) => {
    const answering = those(declining).map((introduction) => ({
      id: introduction.id,
      answer: 'decline' as const,
      json: { reason, text: textFor(introduction) },
    }));
    setDeclining([]);
    await send(answering, (count) => t('decline.done', { count }));
  };
  return {
    chosen: those(chosen).map(({ id }) => id),
    choose: (ids: readonly string[], on: boolean) =>
      setChosen((before) => [...before.filter((id) => !ids.includes(id)), ...(on ? ids : [])]),
    busy,
    accept,
    declining: those(declining),
    openDecline: setDeclining,
    decline: (reason: Decline['reason'], textFor: (introduction: IntroductionView) => string | null) => void decline(reason, textFor),
  };
}

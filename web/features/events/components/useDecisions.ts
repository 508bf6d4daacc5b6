import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { confirmWithWords } from '../../../ui/confirmWithWords.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useDecide } from '../api/decideParticipations.ts';
import type { ParticipationView } from '../api/getParticipations.ts';

export type DecisionName = 'admit' | 'refuse' | 'drop' | 'select' | 'unselect';

const changes = {
  admit: { status: 'admitted' },
  refuse: { status: 'refused' },
  drop: { status: 'withdrawn' },
  select: { selected: true },
  unselect: { selected: false },
} as const;

/** Whether a decision would change anything for somebody. */
export const applies = (name: DecisionName, { status, pitch }: ParticipationView): boolean => {
  if (status === 'withdrawn') return false;
  if (name === 'admit') return status !== 'admitted';
  if (name === 'drop') return status === 'admitted' || status === 'applied';
  if (name === 'refuse') return status !== 'refused';
  return name === 'select' ? !pitch.selected && status === 'admitted' : pitch.selected;
};

/** What the organiser decides about one or many, and what came of it. Refusing and a drop-out are asked about first: people are told at once. */
export function useDecisions(eventId: string) {
  const { t } = useTranslation('event');
  const localised = useLocalised();
  const tell = useTell();
  const decide = useDecide(eventId);
  const askDrop = (name: string) =>
    confirmWithWords({
      title: t('decide.drop.title', { name }),
      body: t('decide.drop.body', { name }),
      words: { label: t('decide.drop.words'), hint: t('decide.drop.wordsHint', { name }), maxLength: 2000 },
      confirm: t('decide.drop.yes'),
      cancel: t('common:cancel'),
      destructive: true,
    });
  const run = async (name: DecisionName, among: readonly ParticipationView[]): Promise<void> => {
    const participants = among.filter((one) => applies(name, one));
    const [first] = participants;
    if (!first) return;
    const who = { count: participants.length, name: localised(first.organisation.name) };
    if (name === 'refuse') {
      const sure = await confirm({
        title: t('decide.refuseTitle', who),
        children: t('decide.refuseBody'),
        confirm: t('decide.refuse', who),
        cancel: t('common:cancel'),
        destructive: true,
      });
      if (!sure) return;
    }
    const words = name === 'drop' ? await askDrop(who.name) : null;
    if (words === false) return;
    const change = { ...changes[name], ...(words ? { words } : {}) };
    const { done, failed, error } = await decide.mutateAsync({ participants, change });
    if (done > 0) tell.done(t(`decide.done.${name}`, { count: done }));
    if (failed > 0) tell.problem(error);
  };
  return { run, isPending: decide.isPending };
}

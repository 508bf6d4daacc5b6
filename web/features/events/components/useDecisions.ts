import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useDecide } from '../api/decideParticipations.ts';
import type { ParticipationView } from '../api/getParticipations.ts';

export type DecisionName = 'admit' | 'refuse' | 'select' | 'unselect';

const changes = {
  admit: { status: 'admitted' },
  refuse: { status: 'refused' },
  select: { selected: true },
  unselect: { selected: false },
} as const;

/** Whether a decision would change anything for somebody. */
export const applies = (name: DecisionName, { status, pitch }: ParticipationView): boolean => {
  if (status === 'withdrawn') return false;
  if (name === 'admit') return status !== 'admitted';
  if (name === 'refuse') return status !== 'refused';
  return name === 'select' ? !pitch.selected && status === 'admitted' : pitch.selected;
};

/** What the organiser decides about one or many, and what came of it. Refusing is asked about first: people are told at once. */
export function useDecisions(eventId: string) {
  const { t } = useTranslation('event');
  const localised = useLocalised();
  const tell = useTell();
  const decide = useDecide(eventId);
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
    const { done, failed, error } = await decide.mutateAsync({ participants, change: changes[name] });
    if (done > 0) tell.done(t(`decide.done.${name}`, { count: done }));
    if (failed > 0) tell.problem(error);
  };
  return { run, isPending: decide.isPending };
}

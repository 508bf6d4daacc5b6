import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayUseRights } from '../../../../shared/rules/access/actor.ts';
import { postedNeed, seeksSite } from '../../../../shared/rules/directory/posted.ts';
import type { Localised } from '../../../../shared/schemas/basics.ts';
import { actorOf, useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useProfile } from '../../profile/api/getProfile.ts';
import { type TrialView, useTrials } from '../api/getTrials.ts';
import { AnswerProposal } from './AnswerProposal.tsx';
import { NameHub } from './NameHub.tsx';
import { TrialStep } from './TrialStep.tsx';
import classes from './Trials.module.css';

interface TrialBetweenProps {
  own: { organisationId: string; kind: string };
  other: { id: string; kind: string; name: Localised };
}

const seekers = ['startup', 'academia'];

/** On an organisation's page: what stands between a hub and a startup, for either, with what can be done next. Nothing between others. */
export function TrialBetween({ own, other }: TrialBetweenProps) {
  const asHub = own.kind === 'hub' && seekers.includes(other.kind);
  const asStartup = seekers.includes(own.kind) && other.kind === 'hub';
  const trials = useTrials(asHub || asStartup ? own.organisationId : null).data;
  const trial = trials?.find(({ hubId, startupId }) => (asHub ? startupId : hubId) === other.id);
  if (!trials || !(asHub || asStartup)) return null;
  return asHub ? (
    <ForHub hubId={own.organisationId} startupId={other.id} trial={trial} />
  ) : (
    <ForStartup own={own} hub={other} trial={trial} />
  );
}

function ForHub({ hubId, startupId, trial }: { hubId: string; startupId: string; trial: TrialView | undefined }) {
  const { t } = useTranslation('hub');
  const mayTakeIn = mayUseRights(actorOf(useMe().data), hubId);
  const needs = useProfile(startupId).data?.needs?.map(({ kind }) => kind) ?? null;
  const isNext = mayTakeIn && (trial ? trial.status === 'named' : postedNeed(needs) === 'posted');
  if (!trial && !isNext) return null;
  return (
    <section className={classes.between}>
      <Title order={2} size="h3">
        {t('between')}
      </Title>
      {trial ? <TrialStep trial={trial} asHub /> : <Text size="sm">{t('need.posted')}</Text>}
      {trial?.note && <p className={classes.note}>{trial.note}</p>}
      {isNext && (
        <div>
          <Button variant="default" renderRoot={(props) => <Link to={paths.hub} search={{ open: startupId }} {...props} />}>
            {t(trial ? 'takeIn.openNamed' : 'takeIn.open')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ForStartup({ own, hub, trial }: { own: TrialBetweenProps['own']; hub: TrialBetweenProps['other']; trial: TrialView | undefined }) {
  const { t } = useTranslation('hub');
  const hubName = useLocalised()(hub.name);
  const mayEdit = useMayEdit()(own.organisationId);
  const seeks = seeksSite(useProfile(own.organisationId).data);
  if (!trial && !(mayEdit && seeks)) return null;
  return (
    <section className={classes.between}>
      <Title order={2} size="h3">
        {t('between')}
      </Title>
      {trial && <TrialStep trial={trial} />}
      {trial?.note && <p className={classes.note}>{trial.note}</p>}
      {trial?.status === 'proposed' && mayEdit && <AnswerProposal startupId={own.organisationId} hubId={hub.id} hubName={hubName} />}
      <NameHub hubId={hub.id} hubName={hubName} startupId={own.organisationId} />
    </section>
  );
}

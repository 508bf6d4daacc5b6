import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Participation } from '../../../../shared/schemas/participation.ts';
import { paths } from '../../../app/paths.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import type { EventView } from '../api/getEvent.ts';
import { useChangeParticipation } from '../api/writeParticipation.ts';
import { ParticipationBadge } from './StatusBadge.tsx';
import classes from './TakingPart.module.css';

interface OwnParticipationProps {
  event: EventView;
  participation: Participation;
  personId: string;
  mayWrite: boolean;
  onChange: () => void;
}

/** How one's own organisation stands to the event, and what comes next. */
export function OwnParticipation({ event, participation, personId, mayWrite, onChange }: OwnParticipationProps) {
  const { t } = useTranslation('event');
  const { status, exhibitor, delegateIds, pitch } = participation;
  const isGoing = status === 'applied' || status === 'admitted';
  const facts = [
    t('own.delegates', { count: delegateIds.length }),
    ...(exhibitor ? [t('own.exhibitor')] : []),
    ...(pitch.wanted ? [t('own.pitch')] : []),
    ...(pitch.selected ? [t('own.selected')] : []),
  ];
  return (
    <Stack gap="sm" className={`${classes.box} screen-only`} data-settled={status !== 'applied' || undefined}>
      <Group gap="sm">
        <ParticipationBadge status={status} />
        <Text maw="40rem">{t(`own.${status}`)}</Text>
      </Group>
      {status === 'invited' && mayWrite && <AnswerInvitation event={event} participation={participation} />}
      {status === 'withdrawn' && mayWrite && event.status === 'open' && (
        <div>
          <Button variant="default" onClick={onChange}>
            {t('own.again')}
          </Button>
        </div>
      )}
      {isGoing && (
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {isGoing && (
        <Group gap="xs">
          {status === 'admitted' && <Onwards eventId={event.id} hasHours={mayWrite || delegateIds.includes(personId)} />}
          {mayWrite && (
            <Button variant="default" onClick={onChange}>
              {t('own.change')}
            </Button>
          )}
          {mayWrite && <Withdraw event={event} participation={participation} />}
        </Group>
      )}
    </Stack>
  );
}

/** A yes or no to the organiser's invitation. Only the yes makes one a participant. */
function AnswerInvitation({ event, participation: { organisationId, version } }: Pick<OwnParticipationProps, 'event' | 'participation'>) {
  const { t } = useTranslation('event');
  const tell = useTell();
  const change = useChangeParticipation(event.id);
  const give = (status: 'admitted' | 'withdrawn') =>
    change.mutate(
      { organisationId, status, version },
      { onSuccess: () => tell.done(t(status === 'admitted' ? 'own.joined' : 'own.stayedAway')), onError: tell.problem },
    );
  return (
    <Group gap="xs">
      <Button loading={change.isPending && change.variables.status === 'admitted'} onClick={() => give('admitted')}>
        {t('own.yes')}
      </Button>
      <Button variant="default" loading={change.isPending && change.variables.status === 'withdrawn'} onClick={() => give('withdrawn')}>
        {t('own.no')}
      </Button>
    </Group>
  );
}

/** What an admitted participant does next. `hasHours`: there are hours the reader may set, their own or a colleague's. */
function Onwards({ eventId, hasHours }: { eventId: string; hasHours: boolean }) {
  const { t } = useTranslation('event');
  return (
    <>
      <Button renderRoot={(props) => <Link to={paths.matches} search={{ eventId }} {...props} />}>{t('own.matches')}</Button>
      {hasHours && (
        <Button variant="default" renderRoot={(props) => <Link to={paths.availability} params={{ eventId }} {...props} />}>
          {t('own.availability')}
        </Button>
      )}
      <Button variant="default" renderRoot={(props) => <Link to={paths.agenda} search={{ eventId }} {...props} />}>
        {t('own.agenda')}
      </Button>
    </>
  );
}

function Withdraw({ event, participation: { organisationId, version } }: Pick<OwnParticipationProps, 'event' | 'participation'>) {
  const { t } = useTranslation('event');
  const tell = useTell();
  const change = useChangeParticipation(event.id);
  const ask = async () => {
    const sure = await confirm({
      title: t('own.withdrawTitle'),
      children: t('own.withdrawBody'),
      confirm: t('own.withdraw'),
      cancel: t('common:cancel'),
      destructive: true,
    });
    if (sure) change.mutate({ organisationId, status: 'withdrawn', version }, { onError: tell.problem });
  };
  return (
    <Button variant="subtle" color="gray" loading={change.isPending} onClick={() => void ask()}>
      {t('own.withdraw')}
    </Button>
  );
}

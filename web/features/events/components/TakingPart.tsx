import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { signIn, useSession } from '../../../app/session.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { EventView } from '../api/getEvent.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { OwnParticipation } from './OwnParticipation.tsx';
import classes from './TakingPart.module.css';

interface TakingPartProps {
  event: EventView;
  /** Whether the form is open: kept in the address. */
  joining: boolean;
  onJoin: (joining: boolean) => void;
}

/** What a reader can do about taking part: sign in, register, apply, or see and change what they applied with. */
export function TakingPart({ event, joining, onJoin }: TakingPartProps) {
  const { t } = useTranslation('event');
  const localised = useLocalised();
  const { status } = useSession();
  const me = useMe().data;
  const mine = useMyOrganisation();
  const isOpen = event.status === 'open';

  if (status === 'loading' || (status === 'signed-in' && !me)) return <div className={classes.waiting} />;
  if (status === 'signed-out')
    return isOpen ? (
      <Invitation text={t('join.signInLead')}>
        <Button onClick={() => void signIn(`/events/${event.id}?join=true`)}>{t('join.signIn')}</Button>
      </Invitation>
    ) : null;
  if (!mine || !me?.person)
    return isOpen ? (
      <Invitation text={t('join.registerLead')}>
        <Button renderRoot={(props) => <Link to={paths.welcome} search={{ returnTo: `/events/${event.id}` }} {...props} />}>
          {t('join.register')}
        </Button>
      </Invitation>
    ) : null;

  const participation = event.participations.find(({ organisationId }) => organisationId === mine.organisationId) ?? null;
  const mayWrite = mine.role !== 'viewer';
  const mayOpen =
    mayWrite && (participation ? (participation.status === 'withdrawn' ? isOpen : participation.status !== 'refused') : isOpen);
  return (
    <>
      {participation ? (
        <OwnParticipation
          event={event}
          participation={participation}
          personId={me.person.id}
          mayWrite={mayWrite}
          onChange={() => onJoin(true)}
        />
      ) : (
        isOpen &&
        mine.organisationId !== event.organiserId && (
          <Invitation text={t(mayWrite ? 'join.openLead' : 'join.viewer', { organisation: localised(mine.organisation.name) })}>
            {mayWrite && <Button onClick={() => onJoin(true)}>{t('join.open')}</Button>}
          </Invitation>
        )
      )}
      <JoinDialog
        key={mine.organisationId}
        eventId={event.id}
        organisation={{ id: mine.organisationId, name: localised(mine.organisation.name) }}
        personId={me.person.id}
        participation={participation?.status === 'withdrawn' ? null : participation}
        opened={joining && mayOpen}
        onClose={() => onJoin(false)}
      />
    </>
  );
}

function Invitation({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Group justify="space-between" className={`${classes.box} screen-only`}>
      <Text maw="40rem">{text}</Text>
      {children}
    </Group>
  );
}

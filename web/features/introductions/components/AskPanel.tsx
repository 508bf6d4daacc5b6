import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { signIn, useSession } from '../../../app/session.tsx';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { AskForm } from './AskForm.tsx';
import classes from './AskPanel.module.css';
import { Standing } from './Standing.tsx';
import { useAskChoices } from './useAskChoices.ts';

interface AskPanelProps {
  organisation: OrganisationView;
  profile: ProfileView | undefined;
  /** Whether the request is being written, and the event it is meant for: both from the address. */
  asking: boolean;
  eventId: string | undefined;
  onAsk: (asking: boolean) => void;
}

/** Asking an organisation to meet, beside its profile; or how the request already sent stands; or what has to come first. */
export function AskPanel(props: AskPanelProps) {
  const { t } = useTranslation('introduction');
  const { status } = useSession();
  const me = useMe();
  const mayEdit = useMayEdit();
  if (status === 'loading' || (status === 'signed-in' && !me.data)) return <Skeleton height={120} />;
  if (!me.data?.person)
    return (
      <First title={t('ask.title')} body={t('ask.signIn')}>
        <Button onClick={() => void signIn()}>{t('shell:person.signIn')}</Button>
      </First>
    );
  const { memberships } = me.data;
  if (memberships.some(({ organisationId }) => organisationId === props.organisation.id)) return null;
  if (memberships.length === 0)
    return (
      <First title={t('ask.title')} body={t('ask.noOrganisation')}>
        <Button renderRoot={(link) => <Link to={paths.welcome} {...link} />}>{t('ask.register')}</Button>
      </First>
    );
  if (!memberships.some(({ organisationId }) => mayEdit(organisationId))) return <First title={t('ask.title')} body={t('ask.viewer')} />;
  return <Asking {...props} />;
}

function Asking({ organisation, profile, asking, eventId, onAsk }: AskPanelProps) {
  const { t } = useTranslation('introduction');
  const { choices, standing, takesPart, error, inbox } = useAskChoices(organisation);
  const [sent, setSent] = useState(false);
  const newest = standing.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
  if (error && !choices) return <ProblemNotice error={error} onRetry={() => void inbox.refetch()} />;
  if (!choices) return <Skeleton height={120} />;
  return (
    <Stack gap="md">
      {standing.map((introduction) => (
        <Standing key={introduction.id} introduction={introduction} arrived={sent && introduction === newest} />
      ))}
      {choices.length > 0 && asking && (
        <AskForm
          organisation={organisation}
          profile={profile}
          choices={choices}
          eventId={eventId}
          onSent={() => {
            setSent(true);
            onAsk(false);
          }}
          onCancel={() => onAsk(false)}
        />
      )}
      {choices.length > 0 && !asking && (
        <Button size="md" variant={standing.length > 0 ? 'default' : 'filled'} onClick={() => onAsk(true)}>
          {t(standing.length > 0 ? 'ask.again' : 'ask.open')}
        </Button>
      )}
      {choices.length === 0 && standing.length === 0 && <Nowhere organisation={organisation} takesPart={takesPart} />}
    </Stack>
  );
}

/** No event to meet at. Hubs are met another way: by posting that one needs a place to demonstrate. */
function Nowhere({ organisation, takesPart }: { organisation: OrganisationView; takesPart: boolean }) {
  const { t } = useTranslation('introduction');
  const isHub = organisation.kind === 'hub';
  return (
    <First title={t('ask.title')} body={t(takesPart ? 'ask.theyDoNot' : 'ask.weDoNot')}>
      {isHub && (
        <Text size="sm" mb="sm">
          {t('ask.hub')}
        </Text>
      )}
      <Button variant="default" renderRoot={(link) => <Link to={isHub ? paths.hub : paths.events} {...link} />}>
        {t(isHub ? 'ask.hubs' : 'ask.events')}
      </Button>
    </First>
  );
}

/** Something has to come first: says what, with the way there. */
function First({ title, body, children }: { title: string; body: string; children?: ReactNode }) {
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm">{body}</Text>
      {children && <div>{children}</div>}
    </section>
  );
}

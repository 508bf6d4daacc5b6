import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import type { Answer, api } from '../../../app/api.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useAcceptInvitation } from '../api/acceptInvitation.ts';

type InvitationView = Answer<Awaited<ReturnType<(typeof api.invitations)[':id']['$get']>>>;

/** Which organisation invites, what one may do there, and joining it. */
export function InvitationOffer({ view: { invitation, organisation, inviter } }: { view: InvitationView }) {
  const { t } = useTranslation('members');
  const label = useLabel();
  const language = useLanguage();
  const localised = useLocalised();
  const navigate = useNavigate();
  const tell = useTell();
  const accept = useAcceptInvitation();
  const name = localised(organisation.name);
  const join = () =>
    accept.mutate(invitation.id, {
      onSuccess: () => {
        tell.done(t('invitation.joined', { name }));
        void navigate({ to: paths.home });
      },
    });
  return (
    <Page title={t('invitation.offer', { name })} width="reading">
      <Paper withBorder p="lg">
        <Stack gap="md">
          <OrganisationLine organisation={organisation} />
          {inviter && <Text>{t('invitation.by', { person: personName(inviter, language) })}</Text>}
          <div>
            <Text fw={600}>{t('invitation.role', { role: label('roles', invitation.role) })}</Text>
            <Text size="sm" c="dimmed">
              {t(`may.${invitation.role}`)}
            </Text>
          </div>
          <Text size="sm" c="dimmed">
            {t('invitation.sentTo', { email: invitation.email })} {t('until')} <DateTime instant={invitation.expiresAt} />
          </Text>
          <ProblemNotice error={accept.error} />
          <Group gap="sm">
            <Button loading={accept.isPending} onClick={join}>
              {t('invitation.join')}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to={paths.home} {...props} />}>
              {t('invitation.later')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Page>
  );
}

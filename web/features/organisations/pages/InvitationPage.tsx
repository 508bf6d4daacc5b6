import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { signIn, useSession } from '../../../app/session.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { useInvitation } from '../api/getInvitation.ts';
import { InvitationOffer } from '../components/InvitationOffer.tsx';
import { InvitationRefused } from '../components/InvitationRefused.tsx';

const route = getRouteApi(paths.invitation);

/** Where the link of an invitation leads. Only who signs in with the invited address sees what it is. */
export function InvitationPage() {
  const { t } = useTranslation('members');
  const { token } = route.useParams();
  const { status } = useSession();
  const me = useMe();
  const invitation = useInvitation(token, status === 'signed-in');
  usePageTitle(t('invitation.title'));
  if (status === 'signed-out')
    return (
      <EmptyState level={1} title={t('invitation.title')} action={<Button onClick={() => void signIn()}>{t('invitation.signIn')}</Button>}>
        {t('invitation.signInBody')}
      </EmptyState>
    );
  if (invitation.error)
    return <InvitationRefused error={invitation.error} email={me.data?.email ?? ''} onRetry={() => void invitation.refetch()} />;
  if (me.error && !me.data) return <ProblemNotice error={me.error} onRetry={() => void me.refetch()} />;
  if (!invitation.data || !me.data) return <SkeletonPage />;
  if (me.data.person === null)
    return (
      <EmptyState
        level={1}
        title={t('invitation.welcome')}
        action={
          <Button renderRoot={(props) => <Link to={paths.welcome} search={{ returnTo: `/invitations/${token}` }} {...props} />}>
            {t('invitation.register')}
          </Button>
        }
      >
        {t('invitation.registerBody')}
      </EmptyState>
    );
  return <InvitationOffer view={invitation.data} />;
}

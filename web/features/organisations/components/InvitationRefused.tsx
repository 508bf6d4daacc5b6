import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { signOut } from '../../../app/session.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

interface InvitationRefusedProps {
  error: unknown;
  /** The address one is signed in with. */
  email: string;
  onRetry: () => void;
}

/** Why an invitation does not open, and what to do: another address, or a new invitation. */
export function InvitationRefused({ error, email, onRetry }: InvitationRefusedProps) {
  const { t } = useTranslation('members');
  if (isProblem(error, 'invitation-other-address'))
    return (
      <EmptyState
        level={1}
        title={t('invitation.other')}
        action={<Button onClick={() => void signOut()}>{t('invitation.signOut')}</Button>}
      >
        {t('invitation.otherBody', { email })}
      </EmptyState>
    );
  if (isProblem(error, 'invitation-invalid', 'not-found', 'invalid-input'))
    return (
      <EmptyState
        level={1}
        title={t('invitation.used')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to={paths.home} {...props} />}>
            {t('invitation.home')}
          </Button>
        }
      >
        {t('invitation.usedBody')}
      </EmptyState>
    );
  return (
    <Page title={t('invitation.title')} width="reading">
      <ProblemNotice error={error} onRetry={onRetry} />
    </Page>
  );
}

import { Button } from '@mantine/core';
import { Navigate, useLocation, useMatches } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SkeletonPage } from '../../ui/skeletons.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { useMe } from '../me.ts';
import { paths } from '../paths.ts';
import { signIn, useSession } from '../session.tsx';

/**
 * Lets everybody to public pages and signed-in people to all others, once it is known who they are: inside, `useMe().data` is there.
 * Whoever has signed in but not told their name yet goes to the welcome page first.
 */
export function Gate({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const { pathname, href } = useLocation();
  const { status } = useSession();
  const me = useMe();
  const isPublic = matches.length < 2 || matches.at(-1)?.staticData.access === 'everybody';
  const isHome = pathname === paths.home && status === 'signed-in';
  if (isPublic && !isHome) return <>{children}</>;
  if (status === 'signed-out') return <SignInFirst />;
  if (me.error && !me.data) return <Unreachable error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <SkeletonPage />;
  if (me.data.person === null && pathname !== paths.welcome) return <Navigate to={paths.welcome} search={{ returnTo: href }} replace />;
  return <>{children}</>;
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('name')} width="reading">
      <ProblemNotice error={error} onRetry={onRetry} />
    </Page>
  );
}

function SignInFirst() {
  const { t } = useTranslation('shell');
  usePageTitle(t('gate.title'));
  return (
    <EmptyState level={1} title={t('gate.title')} action={<Button onClick={() => void signIn()}>{t('person.signIn')}</Button>}>
      {t('gate.body')}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { finishSignIn, signIn } from '../session.tsx';

let finishing: Promise<string> | null = null;
/** The code in the address can be used once only, however often React mounts the page. */
function finishOnce(): Promise<string> {
  finishing ??= finishSignIn().finally(() => {
    finishing = null;
  });
  return finishing;
}

/** Where the sign-in page sends people back to. Goes on to the page they came from. */
export function SignedInPage() {
  const { t } = useTranslation('shell');
  const { history } = useRouter();
  const [failed, setFailed] = useState(false);
  usePageTitle(t(failed ? 'signedIn.failedTitle' : 'signedIn.title'));
  useEffect(() => {
    finishOnce().then(
      (returnTo) => history.replace(returnTo),
      () => setFailed(true),
    );
  }, [history]);
  if (!failed) return <EmptyState level={1} title={t('signedIn.title')} />;
  return (
    <EmptyState level={1} title={t('signedIn.failedTitle')} action={<Button onClick={() => void signIn('/')}>{t('person.signIn')}</Button>}>
      {t('signedIn.failedBody')}
    </EmptyState>
  );
}

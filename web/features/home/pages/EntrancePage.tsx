import { lazy, Suspense } from 'react';
import { useSession } from '../../../app/session.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';

const HomePage = lazy(async () => ({ default: (await import('./HomePage.tsx')).HomePage }));
const LandingPage = lazy(async () => ({ default: (await import('./LandingPage.tsx')).LandingPage }));

/** The address `/`: home for who is signed in, the landing page for everybody else. */
export function EntrancePage() {
  const { status } = useSession();
  if (status === 'loading') return <SkeletonPage />;
  return <Suspense fallback={<SkeletonPage />}>{status === 'signed-in' ? <HomePage /> : <LandingPage />}</Suspense>;
}

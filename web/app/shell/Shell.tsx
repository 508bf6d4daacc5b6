import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { Banners } from './Banners.tsx';
import { Gate } from './Gate.tsx';
import { Rail } from './Rail.tsx';
import classes from './Shell.module.css';
import { Tabs } from './Tabs.tsx';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './useArrival.ts';
import { useFocusKept } from './useFocusKept.ts';

const Search = lazy(async () => ({ default: (await import('./Search.tsx')).Search }));

/** Around every page: top bar, rail on desks, tabs on phones, and the gate before pages that need a person. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { status } = useSession();
  const inside = status === 'signed-in';
  useArrival();
  useFocusKept();
  return (
    <div className={classes.shell} data-inside={inside || undefined}>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <TopBar />
      <Banners />
      <div className={classes.body}>
        {inside && <Rail />}
        <main id="main" tabIndex={-1} className={classes.main}>
          <Gate>
            <Outlet />
          </Gate>
        </main>
      </div>
      {inside && <Tabs />}
      <Suspense fallback={null}>
        <Search />
      </Suspense>
    </div>
  );
}

import { IconCalendarUser, IconDots, IconHome, IconInbox, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import classes from './Tabs.module.css';

const tabs = [
  { id: 'home', to: paths.home, icon: IconHome },
  { id: 'discover', to: paths.discover, icon: IconSearch },
  { id: 'inbox', to: paths.inbox, icon: IconInbox },
  { id: 'agenda', to: paths.agenda, icon: IconCalendarUser },
  { id: 'more', to: paths.more, icon: IconDots },
] as const;

/** The way around on a phone, at the thumb. */
export function Tabs() {
  const { t } = useTranslation('shell');
  return (
    <nav className={classes.tabs} aria-label={t('navigation')}>
      {tabs.map(({ id, to, icon: Icon }) => (
        <Link
          key={id}
          to={to}
          className={classes.tab}
          activeOptions={{ exact: to === paths.home, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          <span>{t(`nav.${id}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

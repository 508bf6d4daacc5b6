import { IconCalendarUser, IconDots, IconHeartHandshake, IconHome, IconInbox, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import classes from './Tabs.module.css';
import { useDestinations } from './useDestinations.ts';

const tabs = [
  { id: 'home', to: paths.home, icon: IconHome },
  { id: 'discover', to: paths.discover, icon: IconSearch },
  { id: 'matches', to: paths.matches, icon: IconHeartHandshake },
  { id: 'inbox', to: paths.inbox, icon: IconInbox },
  { id: 'agenda', to: paths.agenda, icon: IconCalendarUser },
  { id: 'more', to: paths.more, icon: IconDots },
] as const;

/** The way around on a phone, at the thumb: what everybody has, and who fits for those who have a list of their own. */
export function Tabs() {
  const { t } = useTranslation('shell');
  const hasMatches = useDestinations().some(({ id }) => id === 'matches');
  const shown = tabs.filter(({ id }) => id !== 'matches' || hasMatches);
  return (
    <nav className={classes.tabs} aria-label={t('navigation')}>
      {shown.map(({ id, to, icon: Icon }) => (
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

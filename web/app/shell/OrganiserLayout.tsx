import { IconExternalLink } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../ui/LocalisedText.tsx';
import { SampleMark } from '../../ui/SampleMark.tsx';
import { useEvents } from '../events.ts';
import { paths } from '../paths.ts';
import classes from './OrganiserLayout.module.css';

/** The organiser's pages in the order of the year. */
const steps = [
  { id: 'overview', to: paths.manage },
  { id: 'participants', to: paths.participants },
  { id: 'matching', to: paths.matching },
  { id: 'import', to: paths.import },
  { id: 'stage', to: paths.stage },
  { id: 'meetings', to: paths.meetings },
  { id: 'release', to: paths.release },
] as const;

/** The second rail around an organiser's pages of one event. A row above the page on narrower screens. */
export function OrganiserLayout() {
  const { t } = useTranslation('shell');
  const { eventId } = useParams({ from: paths.manage });
  const localised = useLocalised();
  const event = useEvents().data?.find(({ id }) => id === eventId);
  const row = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  // On a phone the row is wider than the screen: where one is comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page one is on is read from the row itself
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && row.current) row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  return (
    <div className={classes.layout}>
      <nav className={classes.rail} aria-label={t('manage.label')}>
        <div className={classes.event}>
          <span className={classes.name}>{event ? localised(event.name) : ' '}</span>
          {event?.sample && <SampleMark />}
          <Link to={paths.event} params={{ eventId }} className={classes.public}>
            {t('manage.publicPage')}
            <IconExternalLink size={14} aria-hidden />
          </Link>
        </div>
        <div ref={row} className={classes.steps}>
          {steps.map(({ id, to }) => (
            <Link
              key={id}
              to={to}
              params={{ eventId }}
              className={classes.step}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`manage.${id}`)}
            </Link>
          ))}
        </div>
      </nav>
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  );
}

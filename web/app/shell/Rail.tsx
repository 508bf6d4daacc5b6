import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import classes from './Rail.module.css';
import { type Destination, useDestinations } from './useDestinations.ts';

const sections: readonly Destination['section'][] = ['work', 'organisation', 'more'];

/** The way around on a desk. */
export function Rail() {
  const { t } = useTranslation('shell');
  const destinations = useDestinations();
  const managing = useLocation().pathname.includes('/manage');
  return (
    <nav className={classes.rail} aria-label={t('navigation')}>
      {sections.map((section) => {
        const inSection = destinations.filter((destination) => destination.section === section);
        if (inSection.length === 0) return null;
        return (
          <div key={section} className={classes.section}>
            {section !== 'work' && <div className={classes.heading}>{t(`sections.${section}`)}</div>}
            {inSection.map(({ id, to, params, icon: Icon }) => (
              <Link
                key={id}
                to={to}
                params={params}
                className={classes.link}
                activeOptions={{ exact: to === paths.home || (to === paths.events && managing), includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                <Icon size={19} stroke={1.6} aria-hidden />
                {t(`nav.${id}`)}
              </Link>
            ))}
          </div>
        );
      })}
    </nav>
  );
}

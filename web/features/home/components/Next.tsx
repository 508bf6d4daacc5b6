import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../../shared/rules/format/relative.ts';
import { paths } from '../../../app/paths.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { DateTime, RelativeTime } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { EntryPerson, EntryTitle } from '../../agenda/components/EntryTitle.tsx';
import { PlaceWords } from '../../agenda/components/PlaceWords.tsx';
import type { Home } from '../api/home.ts';
import classes from './Next.module.css';

/** The next appointment: when, with whom, where. Opens it in the agenda. */
export function Next({ entry }: { entry: NonNullable<Home['next']> }) {
  const { t } = useTranslation('home');
  // Further away the date says it all.
  const isNear = daysBetween(useNow(), entry.start, entry.zone) <= 7;
  return (
    <section aria-labelledby="home-next">
      <Title order={2} size="h4" mb="xs" id="home-next">
        {t('next')}
      </Title>
      <AppLink className={classes.next} path={`${paths.agenda}?item=${entry.placementId}`}>
        <span className={classes.when}>
          <DateTime instant={entry.start} end={entry.end} zone={entry.zone} />
          {isNear && (
            <span className={classes.far}>
              <RelativeTime instant={entry.start} zone={entry.zone} />
            </span>
          )}
        </span>
        <strong>
          <EntryTitle entry={entry} />
        </strong>
        <span className={classes.person}>
          <EntryPerson entry={entry} />
        </span>
        <span>
          <PlaceWords place={entry.place} />
        </span>
      </AppLink>
    </section>
  );
}

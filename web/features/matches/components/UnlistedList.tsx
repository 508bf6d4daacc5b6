import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { Matches } from '../../fit/api/matches.ts';
import classes from './UnlistedList.module.css';

interface UnlistedListProps {
  unlisted: Matches['unlisted'];
  eventId: string | undefined;
}

/** Participants without an open profile: nothing to compare them by, but their name leads to where one asks to meet. */
export function UnlistedList({ unlisted, eventId }: UnlistedListProps) {
  const { t } = useTranslation('discover');
  const label = useLabel();
  if (unlisted.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2} size="h3">
        {t('match.unlisted.title', { count: unlisted.length })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('match.unlisted.body')}
      </Text>
      <ul className={classes.list}>
        {unlisted.map(({ id, name, kind, exhibitor, pitches }) => (
          <li key={id}>
            <Anchor
              renderRoot={(props) => <Link to={paths.organisation} params={{ organisationId: id }} search={{ eventId }} {...props} />}
            >
              <LocalisedText text={name} />
            </Anchor>
            <span className={classes.what}>
              {[
                label('kinds', kind),
                ...(exhibitor ? [t('match.unlisted.exhibits')] : []),
                ...(pitches ? [t('match.unlisted.pitches')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

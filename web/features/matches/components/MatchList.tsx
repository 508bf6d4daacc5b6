import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationKind } from '../../../../shared/schemas/vocabularies.ts';
import type { MyMembership } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import listClasses from '../../directory/components/ResultList.module.css';
import { useMatches } from '../../fit/api/matches.ts';
import type { Asides } from '../../fit/components/useAsides.ts';
import classes from './MatchList.module.css';
import { MatchRow } from './MatchRow.tsx';
import { UnlistedList } from './UnlistedList.tsx';

interface MatchListProps {
  mine: MyMembership;
  kinds: readonly OrganisationKind[];
  eventId: string | undefined;
  asides: Asides;
  onWhy: (organisationId: string) => void;
  /** Stands beside the count. */
  aside: ReactNode;
}

const step = 50;
const most = 200;

/** One tab of the ranked list, best first, fifty at a time. */
export function MatchList({ mine, kinds, eventId, asides, onWhy, aside }: MatchListProps) {
  const { t } = useTranslation('discover');
  const [limit, setLimit] = useState(step);
  const matches = useMatches({ organisationId: mine.organisationId, kinds, eventId, limit });
  return (
    <Loaded query={matches} skeleton={<SkeletonRows rows={8} height={104} />}>
      {({ matches: rows, total, crowd, unlisted }) =>
        rows.length === 0 ? (
          unlisted.length > 0 ? (
            <UnlistedList unlisted={unlisted} eventId={eventId} />
          ) : (
            <NobodyYet mine={mine} eventId={eventId} />
          )
        ) : (
          <div className={classes.list}>
            <div className={classes.head}>
              <Text size="sm" c="dimmed" role="status">
                {t('match.total', { count: total })}
                {crowd?.at === null && ` ${t('factors.soon')}`}
                {crowd && crowd.objective !== 'equilibrium' && ` ${t(`factors.objective.${crowd.objective}`)}`}
              </Text>
              <div className={classes.aside}>{aside}</div>
            </div>
            <ol className={listClasses.list} aria-label={t('match.title')}>
              {rows.map((match, index) => (
                <MatchRow
                  key={match.organisationId}
                  match={match}
                  place={index + 1}
                  eventId={eventId}
                  asides={asides}
                  onWhy={() => onWhy(match.organisationId)}
                />
              ))}
            </ol>
            {rows.length < Math.min(total, most) && (
              <Button variant="default" className={classes.more} loading={matches.isPlaceholderData} onClick={() => setLimit(limit + step)}>
                {t('more')}
              </Button>
            )}
            <UnlistedList unlisted={unlisted} eventId={eventId} />
          </div>
        )
      }
    </Loaded>
  );
}

/** Nobody to rank: the event holds none of them, or nobody of these kinds has opened a profile yet. */
function NobodyYet({ mine, eventId }: Pick<MatchListProps, 'mine' | 'eventId'>) {
  const { t } = useTranslation('discover');
  return (
    <EmptyState
      title={t(eventId ? 'match.noneAtEvent.title' : 'match.none.title')}
      action={
        eventId ? (
          <Button variant="default" renderRoot={(props) => <Link to={paths.matches} search={{}} {...props} />}>
            {t('match.noneAtEvent.action')}
          </Button>
        ) : (
          <Button
            variant="default"
            renderRoot={(props) => <Link to={paths.profileEditor} params={{ organisationId: mine.organisationId }} {...props} />}
          >
            {t('match.none.action')}
          </Button>
        )
      }
    >
      {t(eventId ? 'match.noneAtEvent.body' : 'match.none.body')}
    </EmptyState>
  );
}

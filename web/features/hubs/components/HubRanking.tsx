import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { FitBar } from '../../fit/components/FitBar.tsx';
import classes from './HubRanking.module.css';

interface HubRankingProps {
  query: Pick<UseQueryResult<{ matches: MatchView[] }>, 'data' | 'error' | 'refetch'>;
  chosen: string;
  onChoose: (hubId: string) => void;
}

/** The hubs in the order of how they fit one's own organisation. The reasons stand beside the facts of the chosen one. */
export function HubRanking({ query, chosen, onChoose }: HubRankingProps) {
  const { t } = useTranslation('hub');
  const localised = useLocalised();
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} height={52} />}>
      {({ matches }) => (
        <ol className={classes.list} aria-label={t('ranking')}>
          {matches.map(({ organisationId, score, card }, index) => (
            <li key={organisationId}>
              <button
                type="button"
                className={classes.hub}
                aria-pressed={organisationId === chosen}
                onClick={() => onChoose(organisationId)}
              >
                <span className={classes.rank}>{index + 1}</span>
                <span className={classes.name}>{localised(card.name)}</span>
                <FitBar score={score} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

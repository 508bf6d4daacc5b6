import { useTranslation } from 'react-i18next';
import { postedNeed } from '../../../../shared/rules/directory/posted.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useMatches } from '../../fit/api/matches.ts';
import { useTrials } from '../api/getTrials.ts';
import { waiting } from '../pipeline.ts';
import type { HubSearch } from '../search.ts';
import { TakeInDialog } from './TakeInDialog.tsx';
import { TrialRow } from './TrialRow.tsx';
import classes from './Trials.module.css';
import { Waiting } from './Waiting.tsx';

interface CoordinatorProps {
  hubId: string;
  search: HubSearch;
  onChange: (part: Partial<HubSearch>) => void;
}

/** A hub's two lists: who looks for a place, best first, and to whom it has proposed one, with their answers. */
export function Coordinator({ hubId, search, onChange }: CoordinatorProps) {
  const { t } = useTranslation('hub');
  const matches = useMatches({ organisationId: hubId, kinds: ['startup', 'academia'], limit: 200 });
  const trials = useTrials(hubId);
  const all = (trials.data ?? []).filter((trial) => trial.hubId === hubId);
  const taken = all.filter(({ status }) => status !== 'named');
  const takenIds = taken.map(({ startupId }) => startupId);
  const namedIds = all.filter(({ status }) => status === 'named').map(({ startupId }) => startupId);
  const posted = waiting(matches.data?.matches ?? [], takenIds, {}).filter(({ card }) => postedNeed(card.needs) === 'posted');
  const tab = search.tab ?? 'waiting';
  const candidate = matches.data?.matches.find(({ organisationId }) => organisationId === search.open) ?? null;
  return (
    <>
      <Segmented
        label={t('coordinator.lists')}
        options={[
          { value: 'waiting', label: t('coordinator.waiting'), count: posted.length },
          { value: 'taken-in', label: t('coordinator.taken'), count: taken.length },
        ]}
        value={tab}
        onChange={(value) => onChange({ tab: value })}
      />
      {tab === 'waiting' ? (
        <Loaded query={matches} skeleton={<SkeletonRows rows={6} height={112} />}>
          {(found) => (
            <Waiting hubId={hubId} matches={found.matches} taken={takenIds} named={namedIds} search={search} onChange={onChange} />
          )}
        </Loaded>
      ) : (
        <Loaded query={trials} skeleton={<SkeletonRows rows={3} height={112} />}>
          {() =>
            taken.length === 0 ? (
              <EmptyState title={t('coordinator.none.title')}>{t('coordinator.none.body')}</EmptyState>
            ) : (
              <ul className={classes.list} aria-label={t('coordinator.taken')}>
                {taken.map((trial) => (
                  <TrialRow key={trial.id} trial={trial} other={trial.startup} />
                ))}
              </ul>
            )
          }
        </Loaded>
      )}
      <TakeInDialog
        key={search.open}
        hubId={hubId}
        candidate={candidate}
        named={candidate !== null && namedIds.includes(candidate.organisationId)}
        opened={candidate !== null && !takenIds.includes(candidate.organisationId)}
        onClose={() => onChange({ open: undefined })}
        onDone={() => onChange({ open: undefined, tab: 'taken-in' })}
      />
    </>
  );
}

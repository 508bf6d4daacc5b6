import { Button, Checkbox, MultiSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayUseRights } from '../../../../shared/rules/access/actor.ts';
import { postedNeed } from '../../../../shared/rules/directory/posted.ts';
import { DevelopmentStage, HubDomain } from '../../../../shared/schemas/vocabularies.ts';
import { useLabel } from '../../../app/language.ts';
import { actorOf, useMe } from '../../../app/me.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { waiting } from '../pipeline.ts';
import type { HubSearch } from '../search.ts';
import trials from './Trials.module.css';
import classes from './Waiting.module.css';
import { WaitingRow } from './WaitingRow.tsx';

interface WaitingProps {
  hubId: string;
  /** All startups and seeds, ranked for this hub. */
  matches: readonly MatchView[];
  /** Those to whom the hub has spoken already, and those who have named it. */
  taken: readonly string[];
  named: readonly string[];
  search: HubSearch;
  onChange: (part: Partial<HubSearch>) => void;
}

/** Startups that look for a place to demonstrate, best first, narrowed by domain, stage and words. */
export function Waiting({ hubId, matches, taken, named, search, onChange }: WaitingProps) {
  const { t } = useTranslation('hub');
  const label = useLabel();
  const mayEdit = useMayEdit()(hubId);
  const me = useMe().data;
  const mayTakeIn = mayUseRights(actorOf(me), hubId);
  // Whoever has named this hub is one press from taken in: they stand first.
  const shown = waiting(matches, taken, search).toSorted(
    (one, other) => Number(named.includes(other.organisationId)) - Number(named.includes(one.organisationId)),
  );
  const known = shown.filter(({ card }) => postedNeed(card.needs) !== 'unknown');
  const chosen = <T extends string>(values: T[]) => (values.length > 0 ? values : undefined);
  const clear = { domain: undefined, stage: undefined, q: undefined, all: undefined };
  return (
    <>
      <search className={classes.filters}>
        <SearchBox label={t('filter.words')} value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
        <MultiSelect
          label={t('filter.domain')}
          placeholder={search.domain ? undefined : t('filter.any')}
          data={HubDomain.options.map((value) => ({ value, label: label('domains', value) }))}
          value={search.domain ?? []}
          onChange={(values) => onChange({ domain: chosen(values as HubDomain[]) })}
          clearable
        />
        <MultiSelect
          label={t('filter.stage')}
          placeholder={search.stage ? undefined : t('filter.any')}
          data={DevelopmentStage.options.map((value) => ({ value, label: label('developmentStages', value) }))}
          value={search.stage ?? []}
          onChange={(values) => onChange({ stage: chosen(values as DevelopmentStage[]) })}
          clearable
        />
        <Checkbox
          className={classes.all}
          label={t('filter.all')}
          checked={search.all === true}
          onChange={({ currentTarget }) => onChange({ all: currentTarget.checked || undefined })}
        />
      </search>
      <Text role="status" size="sm" c="dimmed">
        {t('filter.count', { count: known.length })}{' '}
        {shown.length > known.length && t('filter.unsaid', { count: shown.length - known.length })}
      </Text>
      {!mayEdit && <Text size="sm">{t('coordinator.viewer')}</Text>}
      {shown.length === 0 ? (
        <EmptyState
          title={t('coordinator.nobody.title')}
          action={
            <Button variant="default" onClick={() => onChange(clear)}>
              {t('filter.clear')}
            </Button>
          }
        >
          {t('coordinator.nobody.body')}
        </EmptyState>
      ) : (
        <ol className={trials.list} aria-label={t('coordinator.waiting')}>
          {shown.map((match) => (
            <WaitingRow
              key={match.organisationId}
              match={match}
              named={named.includes(match.organisationId)}
              mayTakeIn={mayTakeIn}
              onTakeIn={() => onChange({ open: match.organisationId })}
            />
          ))}
        </ol>
      )}
    </>
  );
}

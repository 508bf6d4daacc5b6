import { Button, TextInput } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placement } from '../../../../shared/schemas/placement.ts';
import type { TimetableChange } from '../../../../shared/schemas/timetable.ts';
import { paths } from '../../../app/paths.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import type { Board } from '../api/getBoard.ts';
import { type ChangeKind, changeKinds, countsOf, found, peopleOf } from '../changes.ts';
import { type Names, useNames } from '../useNames.ts';
import classes from './ChangeList.module.css';

const route = getRouteApi(paths.release);

interface ChangeListProps {
  event: EventView;
  board: Board;
  changes: readonly TimetableChange[];
}

/** Every change that publishing would bring, by kind, to be searched by organisation or person. */
export function ChangeList({ event, board, changes }: ChangeListProps) {
  const { t } = useTranslation('release');
  const { q = '', kind } = route.useSearch();
  const navigate = route.useNavigate();
  const names = useNames(board, event.settings);
  const query = useDeferredValue(q);
  const matching = useMemo(() => found(changes, kind, query, names), [changes, kind, query, names]);
  const counts = countsOf(changes);
  const change = (part: { q?: string | undefined; kind?: ChangeKind | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  if (changes.length === 0) return null;
  return (
    <section aria-label={t('changes')}>
      <div className={classes.filters}>
        <Segmented
          label={t('kinds.label')}
          options={[
            { value: 'all', label: t('kinds.all'), count: changes.length },
            ...changeKinds.map((value) => ({ value, label: t(`kinds.${value}`), count: counts[value] })),
          ]}
          value={kind ?? 'all'}
          onChange={(value) => change({ kind: value === 'all' ? undefined : (value as ChangeKind) })}
        />
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          onChange={({ currentTarget }) => change({ q: currentTarget.value || undefined })}
        />
      </div>
      {matching.length === 0 && <p className={classes.none}>{t('noMatch')}</p>}
      {changeKinds.map((group) => (
        <Group key={`${group} ${query}`} kind={group} changes={matching.filter((one) => one.kind === group)} names={names} />
      ))}
    </section>
  );
}

/** How many of a kind are listed before one asks for all. */
const listed = 50;

function Group({ kind, changes, names }: { kind: ChangeKind; changes: readonly TimetableChange[]; names: Names }) {
  const { t } = useTranslation('release');
  const [all, setAll] = useState(false);
  if (changes.length === 0) return null;
  return (
    <div>
      <h2 className={classes.group}>{t('group', { kind: t(`kinds.${kind}`), count: changes.length })}</h2>
      <ul className={classes.list}>
        {(all ? changes : changes.slice(0, listed)).map((change) => (
          <Change key={change.id} change={change} names={names} />
        ))}
      </ul>
      {!all && changes.length > listed && (
        <Button variant="subtle" mt="xs" onClick={() => setAll(true)}>
          {t('showAll', { count: changes.length })}
        </Button>
      )}
    </div>
  );
}

function Change({ change, names }: { change: TimetableChange; names: Names }) {
  const { t } = useTranslation('release');
  const { before, after } = change;
  const item = after ?? before;
  if (!item) return null;
  return (
    <li className={classes.change} data-kind={change.kind}>
      <div className={classes.who}>
        <span className={classes.title}>{names.title(item)}</span>
        <span className={classes.people}>
          {peopleOf(change)
            .map((id) => t('person', { name: names.person(id) }))
            .join(t('and'))}
        </span>
      </div>
      <div className={classes.where}>
        {before && <Place placement={before} names={names} label={t('before')} gone />}
        {before && after && <IconArrowRight size={16} aria-hidden />}
        {after && <Place placement={after} names={names} label={t('after')} />}
      </div>
    </li>
  );
}

function Place({ placement, names, label, gone = false }: { placement: Placement; names: Names; label: string; gone?: boolean }) {
  return (
    <span className={classes.place} data-gone={gone || undefined}>
      <span className="visually-hidden">{label}</span>
      {names.time(placement.start)} · {names.place(placement.placeId)}
    </span>
  );
}

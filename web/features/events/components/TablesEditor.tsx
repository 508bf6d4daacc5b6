import { ActionIcon, Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../../shared/schemas/session.ts';
import { groupsOf, moreTables, type TableGroup, withCount } from './eventDraft.ts';
import { Figure } from './Figure.tsx';
import { newPlaceId } from './newPlaceId.ts';
import classes from './Places.module.css';

interface TablesEditorProps {
  tables: readonly Table[];
  onChange: (tables: Table[]) => void;
}

const most = 2000;
const newId = () => newPlaceId('table');

/** Tables by room: how many, and more of them at once. */
export function TablesEditor({ tables, onChange }: TablesEditorProps) {
  const { t } = useTranslation('event');
  const groups = groupsOf(tables);
  const rename = (group: TableGroup, room: string) => {
    const ids = new Set(group.tables.map(({ id }) => id));
    onChange(tables.map((table) => (ids.has(table.id) ? { ...table, room } : table)));
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('settings.tablesSum', { count: tables.length })}
      </Text>
      <ul className={classes.groups}>
        {groups.map((group) => (
          // The first table stays while its room is renamed.
          <li key={group.tables[0]?.id} className={classes.group}>
            <TextInput
              label={t(`settings.roomOf.${group.kind}`)}
              maxLength={60}
              value={group.room}
              onChange={({ currentTarget }) => rename(group, currentTarget.value)}
            />
            <Figure
              label={t('settings.count')}
              value={group.tables.length}
              min={1}
              max={most - tables.length + group.tables.length}
              onChange={(count) => count > 0 && onChange(withCount(tables, group, Math.min(count, most), newId))}
            />
            <span className={classes.names}>{namesOf(group)}</span>
            <ActionIcon
              size="lg"
              aria-label={t('settings.removeGroup', { room: group.room || t(`settings.kind.${group.kind}`) })}
              onClick={() => onChange(tables.filter((table) => !group.tables.includes(table)))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddTables room={most - tables.length} onAdd={(more) => onChange([...tables, ...moreTables(tables, more, newId)])} />
    </>
  );
}

function namesOf({ tables }: TableGroup): string {
  const [first, last] = [tables[0]?.name ?? '', tables.at(-1)?.name ?? ''];
  return first === last ? first : `${first} … ${last}`;
}

/** "Add 30 tables in room A." */
function AddTables({ room: most, onAdd }: { room: number; onAdd: (more: Parameters<typeof moreTables>[1]) => void }) {
  const { t } = useTranslation('event');
  const [more, setMore] = useState({ room: '', kind: 'table' as Table['kind'], prefix: 'T-', count: 10 });
  return (
    <fieldset className={classes.add} aria-label={t('settings.addTables')}>
      <Figure
        label={t('settings.count')}
        value={more.count}
        min={1}
        max={Math.max(1, most)}
        onChange={(count) => setMore({ ...more, count })}
      />
      <TextInput
        label={t('settings.room')}
        maxLength={60}
        value={more.room}
        onChange={({ currentTarget }) => setMore({ ...more, room: currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.tableKind')}
        value={more.kind}
        onChange={({ currentTarget }) => setMore({ ...more, kind: currentTarget.value as Table['kind'] })}
        data={(['table', 'room', 'online'] as const).map((kind) => ({ value: kind, label: t(`settings.kind.${kind}`) }))}
      />
      <TextInput
        label={t('settings.prefix')}
        maxLength={30}
        value={more.prefix}
        onChange={({ currentTarget }) => setMore({ ...more, prefix: currentTarget.value })}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={more.count < 1 || more.count > most}
        onClick={() => onAdd(more)}
      >
        {t('settings.addCount', { count: more.count })}
      </Button>
    </fieldset>
  );
}

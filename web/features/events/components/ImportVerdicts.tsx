import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import type { ImportResult } from '../api/importFile.ts';

type RowVerdict = ImportResult['rows'][number];

/** Rows drawn at first, and more at each press. */
const portion = 100;
const order = ['doubtful', 'skipped', 'changed', 'new', 'same'];

/** How each row stands to what is there, what needs a look first. */
export function ImportVerdicts({ rows }: { rows: readonly RowVerdict[] }) {
  const { t } = useTranslation('event');
  const [limit, setLimit] = useState(portion);
  const titlesOf = (columns: string) =>
    columns
      .split(' ')
      .map((column) => t([`csv:columns.participants.${column}`, `csv:columns.requests.${column}`]))
      .join(t('import.comma'));
  const columns: Column<RowVerdict>[] = [
    { id: 'row', header: t('import.row'), numeric: true, cell: ({ row }) => t('import.rowNumber', { row }) },
    { id: 'name', header: t('import.whom'), cell: ({ name }) => name },
    { id: 'verdict', header: t('import.verdict'), cell: ({ verdict }) => t(`import.verdicts.${verdict}`) },
    {
      id: 'notes',
      header: t('import.notes'),
      cell: ({ notes }) =>
        notes
          .map(({ code, values }) =>
            t(`csv:notes.${code}`, {
              ...values,
              ...(values.stored ? { stored: t(`csv:values.participation.${values.stored}`) } : {}),
              ...(values.columns ? { columns: titlesOf(String(values.columns)) } : {}),
            }),
          )
          .join(' '),
    },
  ];
  const sorted = rows.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict) || one.row - other.row);
  return (
    <>
      <DataTable caption={t('import.standing')} columns={columns} rows={sorted.slice(0, limit)} rowId={({ row }) => String(row)} />
      {rows.length > limit && (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + portion)}>
            {t('participants.more', { count: rows.length - limit })}
          </Button>
        </Group>
      )}
    </>
  );
}

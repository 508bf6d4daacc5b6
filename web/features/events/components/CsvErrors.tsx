import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import type { CsvProblem, ImportKind } from '../api/importFile.ts';

/** Rows drawn at first, and more at each press. */
const portion = 100;

/** What has to be mended in a file: row as the spreadsheet numbers it, column by its title, and what is wrong. */
export function CsvErrors({ errors, kind }: { errors: readonly CsvProblem[]; kind: ImportKind }) {
  const { t } = useTranslation('event');
  const [limit, setLimit] = useState(portion);
  const titleOf = (column: string) => t(`csv:columns.${kind}.${column}`, { defaultValue: column });
  // What a closed list holds, and what is stored, in words.
  const inWords = ({ list, options, stored }: CsvProblem['values']) => ({
    ...(options
      ? {
          options: String(options)
            .split(' ')
            .map((id) => t(`csv:values.${list}.${id}`))
            .join(t('import.comma')),
        }
      : {}),
    ...(stored ? { stored: t(`csv:values.kind.${stored}`) } : {}),
  });
  const columns: Column<CsvProblem & { id: string }>[] = [
    { id: 'row', header: t('import.row'), numeric: true, cell: ({ row }) => t('import.rowNumber', { row }) },
    { id: 'column', header: t('import.column'), cell: ({ column }) => (column ? titleOf(column) : t('import.wholeRow')) },
    {
      id: 'wrong',
      header: t('import.wrong'),
      cell: ({ code, column, row, values }) =>
        t(`csv:errors.${code}`, { row, ...values, ...inWords(values), ...(column ? { column: titleOf(column) } : {}) }),
    },
  ];
  const rows = errors.slice(0, limit).map((error, index) => ({ ...error, id: `${error.row} ${error.column} ${error.code} ${index}` }));
  return (
    <>
      <DataTable caption={t('import.errors')} columns={columns} rows={rows} rowId={({ id }) => id} />
      {errors.length > limit && (
        <Group>
          <Button variant="default" onClick={() => setLimit(limit + portion)}>
            {t('participants.more', { count: errors.length - limit })}
          </Button>
          <Text size="sm" c="dimmed">
            {t('import.similar')}
          </Text>
        </Group>
      )}
    </>
  );
}

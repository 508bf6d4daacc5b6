import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Encoding, encodings } from '../../../../shared/rules/csv/decode.ts';
import type { ImportResult } from '../api/importFile.ts';

interface ImportSourceProps {
  source: NonNullable<ImportResult['source']>;
  onEncoding: (encoding: Encoding) => void;
}

/** How the file was read, with a few rows to judge that by, and the other ways to read it. */
export function ImportSource({ source, onEncoding }: ImportSourceProps) {
  const { t } = useTranslation('event');
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('import.encoding')}
        maw="20rem"
        value={source.encoding}
        onChange={({ currentTarget }) => onEncoding(currentTarget.value as Encoding)}
        data={encodings.map((value) => ({ value, label: t(`import.encodings.${value}`) }))}
      />
      <Text size="sm" c="dimmed">
        {t('import.asRead')}
      </Text>
      <Table.ScrollContainer minWidth={0} tabIndex={0} role="region" aria-label={t('import.asRead')}>
        <Table>
          <Table.Tbody>
            {source.sample.map((cells) => (
              <Table.Tr key={cells.join('\n')}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row never change places
                  <Table.Td key={index} style={{ whiteSpace: 'nowrap' }}>
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

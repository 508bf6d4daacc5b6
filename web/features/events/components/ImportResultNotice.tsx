import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportKind, ImportResult } from '../api/importFile.ts';
import { CsvErrors } from './CsvErrors.tsx';

interface ImportResultNoticeProps {
  kind: ImportKind;
  result: ImportResult;
  isPending: boolean;
  onImport: () => void;
}

/** What the trial run found: everything is well and can be imported, or what has to be mended first. */
export function ImportResultNotice({ kind, result, isPending, onImport }: ImportResultNoticeProps) {
  const { t } = useTranslation('event');
  const { errors, total, ignored } = result;
  const rows = new Set(errors.map(({ row }) => row)).size;
  const isRight = errors.length === 0;
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color={isRight ? 'matsu' : 'kaki'}
        icon={isRight ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={isRight ? t('import.right', { count: total }) : t('import.notRight', { count: rows })}
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{t(isRight ? 'import.rightBody' : 'import.notRightBody')}</Text>
          {ignored.length > 0 && <Text size="sm">{t('csv:ignored', { titles: ignored.join(t('import.comma')) })}</Text>}
          {isRight && (
            <Button onClick={onImport} loading={isPending}>
              {t('import.run', { count: total })}
            </Button>
          )}
        </Stack>
      </Alert>
      {!isRight && <CsvErrors errors={errors} kind={kind} />}
    </Stack>
  );
}

import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Encoding } from '../../../../shared/rules/csv/decode.ts';
import type { ImportKind, ImportResult } from '../api/importFile.ts';
import { CsvErrors } from './CsvErrors.tsx';
import { ImportSource } from './ImportSource.tsx';
import { ImportVerdicts } from './ImportVerdicts.tsx';

interface ImportResultNoticeProps {
  kind: ImportKind;
  result: ImportResult;
  isPending: boolean;
  onImport: (said: { confirmed: boolean; notify: boolean }) => void;
  /** The file read in another encoding. */
  onEncoding: (encoding: Encoding) => void;
}

/** What the trial run found: everything is well and can be imported, or what has to be mended first. */
export function ImportResultNotice({ kind, result, isPending, onImport, onEncoding }: ImportResultNoticeProps) {
  const { t } = useTranslation('event');
  const { errors, total, ignored, wrong, counts, source, told } = result;
  const [isSeen, setSeen] = useState(false);
  const [notify, setNotify] = useState(false);
  const isRight = errors.length === 0;
  const taken = isRight ? counts.new + counts.changed + counts.doubtful : 0;
  return (
    <Stack gap="md">
      <Alert
        role="status"
        color={isRight ? 'matsu' : 'kaki'}
        icon={isRight ? <IconCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        title={isRight ? t(taken > 0 ? 'import.right' : 'import.nothing', { count: total }) : t('import.notRight', { count: wrong.rows })}
      >
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{t(isRight ? (taken > 0 ? 'import.rightBody' : 'import.nothingBody') : 'import.notRightBody')}</Text>
          {ignored.length > 0 && <Text size="sm">{t('csv:ignored', { titles: ignored.join(t('import.comma')) })}</Text>}
          {isRight && <Text size="sm">{t('import.counts', counts)}</Text>}
          {isRight && counts.doubtful > 0 && (
            <Checkbox
              checked={isSeen}
              onChange={({ currentTarget }) => setSeen(currentTarget.checked)}
              label={t('import.seen', { count: counts.doubtful })}
            />
          )}
          {isRight && told > 0 && (
            <Checkbox
              checked={notify}
              onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
              label={t('import.notify', { count: told })}
              description={t(`import.notifyHint.${kind === 'requests' ? 'requests' : 'participants'}`)}
            />
          )}
          {taken > 0 && (
            <Button
              onClick={() => onImport({ confirmed: counts.doubtful > 0, notify })}
              loading={isPending}
              disabled={counts.doubtful > 0 && !isSeen}
            >
              {t('import.run', { count: taken })}
            </Button>
          )}
        </Stack>
      </Alert>
      {!isRight && <CsvErrors errors={errors} kind={kind} />}
      {isRight && <ImportVerdicts rows={result.rows} />}
      {source && <ImportSource source={source} onEncoding={onEncoding} />}
    </Stack>
  );
}

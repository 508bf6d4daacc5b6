import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Encoding } from '../../../../shared/rules/csv/decode.ts';
import { isProblem } from '../../../app/problem.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { type ImportKind, type ImportResult, useImport } from '../api/importFile.ts';
import { EventSection } from './EventSection.tsx';
import { FilePick } from './FilePick.tsx';
import { ImportResultNotice } from './ImportResultNotice.tsx';
import { ImportRun } from './ImportRun.tsx';
import { saveFile } from './saveFile.ts';
import { templateOf } from './template.ts';

interface ImportStepsProps {
  eventId: string;
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  /** The import that is being looked at, wherever it was started. */
  importId: string | null;
  onImport: (id: string | null) => void;
}

const kinds = ['participants', 'availability', 'requests'] as const;

/** A kind, a file, what is wrong in it, and then all of it or nothing. Choosing a file checks it at once and changes nothing. */
export function ImportSteps({ eventId, kind, onKind, importId, onImport }: ImportStepsProps) {
  const { t } = useTranslation('event');
  const [file, setFile] = useState<File | null>(null);
  const trial = useImport(eventId);
  const real = useImport(eventId);
  const [encoding, setEncoding] = useState<Encoding | undefined>();
  const check = (next: File, as: ImportKind = kind, read?: Encoding) => {
    setFile(next);
    setEncoding(read);
    real.reset();
    trial.mutate({ kind: as, file: next, trial: true, ...(read ? { encoding: read } : {}) });
  };
  const restart = () => {
    setFile(null);
    trial.reset();
    real.reset();
    onImport(null);
  };
  const run = importId ?? real.data?.import?.id ?? null;
  // The event may have changed between the trial and the import: the refusal brings the same table.
  const late =
    isProblem(real.error, 'csv-invalid') || isProblem(real.error, 'csv-doubtful')
      ? (real.error.problem.values.result as ImportResult | undefined)
      : undefined;
  const found = late ?? trial.data;
  return (
    <EventSection title={t('import.title')}>
      <Stack gap="md">
        <Group gap="sm">
          <Segmented
            label={t('import.kind')}
            value={kind}
            onChange={(next) => {
              setFile(null);
              trial.reset();
              real.reset();
              onKind(next);
            }}
            options={kinds.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
          />
          <Template kind={kind} />
        </Group>
        <Text size="sm" c="dimmed" maw="46rem">
          {t(`import.what.${kind}`)}
        </Text>
        {!run && (
          <FilePick key={`${file?.name} ${file?.lastModified}`} file={file} onPick={check} disabled={trial.isPending || real.isPending} />
        )}
        {trial.isPending && <SkeletonRows rows={3} />}
        <ProblemNotice error={trial.error ?? (late ? null : real.error)} onRetry={file ? () => check(file) : undefined} />
        {found && !run && !trial.isPending && (
          <ImportResultNotice
            kind={kind}
            result={found}
            isPending={real.isPending}
            onImport={(said) =>
              file &&
              real.mutate(
                { kind, file, trial: false, ...said, ...(encoding ? { encoding } : {}) },
                { onSuccess: (result) => result.import && onImport(result.import.id) },
              )
            }
            onEncoding={(read) => file && check(file, kind, read)}
          />
        )}
        {run && <ImportRun eventId={eventId} importId={run} onAgain={restart} />}
      </Stack>
    </EventSection>
  );
}

/** An empty file to start from, its titles in the reader's language. */
function Template({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('event');
  const titles = Object.values(t(`csv:columns.${kind}`, { returnObjects: true }) as unknown as Record<string, string>);
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => saveFile(new Blob([templateOf(titles)], { type: 'text/csv;charset=utf-8' }), `musubi-${kind}.csv`)}
    >
      {t('import.template')}
    </Button>
  );
}

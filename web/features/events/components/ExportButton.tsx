import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTell } from '../../../ui/useTell.tsx';
import { type ExportKind, useExport } from '../api/exportFile.ts';

interface ExportButtonProps {
  eventId: string;
  kind: ExportKind;
  children: string;
  /** Where what stands on the button does not say which file. */
  label?: string;
}

/** Saves one of an event's CSV files. */
export function ExportButton({ eventId, kind, children, label }: ExportButtonProps) {
  const tell = useTell();
  const save = useExport(eventId);
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      loading={save.isPending}
      aria-label={label}
      onClick={() => save.mutate(kind, { onError: tell.problem })}
    >
      {children}
    </Button>
  );
}

import { Button, FileButton, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FilePick.module.css';

interface FilePickProps {
  file: File | null;
  onPick: (file: File) => void;
  disabled: boolean;
}

/** A file from the disk: chosen, or dropped here. */
export function FilePick({ file, onPick, disabled }: FilePickProps) {
  const { t } = useTranslation('event');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !disabled) onPick(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={classes.pick}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(picked) => picked && onPick(picked)} disabled={disabled}>
        {(props) => (
          <Button {...props} variant={file ? 'default' : 'filled'} leftSection={<IconFileUpload size={18} aria-hidden />}>
            {t(file ? 'import.another' : 'import.pick')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" role="status" className={classes.name}>
        {file ? t('import.picked', { name: file.name, size: Math.max(1, Math.round(file.size / 1024)) }) : t('import.drop')}
      </Text>
    </div>
  );
}

import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchBoxProps {
  label: string;
  value: string;
  /** Told when the writer pauses, and never in the middle of converting kana. */
  onChange: (value: string) => void;
  size?: 'sm' | 'md';
}

/** Free text that searches while one types. What comes from elsewhere (Back, a saved search) is taken over. */
export function SearchBox({ label, value, onChange, size = 'md' }: SearchBoxProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const told = useRef(value);
  const converting = useRef(false);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onChange(next);
  }, 200);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const write = (next: string) => {
    setText(next);
    if (!converting.current) tell(next);
  };
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      size={size}
      maxLength={200}
      value={text}
      leftSection={<IconSearch size={19} stroke={1.6} aria-hidden />}
      rightSection={text && <CloseButton aria-label={t('discover:clearText')} onClick={() => write('')} />}
      onChange={(event) => write(event.currentTarget.value)}
      onCompositionStart={() => {
        converting.current = true;
      }}
      onCompositionEnd={(event) => {
        converting.current = false;
        write(event.currentTarget.value);
      }}
    />
  );
}

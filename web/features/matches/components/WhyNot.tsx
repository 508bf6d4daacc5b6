import { Autocomplete, type ComboboxItem } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useFoundByText } from '../../directory/api/directory.ts';

interface WhyNotProps {
  /** Who cannot be asked about: oneself. */
  exceptId: string;
  onChoose: (organisationId: string) => void;
}

/** "Why not X?": any organisation of the directory, explained. */
export function WhyNot({ exceptId, onChoose }: WhyNotProps) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const label = useLabel();
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 180);
  const found = useFoundByText(settled);
  const cards = settled === '' ? [] : (found.data?.cards ?? []).filter(({ organisationId }) => organisationId !== exceptId);
  return (
    <Autocomplete
      aria-label={t('whyNot.label')}
      placeholder={t('whyNot.label')}
      leftSection={<IconHelp size={18} stroke={1.6} aria-hidden />}
      value={text}
      onChange={setText}
      data={cards.map((card) => ({ value: card.organisationId, label: localised(card.name), kind: label('kinds', card.kind) }))}
      // The directory has already searched: folded, by parts and in both languages.
      filter={({ options }) => options}
      renderOption={({ option }) => <Option {...(option as ComboboxItem & { kind: string })} />}
      onOptionSubmit={(organisationId) => {
        onChoose(organisationId);
        setText('');
      }}
    />
  );
}

function Option({ label, kind }: { label: string; kind: string }) {
  return (
    <span>
      {label} <small style={{ color: 'var(--ink-soft)' }}>{kind}</small>
    </span>
  );
}

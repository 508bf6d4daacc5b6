import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { useLanguage } from '../../../app/language.ts';
import { AskFrame, askTitleId, askWhyId } from './AskFrame.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

const most = 1_000_000;

/** Deals or lots a year, beds, residents: a whole number and what it counts. */
export function CapacityField({ ask, attribute, draft }: { ask: Ask; attribute: 'capacity' | 'residents'; draft: ProfileDraft }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const value = draft.value[attribute];
  const read = typed === null ? value : readWhole(typed);
  const set = (text: string) => {
    setTyped(text);
    const figure = readWhole(text);
    if (!Number.isNaN(figure)) draft.edit({ [attribute]: figure });
  };
  return (
    <AskFrame ask={ask} draft={draft}>
      <Group gap="xs" align="flex-start">
        <TextInput
          w="9rem"
          inputMode="numeric"
          autoComplete="off"
          aria-labelledby={askTitleId(attribute)}
          aria-describedby={askWhyId(attribute)}
          value={typed ?? (value === null ? '' : formatNumber(value, language))}
          error={Number.isNaN(read) ? t('capacity.invalid') : null}
          onChange={({ currentTarget }) => set(currentTarget.value)}
          onBlur={() => Number.isNaN(read) || setTyped(null)}
        />
        <Text size="sm" lh="2.25rem">
          {t(`capacity.${ask.code}`)}
        </Text>
      </Group>
    </AskFrame>
  );
}

/** A whole number within bounds; `null` when nothing is typed, `NaN` when it is none. */
function readWhole(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,、\s]/g, '');
  if (plain === '') return null;
  return /^\d+$/.test(plain) && Number(plain) <= most ? Number(plain) : Number.NaN;
}

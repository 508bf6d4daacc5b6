import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import type { Money } from '../../../../shared/schemas/profile.ts';
import { AmountInput } from './AmountInput.tsx';
import { AskFrame } from './AskFrame.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

/** A startup's round, as one amount or a range; an investor's smallest and largest ticket. Either end may stay open. */
export function MoneyField({ ask, draft }: { ask: Ask; draft: ProfileDraft }) {
  const { t } = useTranslation('profile');
  const money = draft.value.money ?? { min: null, max: null };
  const isRound = ask.code === 'round';
  const [ranged, setRanged] = useState(!isRound || money.min !== money.max);
  const set = ({ min, max }: Money) => draft.edit({ money: min === null && max === null ? null : { min, max } });
  const below = money.min !== null && money.max !== null && money.min > money.max;
  return (
    <AskFrame ask={ask} draft={draft} onClear={() => draft.edit({ money: null })}>
      {ranged ? (
        <Group gap="lg" align="flex-start" role="group" aria-label={t(`ask.${ask.code}`)}>
          <AmountInput label={t(isRound ? 'amount.from' : 'amount.min')} value={money.min} onChange={(min) => set({ ...money, min })} />
          <AmountInput
            label={t(isRound ? 'amount.to' : 'amount.max')}
            value={money.max}
            onChange={(max) => set({ ...money, max })}
            error={below ? t('amount.below') : null}
          />
        </Group>
      ) : (
        <AmountInput label={t('amount.exact')} value={money.max} onChange={(yen) => set({ min: yen, max: yen })} />
      )}
      {isRound && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            if (ranged) set({ min: money.max ?? money.min, max: money.max ?? money.min });
            setRanged(!ranged);
          }}
        >
          {t(ranged ? 'amount.single' : 'amount.range')}
        </Button>
      )}
    </AskFrame>
  );
}

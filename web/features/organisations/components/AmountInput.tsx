import { Input, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/rules/format/money.ts';
import { useLanguage } from '../../../app/language.ts';
import classes from './AmountInput.module.css';
import { readAmount, splitAmount, type Unit, units } from './amount.ts';

interface AmountInputProps {
  label: string;
  /** Yen. */
  value: number | null;
  onChange: (yen: number | null) => void;
  error?: string | null;
}

/** An amount of yen in the units people speak in, read back in words: `3` 億円, `5,000` 万円, `300` million yen. */
export function AmountInput({ label, value, onChange, error }: AmountInputProps) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const id = useId();
  // What is being typed; null once it has been read, and then the value is shown as people would write it.
  const [typed, setTyped] = useState<{ text: string; unit: Unit } | null>(null);
  const shown = typed ?? splitAmount(value, language);
  const offered = units[language].some(({ id }) => id === shown.unit) ? shown.unit : units[language][0].id;
  const yen = readAmount(shown.text, shown.unit);
  const invalid = Number.isNaN(yen);
  const type = (next: { text: string; unit: Unit }) => {
    setTyped(next);
    const read = readAmount(next.text, next.unit);
    if (!Number.isNaN(read)) onChange(read);
  };
  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }} error={invalid ? t('amount.invalid') : error} inputWrapperOrder={order}>
      <div className={classes.amount}>
        <Input
          id={id}
          value={shown.text}
          inputMode="decimal"
          autoComplete="off"
          error={invalid || Boolean(error)}
          onChange={({ currentTarget }) => type({ text: currentTarget.value, unit: offered })}
          onBlur={() => invalid || setTyped(null)}
        />
        <NativeSelect
          aria-label={`${label} ${t('amount.unit')}`}
          value={offered}
          onChange={({ currentTarget }) => type({ text: shown.text, unit: currentTarget.value as Unit })}
          data={units[language].map((unit) => ({ value: unit.id, label: t(`amount.${unit.id}`) }))}
        />
      </div>
      <span className={classes.read} aria-live="polite">
        {yen !== null && !invalid && t('amount.read', { amount: formatMoney(yen, language) })}
      </span>
    </Input.Wrapper>
  );
}

const order: ('label' | 'input' | 'error')[] = ['label', 'input', 'error'];

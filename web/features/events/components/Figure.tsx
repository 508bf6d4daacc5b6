import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface FigureProps {
  label: string;
  /** In the unit that is stored. */
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  /** Stored units in one that is shown: 60 shows seconds as minutes. */
  scale?: number;
  suffix?: string;
  description?: ReactNode;
  error?: string | undefined;
  disabled?: boolean;
}

/** A whole number within bounds. Emptied, it holds 0 until something is written. */
export function Figure({ value, min, max, onChange, scale = 1, suffix, ...rest }: FigureProps) {
  return (
    <NumberInput
      {...rest}
      min={min / scale}
      max={max / scale}
      suffix={suffix}
      value={value === 0 && min > 0 ? '' : value / scale}
      allowDecimal={scale > 1}
      allowNegative={false}
      clampBehavior="blur"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * scale) : 0)}
    />
  );
}

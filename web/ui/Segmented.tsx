import { SegmentedControl } from '@mantine/core';
import classes from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  /** Names the choice for screen readers. */
  label: string;
  /** `count` stands behind the label. */
  options: readonly { value: Value; label: string; count?: number }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, all in view: a filter over a list. Keep its value in the address. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      classNames={{ root: classes.segmented, indicator: classes.indicator, label: classes.label }}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      data={options.map((option) => ({
        value: option.value,
        label: option.count === undefined ? option.label : `${option.label} ${option.count}`,
      }))}
    />
  );
}

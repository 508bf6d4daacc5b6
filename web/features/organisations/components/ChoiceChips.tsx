import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ChoiceChips.module.css';

interface ChoiceChipsProps {
  options: readonly { id: string; label: string }[];
  /** `null`: not answered · empty: none. */
  value: readonly string[] | null;
  onChange: (value: string[] | null) => void;
  labelledBy: string;
  describedBy?: string;
  /** Whether "none of these" can be said. */
  allowNone: boolean;
}

/** Several of a closed list, as checkboxes that look like chips. "None" is an answer; nothing chosen is none given. */
export function ChoiceChips({ options, value, onChange, labelledBy, describedBy, allowNone }: ChoiceChipsProps) {
  const { t } = useTranslation('profile');
  const chosen = new Set(value);
  const toggle = (id: string) => {
    if (chosen.has(id)) chosen.delete(id);
    else chosen.add(id);
    // In the order of the list, whatever the order of pressing; what the list does not know stays.
    const known = options.map((option) => option.id);
    const kept = [...chosen].sort((one, other) => known.indexOf(one) - known.indexOf(other));
    onChange(kept.length > 0 ? kept : null);
  };
  const isNone = value !== null && value.length === 0;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the heading outside is the legend */}
      <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.chips}>
        {options.map((option) => (
          <Chip key={option.id} label={option.label} checked={chosen.has(option.id)} onToggle={() => toggle(option.id)} />
        ))}
        {allowNone && <Chip label={t('none')} checked={isNone} quiet onToggle={() => onChange(isNone ? null : [])} />}
      </div>
    </>
  );
}

interface ChipProps {
  label: string;
  checked: boolean;
  onToggle: () => void;
  /** Stands apart from the options proper. */
  quiet?: boolean;
}

function Chip({ label, checked, onToggle, quiet = false }: ChipProps) {
  return (
    <label className={classes.chip} data-checked={checked || undefined} data-quiet={quiet || undefined}>
      <input type="checkbox" className={classes.box} checked={checked} onChange={onToggle} />
      <span className={classes.mark} aria-hidden>
        <IconCheck size={13} stroke={3} />
      </span>
      {label}
    </label>
  );
}

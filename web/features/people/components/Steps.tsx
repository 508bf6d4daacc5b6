import { IconCheck } from '@tabler/icons-react';
import classes from './Steps.module.css';

interface StepsProps {
  label: string;
  steps: readonly { id: string; label: string }[];
  current: string;
}

/** Where one is in a few steps. */
export function Steps({ label, steps, current }: StepsProps) {
  const position = steps.findIndex(({ id }) => id === current);
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id} aria-current={index === position ? 'step' : undefined} data-done={index < position || undefined}>
          <span className={classes.number} aria-hidden>
            {index < position ? <IconCheck size={14} stroke={2.5} /> : index + 1}
          </span>
          {step.label}
        </li>
      ))}
    </ol>
  );
}

import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Term.module.css';

interface TermProps {
  /** Key of `definitions` in `terms.json`, e.g. `SaMD`. */
  id: string;
  /** What is shown; the id itself when left out. */
  children?: ReactNode;
  /** Stands by itself and not in a sentence: fingers get more room. */
  alone?: boolean;
}

/** An abbreviation with its definition one press away. Plain text when nobody has defined it. */
export function Term({ id, children = id, alone = false }: TermProps) {
  const { t, i18n } = useTranslation('terms');
  if (!i18n.exists(`terms:definitions.${id}`)) return <>{children}</>;
  return (
    <Popover width={280} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton component="button" type="button" className={alone ? `${classes.term} reach` : classes.term}>
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.definition}>{t(`definitions.${id}`)}</Popover.Dropdown>
    </Popover>
  );
}

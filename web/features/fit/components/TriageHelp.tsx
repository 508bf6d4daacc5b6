import { ActionIcon, Kbd, Popover, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './TriageHelp.module.css';

interface TriageHelpProps {
  /** The keys that work here, as `keys.<name>` names them. */
  keys: readonly ('move' | 'keep' | 'hide' | 'less' | 'ask' | 'why' | 'compare' | 'open')[];
  opened: boolean;
  onChange: (opened: boolean) => void;
}

const strokes = { move: ['j', 'k'], keep: ['s'], hide: ['x'], less: ['l'], ask: ['m'], why: ['w'], compare: ['c'], open: ['Enter'] };

/** Which keys do what. Stands beside the list on desks; phones have no keys. */
export function TriageHelp({ keys, opened, onChange }: TriageHelpProps) {
  const { t } = useTranslation('discover');
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Tooltip label={t('keys.title')}>
          <ActionIcon
            size="lg"
            className={classes.desk}
            aria-label={t('keys.title')}
            aria-keyshortcuts="?"
            onClick={() => onChange(!opened)}
          >
            <IconKeyboard size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.keys}>
          {keys.map((name) => (
            <div key={name} className={classes.key}>
              <dt>
                {strokes[name].map((stroke) => (
                  <Kbd key={stroke}>{stroke}</Kbd>
                ))}
              </dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

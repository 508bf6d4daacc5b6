import { Badge, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme, ProgrammeLabel } from '../../../../shared/schemas/programme.ts';
import { useLanguage } from '../../../app/language.ts';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { Term } from '../../../ui/Term.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import classes from './ProgrammeRow.module.css';
import { useProgrammeWords } from './useProgrammeWords.ts';

interface ProgrammeRowProps {
  programme: Programme;
  labels: ProgrammeLabel[];
  parent: Programme['name'] | null;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** One measure: its name, whose it is, what it does; everything else the documents say one press away. */
export function ProgrammeRow({ programme, labels, parent, open, onToggle }: ProgrammeRowProps) {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const words = useProgrammeWords();
  const row = useRef<HTMLLIElement>(null);
  const arrivedOpen = useRef(open);
  useEffect(() => {
    if (arrivedOpen.current) row.current?.scrollIntoView({ block: 'start' });
  }, []);
  const details = `programme-${programme.id}`;
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <li ref={row} className={classes.row} data-open={open || undefined}>
      <div className={classes.head}>
        <h2 className={classes.name}>{programme.name[language]}</h2>
        <ul className={classes.marks}>
          {programme.ministry && (
            <li className={classes.ministry}>
              <Term id={t(`ministry.${programme.ministry}`)} alone />
            </li>
          )}
          {programme.kind !== 'programme' && (
            <li>
              <Badge color="gray">{t(`kind.${programme.kind}`)}</Badge>
            </li>
          )}
          <li>
            <Badge color="gray">{`${t(`status.${programme.status}`)} · ${words.asOf(programme.asOf)}`}</Badge>
          </li>
          {programme.deviceSpecific && (
            <li>
              <Badge color="ai">{t('deviceMark')}</Badge>
            </li>
          )}
          {programme.accompaniment && (
            <li>
              <Badge color="ai">{t('accompaniment')}</Badge>
            </li>
          )}
        </ul>
      </div>
      <p className={classes.summary}>{programme.summary[language]}</p>
      {labels.length > 0 && (
        <div className={classes.labels}>
          {labels.map((label) => (
            <ReasonChip key={label.condition} verdict="unknown">
              {words.label(label)}
            </ReasonChip>
          ))}
        </div>
      )}
      {open && <ProgrammeFacts id={details} programme={programme} parent={parent} />}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.toggle}
        rightSection={<Chevron size={16} aria-hidden />}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        aria-label={`${t(open ? 'less' : 'details')}: ${programme.name[language]}`}
        onClick={() => onToggle(!open)}
      >
        {t(open ? 'less' : 'details')}
      </Button>
    </li>
  );
}

import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconChevronDown, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../../shared/schemas/programme.ts';
import { filterOf, type ProgrammesSearch } from '../search.ts';
import { type Choice, choices, countsOf } from './choices.ts';
import classes from './Filters.module.css';
import { useProgrammeWords } from './useProgrammeWords.ts';

interface FiltersProps {
  programmes: Programme[];
  search: ProgrammesSearch;
  onChange: (part: Partial<ProgrammesSearch>) => void;
}

/** The conditions, each value with how many it would surely leave. On phones they fold away under the words one looks for. */
export function Filters({ programmes, search, onChange }: FiltersProps) {
  const { t } = useTranslation('programme');
  const words = useProgrammeWords();
  const filter = filterOf(search);
  const options = (choice: Choice) => [
    { value: '', label: t('any') },
    ...countsOf(programmes, filter, choice).map(({ id, count }) => ({
      value: id,
      label: t('option', { label: words.value(choice, id), count }),
    })),
  ];
  return (
    <search className={classes.filters} aria-label={t('title')}>
      <Words value={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Folded count={chosenCount(search)}>
        {(Object.keys(choices) as Choice[]).map((choice) => (
          <Select
            key={choice}
            label={t(`choices.${choice}`)}
            data={options(choice)}
            value={search[choice] ?? ''}
            allowDeselect={false}
            onChange={(value) => onChange({ [choice]: value || undefined })}
          />
        ))}
        <div className={classes.marks}>
          <Checkbox
            label={t('device')}
            checked={search.device === true}
            onChange={({ currentTarget }) => onChange({ device: currentTarget.checked || undefined })}
          />
          <Checkbox
            label={t('accompaniment')}
            checked={search.accompaniment === true}
            onChange={({ currentTarget }) => onChange({ accompaniment: currentTarget.checked || undefined })}
          />
        </div>
        <p className={classes.hint}>{t('optionHint')}</p>
      </Folded>
    </search>
  );
}

const chosenCount = ({ category, support, stage, field, device, accompaniment }: ProgrammesSearch): number =>
  [category, support, stage, field, device, accompaniment].filter(Boolean).length;

/** What is typed shows at once; the list follows the address, which cannot keep up with an input method. */
function Words({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('programme');
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setText(value);
  }
  const tell = (next: string) => {
    setTold(next);
    onChange(next);
  };
  return (
    <TextInput
      type="search"
      size="md"
      aria-label={t('search')}
      placeholder={t('search')}
      maxLength={200}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      value={text}
      onChange={({ currentTarget, nativeEvent }) => {
        setText(currentTarget.value);
        if (!(nativeEvent as InputEvent).isComposing) tell(currentTarget.value);
      }}
      onCompositionEnd={({ currentTarget }) => tell(currentTarget.value)}
    />
  );
}

/** All in view on desks; one press away on phones, with how many conditions hold. */
function Folded({ count, children }: { count: number; children: ReactNode }) {
  const { t } = useTranslation('programme');
  const narrow = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  if (!narrow) return <div className={classes.conditions}>{children}</div>;
  return (
    <details className={classes.folded}>
      <summary className={classes.toggle}>
        <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />
        <span className={classes.toggleText}>{t('filters')}</span>
        {count > 0 && <span className={classes.chosen}>{count}</span>}
        <IconChevronDown size={17} aria-hidden className={classes.arrow} />
      </summary>
      <div className={classes.conditions}>{children}</div>
    </details>
  );
}

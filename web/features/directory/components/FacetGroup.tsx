import { Button, Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet, FacetCounts } from '../../../../shared/schemas/directory.ts';
import { useFacetWords } from '../../profile/components/useFacetWords.ts';
import classes from './FacetGroup.module.css';

interface FacetGroupProps {
  facet: Facet;
  /** Every value anybody has, in the order of its vocabulary: the list stays as it is while counts change. */
  values: readonly string[];
  counts: FacetCounts | undefined;
  chosen: readonly string[];
  /** Whether it stands open at first. */
  open: boolean;
  onToggle: (value: string) => void;
}

const fewest = 8;

/** One facet: its values with how many would be listed, and how many have not said. */
export function FacetGroup({ facet, values, counts, chosen, open, onToggle }: FacetGroupProps) {
  const { t } = useTranslation('discover');
  const words = useFacetWords();
  const [all, setAll] = useState(false);
  const [isOpen, setOpen] = useState(open || chosen.length > 0);
  const countOf = (value: string) => counts?.values.find((entry) => entry.value === value)?.count ?? 0;
  const shown = all || values.length <= fewest + 2 ? values : values.filter((value, index) => index < fewest || chosen.includes(value));
  return (
    <details className={classes.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.head}>
        <span className={classes.name}>{words.facet(facet)}</span>
        {chosen.length > 0 && <span className={classes.chosen}>{chosen.length}</span>}
        <IconChevronDown size={17} aria-hidden className={classes.arrow} />
      </summary>
      <fieldset className={classes.values}>
        <legend className="visually-hidden">{words.facet(facet)}</legend>
        {shown.map((value) => (
          <Checkbox
            key={value}
            size="sm"
            classNames={{ root: classes.value, body: classes.body, labelWrapper: classes.labelWrapper, label: classes.label }}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            label={
              <>
                <span>{words.value(facet, value)}</span>
                <span className={classes.count} data-none={countOf(value) === 0 || undefined}>
                  {countOf(value)}
                </span>
              </>
            }
          />
        ))}
        {shown.length < values.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
            {t('facet.more', { count: values.length - shown.length })}
          </Button>
        )}
        {(counts?.unknown ?? 0) > 0 && <p className={classes.unknown}>{t('facet.unknown', { count: counts?.unknown })}</p>}
      </fieldset>
    </details>
  );
}

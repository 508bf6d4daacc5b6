import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabel, type Vocabulary } from '../app/language.ts';
import classes from './TagList.module.css';

interface TagListProps {
  vocabulary: Vocabulary;
  /** `null`: not said, shown as unknown. */
  ids: readonly string[] | null;
  /** How many to show before "+3"; all when left out. */
  limit?: number;
}

/** Terms of a closed vocabulary as quiet tags. Unknown is said, an empty list is said as "none". */
export function TagList({ vocabulary, ids, limit = Number.POSITIVE_INFINITY }: TagListProps) {
  const { t } = useTranslation();
  const label = useLabel();
  if (ids === null) return <span className={classes.absent}>{t('unknown')}</span>;
  if (ids.length === 0) return <span className={classes.absent}>{t('none')}</span>;
  const rest = ids.slice(limit);
  return (
    <ul className={classes.list}>
      {ids.slice(0, limit).map((id) => (
        <li key={id}>
          <Badge color="gray" className={classes.tag}>
            {label(vocabulary, id)}
          </Badge>
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map((id) => label(vocabulary, id)).join(' · ')}>
          <Badge color="gray" variant="transparent">
            +{rest.length}
          </Badge>
        </li>
      )}
    </ul>
  );
}

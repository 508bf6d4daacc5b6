import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Source } from '../../shared/schemas/basics.ts';
import classes from './SourceList.module.css';

/** Where facts were read: the ministry's document and the words there, in the language they are printed in. */
export function SourceList({ sources }: { sources: readonly z.infer<typeof Source>[] }) {
  const { t } = useTranslation('documents');
  return (
    <ul className={classes.list} aria-label={t('sources')}>
      {sources.map(({ document, line, quote }) => (
        <li key={`${document} ${line} ${quote}`} className={classes.source}>
          {quote && (
            <q lang="ja" className={classes.quote}>
              {isAddress(quote) ? (
                <Anchor href={quote} target="_blank" rel="noreferrer" inherit>
                  {quote}
                </Anchor>
              ) : (
                quote
              )}
            </q>
          )}
          <cite className={classes.document}>{t(`names.${document.slice(0, 3)}`, { defaultValue: document })}</cite>
        </li>
      ))}
    </ul>
  );
}

const isAddress = (quote: string): boolean => /^https?:\/\/\S+$/.test(quote);

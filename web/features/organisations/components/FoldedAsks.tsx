import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Ask, isKnown } from '../../../../shared/rules/profile/attributes.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { AskField } from './AskField.tsx';
import classes from './FoldedAsks.module.css';
import type { ProfileDraft } from './useProfileDraft.ts';

/** The details of a section, folded: what few need, with how many are answered. */
export function FoldedAsks({ asks, draft, language }: { asks: readonly Ask[]; draft: ProfileDraft; language: Language }) {
  const { t } = useTranslation('profile');
  const answered = asks.filter(({ attribute }) => isKnown(draft.value, attribute)).length;
  return (
    <details className={classes.folded}>
      <summary>
        {t('details.title')}
        {answered > 0 && <span className={classes.count}>{t('details.answered', { count: answered })}</span>}
      </summary>
      <Text size="sm" c="dimmed">
        {t('details.lead')}
      </Text>
      {asks.map((ask) => (
        <AskField key={ask.attribute} ask={ask} draft={draft} language={language} />
      ))}
    </details>
  );
}

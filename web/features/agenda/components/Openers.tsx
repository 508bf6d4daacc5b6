import { useTranslation } from 'react-i18next';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { useExplanation } from '../../fit/api/explanation.ts';
import { useReasonWords } from '../../fit/components/useReasonWords.ts';
import classes from './AgendaItem.module.css';

/** Two facts to open the conversation with: the strongest of what the two have in common. Nothing where nothing is known, or without a network. */
export function Openers({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda');
  const words = useReasonWords();
  const { data } = useExplanation(entry.organisation.id, entry.counterpart?.organisationId ?? null);
  const facts = data?.match.top.for.slice(0, 2) ?? [];
  if (facts.length === 0) return null;
  return (
    <div>
      <div className={classes.label}>{t('openers')}</div>
      <div className={classes.chips}>
        {facts.map((reason) => (
          <ReasonChip key={reason.criterion} verdict="for">
            {words.reason(reason)}
          </ReasonChip>
        ))}
      </div>
    </div>
  );
}

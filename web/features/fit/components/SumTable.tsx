import { useTranslation } from 'react-i18next';
import type { Match, Reason } from '../../../../shared/schemas/match.ts';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { pointsAddingUp, whoIsSilent } from '../fit.ts';
import classes from './SumTable.module.css';
import { useReasonWords } from './useReasonWords.ts';

/** The whole sum behind a place in the list: what each criterion found and how many points of how many it gave. */
export function SumTable({ match }: { match: Pick<Match, 'reasons' | 'score'> }) {
  const { t } = useTranslation('discover');
  const reasons = [...match.reasons].sort((one, other) => other.weight - one.weight);
  const points = pointsAddingUp(reasons.map(({ contribution }) => contribution));
  const most = pointsAddingUp(reasons.map(({ weight }) => weight));
  const figure = (amount: number | undefined) => (amount ?? 0).toFixed(1);
  return (
    <table className={classes.sum}>
      <caption className="visually-hidden">{t('sum.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sum.criterion')}</th>
          <th scope="col" data-numeric>
            {t('sum.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason, index) => (
          <tr key={reason.criterion}>
            <ReasonCell reason={reason} />
            <td data-numeric>
              <strong>{figure(points[index])}</strong>
              <span className={classes.most}> / {figure(most[index])}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum.total')}</th>
          <td data-numeric>
            <strong>{figure(points.reduce((total, amount) => total + amount, 0))}</strong>
            <span className={classes.most}> / 100.0</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function ReasonCell({ reason }: { reason: Reason }) {
  const { t } = useTranslation('discover');
  const words = useReasonWords();
  const text = words.reason(reason);
  return (
    <th scope="row">
      <div className={classes.reason}>
        <span className={classes.criterion}>{words.criterion(reason.criterion)}</span>
        {reason.sign === 'neutral' ? (
          <span className={classes.neutral}>{text}</span>
        ) : (
          <ReasonChip verdict={reason.sign}>{reason.sign === 'unknown' ? t(`sum.silent.${whoIsSilent(reason)}`) : text}</ReasonChip>
        )}
      </div>
    </th>
  );
}

import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../../../../shared/rules/format/number.ts';
import type { PlanFigures } from '../../../../shared/schemas/figures.ts';
import { useLanguage } from '../../../app/language.ts';
import { gapOf, planQuality, type Quality } from '../planQuality.ts';
import classes from './PlanQuality.module.css';

/** How good a plan is: every objective in the order in which it counts, beside the best that any plan could reach. */
export function PlanQuality({ figures }: { figures: PlanFigures }) {
  const { t } = useTranslation('board');
  return (
    <table className={classes.table}>
      <caption>{t('quality.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('quality.objective')}</th>
          <th scope="col">{t('quality.here')}</th>
          <th scope="col">{t('quality.best')}</th>
        </tr>
      </thead>
      <tbody>
        {planQuality(figures).map((quality) => (
          <Line key={quality.code} quality={quality} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ quality }: { quality: Quality }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const say = (value: number) => (quality.code === 'leastShare' ? formatShare(value) : formatNumber(value, language));
  const { code, value, best } = quality;
  const reached = best !== null && value === best;
  const gap = gapOf(quality);
  return (
    <tr>
      <th scope="row">{t(`quality.${code}`)}</th>
      <td>{say(value)}</td>
      <td>
        {best === null ? <span className={classes.open}>{t('quality.open')}</span> : say(best)}
        {reached && <IconRosetteDiscountCheck size={15} aria-label={t('quality.reached')} className={classes.reached} />}
        {!reached && gap !== null && code !== 'leastShare' && gap < 1 && <span className={classes.gap}>{gapWords(gap)}</span>}
      </td>
    </tr>
  );
}

/** `0.4%`, and never 0 where something is left. */
const gapWords = (gap: number): string => (gap < 0.001 ? '<0.1%' : `${(gap * 100).toFixed(1)}%`);

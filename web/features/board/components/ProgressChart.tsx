import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { progressChart } from '../progressChart.ts';
import classes from './ProgressChart.module.css';

const [width, height] = [280, 96];

/** What is placed against what can be placed at most, over the run. The figures beside it say the same in numbers. */
export function ProgressChart({ plan, requested }: { plan: Pick<Plan, 'history' | 'seconds'>; requested: number }) {
  const { t } = useTranslation('board');
  const { placed, bound, gap, wanted, from, to } = progressChart({ ...plan, requested }, width, height);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 -4 ${width} ${height + 8}`}
        className={classes.chart}
        role="img"
        aria-label={t('engine.chart')}
        preserveAspectRatio="none"
      >
        <path d={`M0 ${height}H${width}`} className={classes.foot} />
        <path d={`M0 ${wanted}H${width}`} className={classes.wanted} />
        <path d={gap} className={classes.gap} />
        <path d={bound} className={classes.bound} />
        <path d={placed} className={classes.placed} />
      </svg>
      <figcaption className={classes.legend}>
        <span className={classes.ends}>
          {from}–{to}
        </span>
        <span data-line="wanted">{t('engine.wanted')}</span>
        <span data-line="bound">{t('engine.bound')}</span>
        <span data-line="placed">{t('engine.placed')}</span>
      </figcaption>
    </figure>
  );
}

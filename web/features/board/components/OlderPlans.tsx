import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { RelativeTime } from '../../../ui/DateTime.tsx';
import { useDesk } from '../useDesk.tsx';
import classes from './EnginePanel.module.css';

/** Earlier runs: none is lost, each can be looked at and used again. */
export function OlderPlans({ plans, onLook }: { plans: readonly Plan[]; onLook: (id: string) => void }) {
  const { t } = useTranslation('board');
  const { board, event } = useDesk();
  // Drafts that no engine made have no figures to compare.
  const runs = plans.filter(({ seconds }) => seconds > 0);
  if (runs.length === 0) return null;
  return (
    <section aria-label={t('engine.older')}>
      <h3 className={classes.label}>{t('engine.older')}</h3>
      <ul className={classes.older}>
        {runs.map((plan) => (
          <li key={plan.id}>
            <button type="button" className={classes.plan} onClick={() => onLook(plan.id)}>
              <span>
                <RelativeTime instant={plan.createdAt} zone={event.settings.zone} />
                {board.plan?.id === plan.id && <span className={classes.used}>{t('engine.current')}</span>}
              </span>
              <span className={classes.count}>
                {plan.figures
                  ? t('engine.placedOf', { placed: plan.figures.placed, requested: plan.figures.requested })
                  : t(`engine.status.${plan.job.state}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

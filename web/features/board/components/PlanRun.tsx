import { Button, Progress } from '@mantine/core';
import { IconCheck, IconPlayerStop, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { useLanguage } from '../../../app/language.ts';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { JobState } from '../../../ui/JobState.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useCancelPlan, useRetryPlan } from '../api/cancelPlan.ts';
import { useChooseDraft } from '../api/chooseDraft.ts';
import { isRunning } from '../api/getPlan.ts';
import { useAddress } from '../useAddress.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './EnginePanel.module.css';
import { PlanQuality } from './PlanQuality.tsx';
import { ProgressChart } from './ProgressChart.tsx';

interface PlanRunProps {
  plan: Plan;
  onClose: () => void;
}

/** One run: its two lines and figures, stop and keep while it goes, use or leave when it is done. */
export function PlanRun({ plan, onClose }: PlanRunProps) {
  const { t } = useTranslation(['board', 'jobs']);
  const { board, kind } = useDesk();
  const running = isRunning(plan);
  const wanted = board.items.filter((item) => item.kind === kind).length;
  return (
    <section className={classes.run} aria-label={t('engine.title')}>
      <p className={classes.state} role="status">
        {plan.figures?.proved && !running ? (
          <>
            <IconRosetteDiscountCheck size={20} aria-hidden /> {t('engine.proved')}
          </>
        ) : (
          t(`engine.status.${plan.job.cancelRequested && running ? 'stopping' : plan.job.state}`)
        )}
      </p>
      {running && (
        <Progress
          value={Math.min(100, ((plan.history.at(-1)?.seconds ?? 0) / plan.seconds) * 100)}
          aria-label={t('engine.time')}
          size="sm"
        />
      )}
      {(running || plan.history.length > 0) && <ProgressChart plan={plan} requested={plan.figures?.requested ?? wanted} />}
      {plan.figures ? <PlanQuality figures={plan.figures} /> : running && <Figures plan={plan} />}
      <RunEnd plan={plan} />
      {running && <p className={classes.note}>{t('jobs:leave')}</p>}
      <Actions plan={plan} onClose={onClose} />
    </section>
  );
}

/** A run that ended without a plan: why, and once more. */
function RunEnd({ plan }: { plan: Plan }) {
  const { t } = useTranslation('board');
  const { event } = useDesk();
  const retry = useRetryPlan(event.id);
  if (isRunning(plan) || plan.figures) return null;
  return (
    <JobState
      job={plan.job}
      kind="Plan"
      title={t('engine.title')}
      onAgain={() => retry.mutate(plan.id)}
      isPending={retry.isPending}
      error={retry.error}
    />
  );
}

/** While it runs: what is placed, and what is possible at most. */
function Figures({ plan }: { plan: Plan }) {
  const { t } = useTranslation('board');
  const language = useLanguage();
  const last = plan.history.at(-1);
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('engine.placed')}</dt>
        <dd>
          <strong>{number(last?.placed)}</strong>
        </dd>
      </div>
      <div>
        <dt>{t('engine.bound')}</dt>
        <dd>
          <strong>{number(last?.bound)}</strong>
        </dd>
      </div>
    </dl>
  );
}

function Actions({ plan, onClose }: PlanRunProps) {
  const { t } = useTranslation('board');
  const { event, board } = useDesk();
  const [, address] = useAddress();
  const tell = useTell();
  const cancel = useCancelPlan(event.id);
  const choose = useChooseDraft(event.id);
  if (isRunning(plan))
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={18} aria-hidden />}
        loading={cancel.isPending}
        disabled={plan.job.cancelRequested}
        onClick={() => cancel.mutate(plan.id)}
      >
        {t('engine.stop')}
      </Button>
    );
  const ready = plan.figures !== null && !isRunning(plan);
  const inUse = board.plan?.id === plan.id;
  const use = () =>
    choose.mutate(
      { from: 'plan', planId: plan.id },
      {
        onSuccess: () => {
          tell.done(t('engine.used'));
          address({ dialog: undefined, plan: undefined });
        },
      },
    );
  return (
    <>
      {inUse && <p className={classes.note}>{t('engine.inUse')}</p>}
      {ready && !inUse && board.adjustments > 0 && <p className={classes.note}>{t('engine.replaces', { count: board.adjustments })}</p>}
      <ProblemNotice error={choose.error ?? cancel.error} />
      <DialogActions onCancel={onClose} cancel={t(inUse ? 'engine.again' : 'engine.leave')}>
        {ready && !inUse && (
          <Button leftSection={<IconCheck size={18} aria-hidden />} loading={choose.isPending} onClick={use}>
            {t('engine.use')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

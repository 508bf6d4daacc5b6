import { Button, Stack } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScope } from '../../../../shared/schemas/plan.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { isRunning, usePlan } from '../api/getPlan.ts';
import { usePlans } from '../api/getPlans.ts';
import { useRunEngine } from '../api/runEngine.ts';
import { useAddress } from '../useAddress.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './EnginePanel.module.css';
import { OlderPlans } from './OlderPlans.tsx';
import { PlanRun } from './PlanRun.tsx';

const scopeOf = { meeting: 'meetings', pitch: 'pitches' } as const satisfies Record<string, PlanScope>;

/** Running the engine: how long it may take, then its run as it goes, then what to do with what it found. */
export function EnginePanel() {
  const { event, kind } = useDesk();
  const [{ plan: chosen }, address] = useAddress();
  const plans = usePlans(event.id);
  const own = (plans.data ?? []).filter(({ scope }) => scope === scopeOf[kind]);
  const current = chosen ?? own.find(isRunning)?.id;
  const plan = usePlan(event.id, current);
  return (
    <Stack gap="lg" className={classes.panel}>
      {plan.data ? <PlanRun plan={plan.data} onClose={() => address({ plan: undefined })} /> : <Wish />}
      <ProblemNotice error={plan.error ?? plans.error} onRetry={() => void plans.refetch()} />
      <OlderPlans plans={own.filter(({ id }) => id !== current)} onLook={(id) => address({ plan: id })} />
    </Stack>
  );
}

const seconds = ['5', '15', '30', '60'] as const;

function Wish() {
  const { t } = useTranslation('board');
  const { event, kind, board } = useDesk();
  const [, address] = useAddress();
  const [time, setTime] = useState<(typeof seconds)[number]>('5');
  const run = useRunEngine(event.id);
  const locked = board.placements.filter((placement) => placement.kind === kind && placement.locked).length;
  const wanted = board.items.filter((item) => item.kind === kind).length;
  return (
    <>
      <p>{t(`engine.wish.${kind}`, { count: wanted })}</p>
      {locked > 0 && <p className={classes.note}>{t('engine.keeps', { count: locked })}</p>}
      <div>
        <div className={classes.label}>{t('engine.time')}</div>
        <Segmented
          label={t('engine.time')}
          options={seconds.map((value) => ({ value, label: t('engine.seconds', { count: Number(value) }) }))}
          value={time}
          onChange={setTime}
        />
        <p className={classes.note}>{t('engine.timeMore')}</p>
      </div>
      <ProblemNotice error={run.error} />
      <Button
        leftSection={<IconPlayerPlay size={18} aria-hidden />}
        loading={run.isPending}
        disabled={wanted === 0}
        onClick={() =>
          run.mutate({ scope: scopeOf[kind], seconds: Number(time), seed: 1 }, { onSuccess: ({ id }) => address({ plan: id }) })
        }
      >
        {t('engine.run')}
      </Button>
      {wanted === 0 && <p className={classes.note}>{t(`engine.nothing.${kind}`)}</p>}
    </>
  );
}

import { IconAlertTriangleFilled, IconLockFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../../../shared/rules/timetable/verdict.ts';
import { useCarry, useOver } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';
import { useVerdictWords } from '../useVerdictWords.ts';
import classes from './Hint.module.css';

/** One line under the board that says what is going on: what the slot one is over would mean, else what was done last, else how to begin. */
export function Hint() {
  const { t } = useTranslation('board');
  const { said, editable, kind } = useDesk();
  const { itemId, judge } = useCarry();
  const over = useOver();
  const verdict = over && over !== 'tray' ? judge(over) : null;
  return (
    <div className={classes.hint} data-verdict={verdict?.kind}>
      <span role="status" className={classes.words}>
        {itemId ? <Carrying itemId={itemId} verdict={verdict} /> : said}
      </span>
      {!itemId && (
        <span className={classes.legend}>
          {kind === 'meeting' && (
            <span>
              <span className={classes.must} /> {t('must')}
            </span>
          )}
          <span>
            <IconLockFilled size={12} aria-hidden /> {t('legend.locked')}
          </span>
          <span>
            <IconAlertTriangleFilled size={12} aria-hidden className={classes.wrong} /> {t('legend.wrong')}
          </span>
          {editable && !said && <span className={classes.keys}>{t('legend.keys')}</span>}
        </span>
      )}
    </div>
  );
}

function Carrying({ itemId, verdict }: { itemId: string; verdict: Verdict | null }) {
  const { t } = useTranslation('board');
  const over = useOver();
  const { titleOf } = useMoves();
  const words = useVerdictWords();
  if (over === 'tray') return t('hint.tray');
  return verdict ? words(verdict) : t('hint.outside', { title: titleOf(itemId) });
}

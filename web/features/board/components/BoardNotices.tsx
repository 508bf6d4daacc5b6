import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../../ui/useTell.tsx';
import { useChooseDraft } from '../api/chooseDraft.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './BoardNotices.module.css';

/** What must be known before one changes anything: that nothing can be changed yet, or that the draft has fallen behind. */
export function BoardNotices() {
  const { t } = useTranslation('board');
  const { board, event } = useDesk();
  const tell = useTell();
  const choose = useChooseDraft(event.id);
  const state = !board.plan ? (board.timetable.releaseId ? 'published' : 'empty') : board.outdated ? 'outdated' : null;
  if (!state) return null;
  const from = state === 'outdated' ? 'rebase' : 'release';
  return (
    <div className={classes.notice}>
      <IconInfoCircle size={18} aria-hidden />
      <p>{t(`notice.${state}.text`)}</p>
      <Button
        size="compact-sm"
        variant="light"
        loading={choose.isPending}
        onClick={() => choose.mutate({ from }, { onError: tell.problem })}
      >
        {t(`notice.${state}.do`)}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import { useLanguage } from '../../../app/language.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { FigureRow, Stat } from '../../../ui/Stat.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import type { Board } from '../api/getBoard.ts';
import { type Difference, useDifference } from '../api/getDifference.ts';
import { usePublishDraft } from '../api/publishDraft.ts';
import { changeKinds, countsOf } from '../changes.ts';
import { ChangeList } from './ChangeList.tsx';
import { Obstacles } from './Obstacles.tsx';

interface ReleaseReviewProps {
  event: EventView;
  board: Board;
}

/** The draft before it goes out: how much changes, what stands in the way, every change, and the button that says what it does. */
export function ReleaseReview({ event, board }: ReleaseReviewProps) {
  const difference = useDifference(event.id, true);
  return <Loaded query={difference}>{(data) => <Review event={event} board={board} difference={data} />}</Loaded>;
}

function Review({ event, board, difference }: ReleaseReviewProps & { difference: Difference }) {
  const { t } = useTranslation('release');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const publish = usePublishDraft(event.id);
  const counts = countsOf(difference.changes);
  const ready = difference.conflicts === 0 && !difference.outdated && difference.changes.length > 0;
  const number = (value: number) => formatNumber(value, language);
  const ask = async () => {
    const sure = await confirm({
      title: t('confirm.title'),
      children: t('confirm.text', { count: difference.people, changes: difference.changes.length }),
      confirm: t('publish', { count: difference.people }),
      cancel: common('cancel'),
    });
    if (sure) publish.mutate();
  };
  return (
    <>
      <FigureRow>
        {changeKinds.map((kind) => (
          <Stat key={kind} label={t(`kinds.${kind}`)} value={number(counts[kind])} />
        ))}
        <Stat label={t('people')} value={number(difference.people)} note={t('peopleMore')} />
      </FigureRow>
      <Obstacles event={event} board={board} difference={difference} />
      <ProblemNotice error={publish.error} />
      <ChangeList event={event} board={board} changes={difference.changes} />
      <StickyActions status={t(ready ? 'ready' : difference.changes.length === 0 ? 'nothingChanges' : 'notReady')}>
        <Button disabled={!ready} loading={publish.isPending} leftSection={<IconSend size={18} aria-hidden />} onClick={() => void ask()}>
          {t('publish', { count: difference.people })}
        </Button>
      </StickyActions>
    </>
  );
}

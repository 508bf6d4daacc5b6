import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Unplaced } from '../../../../shared/schemas/unplaced.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useAddTable } from '../../events/api/addTable.ts';
import { useOpenTime } from '../api/openTime.ts';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';

/** The smallest change as a button. Moves are done at once, they can be undone; what is asked of a person or a hall is agreed first. */
export function FixButton({ entry }: { entry: Unplaced }) {
  const { t } = useTranslation('board');
  const { t: common } = useTranslation();
  const { event, change } = useDesk();
  const moves = useMoves();
  const tell = useTell();
  const openTime = useOpenTime(event.id);
  const addTable = useAddTable(event.id);
  const fix = entry.smallestChange;
  if (!fix?.placement || fix.code === 'none') return null;
  const asked = async () => {
    if (!moves.stillFits(entry)) return;
    if (fix.code === 'move-other' || fix.code === 'raise-quota') return moves.fix(entry);
    const sure = await confirm({
      title: t(`fix.${fix.code}.title`),
      children: `${change(fix)} ${t(`fix.${fix.code}.body`)}`,
      confirm: t(`fix.${fix.code}.do`),
      cancel: common('cancel'),
    });
    if (!sure) return;
    try {
      if (fix.code === 'add-table') return moves.fix(entry, await addTable.mutateAsync());
      const { personId, start, end } = fix.values;
      await openTime.mutateAsync({ personId: String(personId), time: { start: String(start), end: String(end) } });
      moves.fix(entry);
    } catch (error) {
      tell.problem(error);
    }
  };
  return (
    <Button
      size="compact-sm"
      variant="light"
      color="matsu"
      leftSection={<IconWand size={15} aria-hidden />}
      loading={openTime.isPending || addTable.isPending}
      onClick={() => void asked()}
    >
      {t(`fix.${fix.code}.button`)}
    </Button>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBack, IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type DraftChoice, useChooseDraft } from '../api/chooseDraft.ts';
import { useDesk } from '../useDesk.tsx';

/** What one does with a draft as a whole: start again from what is published, or throw it away. */
export function DraftMenu() {
  const { t } = useTranslation('board');
  const { t: common } = useTranslation();
  const { board, event } = useDesk();
  const tell = useTell();
  const choose = useChooseDraft(event.id);
  const ask = async (from: 'release' | 'nothing') => {
    const sure = await confirm({
      title: t(`draftMenu.${from}.title`),
      children: t(`draftMenu.${from}.text`, { count: board.adjustments }),
      confirm: t(`draftMenu.${from}.do`),
      cancel: common('cancel'),
      destructive: true,
    });
    const choice: DraftChoice = { from };
    if (sure) choose.mutate(choice, { onError: tell.problem, onSuccess: () => tell.done(t(`draftMenu.${from}.done`)) });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} aria-label={t('draftMenu.label')} loading={choose.isPending}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {board.timetable.releaseId && (
          <Menu.Item leftSection={<IconArrowBack size={16} aria-hidden />} onClick={() => void ask('release')}>
            {t('draftMenu.release.do')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} c="var(--kaki)" onClick={() => void ask('nothing')}>
          {t('draftMenu.nothing.do')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

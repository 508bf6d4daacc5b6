import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './ProblemNotice.tsx';

/**
 * Short messages at the edge of the screen: `tell.done('…')` for what has happened elsewhere than where one looks,
 * `tell.problem(error)` for what failed without a place of its own. A problem stays until it is closed.
 */
export function useTell() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const closeButtonProps = { 'aria-label': t('close') };
  return {
    done: (message: string) => notifications.show({ message, color: 'matsu', icon: <IconCheck size={18} aria-hidden />, closeButtonProps }),
    problem: (error: unknown) => {
      const { title, detail } = words(error);
      notifications.show({
        title,
        message: detail,
        color: 'kaki',
        icon: <IconAlertTriangle size={18} aria-hidden />,
        autoClose: false,
        closeButtonProps,
      });
    },
  };
}

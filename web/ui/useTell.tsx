import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from './ProblemNotice.tsx';
import { readingTime } from './readingTime.ts';

/**
 * Short messages at the head of the screen, away from the bars with buttons at its foot: `tell.done('…')` for what has happened elsewhere
 * than where one looks, `tell.problem(error)` for what failed without a place of its own. They stand as long as they take to read, a
 * problem twice as long; a mouse upon them holds them.
 */
export function useTell() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const closeButtonProps = { 'aria-label': t('close') };
  return {
    done: (message: string) =>
      notifications.show({
        message,
        color: 'matsu',
        icon: <IconCheck size={18} aria-hidden />,
        autoClose: readingTime(message),
        closeButtonProps,
      }),
    problem: (error: unknown) => {
      const { title, detail } = words(error);
      notifications.show({
        title,
        message: detail,
        color: 'kaki',
        icon: <IconAlertTriangle size={18} aria-hidden />,
        autoClose: 2 * readingTime(`${title}${detail ?? ''}`),
        closeButtonProps,
      });
    },
  };
}

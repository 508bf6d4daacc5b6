import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { useTell } from '../../../ui/useTell.tsx';
import { useReadNotices } from '../../notices/api/readNotices.ts';
import { NoticeList } from '../../notices/components/NoticeList.tsx';
import { sorted } from '../../notices/components/reading.ts';
import type { Home } from '../api/home.ts';

interface NewsProps {
  notices: Home['news'];
  /** One was opened and counts as read from now on. */
  onRead: () => void;
}

/** What changed since one last looked. What one has seen is with all the others, one press away. */
export function News({ notices, onRead }: NewsProps) {
  const { t } = useTranslation('home');
  const tell = useTell();
  const read = useReadNotices();
  const { unread } = sorted(notices);
  const all = (
    <Anchor size="sm" renderRoot={(props) => <Link to={paths.notices} {...props} />}>
      {t('allNews')}
    </Anchor>
  );
  if (unread.length === 0)
    return (
      <section aria-labelledby="home-news">
        <Title order={2} size="h4" mb="xs" id="home-news">
          {t('news')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('noNews')} {all}
        </Text>
      </section>
    );
  return (
    <div>
      <NoticeList title={t('news')} notices={unread} onRead={(id) => read.mutate([id], { onError: tell.problem, onSettled: onRead })} />
      <Text mt="xs">{all}</Text>
    </div>
  );
}

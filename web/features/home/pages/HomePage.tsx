import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useHome } from '../api/home.ts';
import { Newcomer } from '../components/Newcomer.tsx';
import { News } from '../components/News.tsx';
import { Next } from '../components/Next.tsx';
import { Tasks } from '../components/Tasks.tsx';

/** Three things for today, the next appointment, and what changed since last time. Nothing else. */
export function HomePage() {
  const { t } = useTranslation('home');
  const me = useMe().data;
  const home = useHome();
  if (me?.person && me.memberships.length === 0) return <Newcomer person={me.person} />;
  return (
    <Page title={t('title')} documentTitle={t('documentTitle')} width="reading">
      <Loaded query={home} skeleton={<SkeletonRows rows={3} height={88} />}>
        {({ tasks, next, news, beyond }) => (
          <Stack gap="xl">
            <Tasks tasks={tasks} />
            {beyond > 0 && (
              <Text size="sm" c="dimmed">
                {t('beyond', { count: beyond })}
              </Text>
            )}
            {next && <Next entry={next} />}
            <News notices={news} onRead={() => void home.refetch()} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

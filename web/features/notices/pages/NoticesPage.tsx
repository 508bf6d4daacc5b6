import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useNotices } from '../api/getNotices.ts';
import { useReadNotices } from '../api/readNotices.ts';
import { NoticeList } from '../components/NoticeList.tsx';
import { sorted } from '../components/reading.ts';

const route = getRouteApi(paths.notices);

/** What has happened, unread first. Opening a notice marks it as read. */
export function NoticesPage() {
  const { t } = useTranslation('notice');
  const { unread: onlyUnread } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useNotices();
  const tell = useTell();
  const read = useReadNotices();
  const mark = (ids: string[] | 'all') => read.mutate(ids, { onError: tell.problem });
  const { unread, read: known } = sorted(query.data ?? []);
  const settings = (
    <Button variant="subtle" size="sm" renderRoot={(props) => <Link to={paths.settings} search={{ section: 'notices' }} {...props} />}>
      {t('settings')}
    </Button>
  );
  const nothing = onlyUnread ? (
    <EmptyState title={t('nothingUnread.title')}>{t('nothingUnread.body')}</EmptyState>
  ) : (
    <EmptyState title={t('nothing.title')}>{t('nothing.body')}</EmptyState>
  );
  return (
    <Page
      title={t('title')}
      width="reading"
      actions={
        <>
          {settings}
          <Button
            variant="default"
            size="sm"
            leftSection={<IconChecks size={17} aria-hidden />}
            disabled={unread.length === 0}
            onClick={() => mark('all')}
          >
            {t('readAll')}
          </Button>
        </>
      }
    >
      <Segmented
        label={t('show')}
        options={[
          { value: 'all', label: t('all') },
          { value: 'unread', label: t('unreadOnly'), count: unread.length },
        ]}
        value={onlyUnread ? 'unread' : 'all'}
        onChange={(value) => void navigate({ search: { unread: value === 'unread' || undefined }, replace: true })}
      />
      <Loaded query={query} skeleton={<SkeletonRows rows={6} height={52} />}>
        {() => (
          <>
            <NoticeList title={t('unreadTitle', { count: unread.length })} notices={unread} onRead={(id) => mark([id])} />
            {!onlyUnread && <NoticeList title={t('readTitle')} notices={known} onRead={() => {}} />}
            {unread.length + (onlyUnread ? 0 : known.length) === 0 && nothing}
          </>
        )}
      </Loaded>
    </Page>
  );
}

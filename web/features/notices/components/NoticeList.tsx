import { Title } from '@mantine/core';
import type { NoticeView } from '../api/getNotices.ts';
import classes from './NoticeList.module.css';
import { NoticeRow } from './NoticeRow.tsx';

interface NoticeListProps {
  title: string;
  notices: readonly NoticeView[];
  onRead: (id: string) => void;
}

/** Notices under a heading; nothing where there are none. */
export function NoticeList({ title, notices, onRead }: NoticeListProps) {
  if (notices.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={() => onRead(notice.id)} />
        ))}
      </ul>
    </section>
  );
}

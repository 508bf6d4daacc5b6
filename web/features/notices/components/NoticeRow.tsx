import {
  IconAlertTriangle,
  IconBellRinging,
  IconCalendarCheck,
  IconCalendarX,
  IconFlask2,
  IconInbox,
  IconListCheck,
  IconRosetteDiscountCheck,
  IconTicket,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeValues } from '../../../../shared/rules/notices/values.ts';
import { useLanguage } from '../../../app/language.ts';
import { RelativeTime } from '../../../ui/DateTime.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import type { NoticeView } from '../api/getNotices.ts';
import classes from './NoticeRow.module.css';

const icons: Partial<Record<NoticeView['code'], TablerIcon>> = {
  'introduction-received': IconInbox,
  'introduction-accepted': IconInbox,
  'meeting-agreed': IconInbox,
  'meeting-opened': IconInbox,
  'introduction-declined': IconInbox,
  'introduction-withdrawn': IconInbox,
  'introduction-expired': IconInbox,
  'meeting-called-off': IconCalendarX,
  'meetings-recorded': IconInbox,
  'participation-admitted': IconTicket,
  'participation-refused': IconTicket,
  'participation-applied': IconTicket,
  'participation-withdrawn': IconTicket,
  'participation-dropped': IconTicket,
  'participation-ended': IconTicket,
  'event-deleted': IconTicket,
  'delegate-left': IconTicket,
  'meeting-passed-on': IconCalendarCheck,
  'release-published': IconCalendarCheck,
  'schedule-details-changed': IconCalendarCheck,
  'event-zone-changed': IconCalendarCheck,
  'meeting-booked': IconCalendarCheck,
  'meeting-cancelled': IconCalendarX,
  'taken-in': IconFlask2,
  'trial-proposed': IconFlask2,
  'trial-agreed': IconFlask2,
  'trial-declined': IconFlask2,
  'trial-named': IconFlask2,
  'participation-invited': IconTicket,
  'participation-joined': IconTicket,
  'participation-stayed-away': IconTicket,
  'confirmation-asked': IconRosetteDiscountCheck,
  'confirmation-confirmed': IconRosetteDiscountCheck,
  'confirmation-refused': IconRosetteDiscountCheck,
  'confirmation-revoked': IconRosetteDiscountCheck,
  'join-requested': IconUserPlus,
  'join-accepted': IconUserPlus,
  'join-declined': IconUserPlus,
  'plan-finished': IconListCheck,
  'plan-failed': IconAlertTriangle,
  'publishing-finished': IconListCheck,
  'publishing-failed': IconAlertTriangle,
  'import-finished': IconListCheck,
  'import-failed': IconAlertTriangle,
  'member-invited': IconUserPlus,
};

/** One notice: what happened, when, and the page it leads to. */
export function NoticeRow({ notice, onRead }: { notice: NoticeView; onRead: () => void }) {
  const { t } = useTranslation('notice');
  const language = useLanguage();
  const { history } = useRouter();
  const Icon = icons[notice.code] ?? IconBellRinging;
  const unread = notice.readAt === null;
  const follow = (event: MouseEvent) => {
    if (unread) onRead();
    // A new tab or window is the browser's to open.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(notice.path);
  };
  return (
    <li>
      <a className={classes.notice} href={notice.path} data-unread={unread || undefined} onClick={follow}>
        <Icon size={20} stroke={1.6} aria-hidden className={classes.icon} />
        <span className={classes.text}>
          {unread && <span className="visually-hidden">{t('unread')} </span>}
          {t(`notices:${notice.code}`, noticeValues(notice.values, language, readerZone()))}
        </span>
        <span className={classes.when}>
          <RelativeTime instant={notice.createdAt} />
        </span>
      </a>
    </li>
  );
}

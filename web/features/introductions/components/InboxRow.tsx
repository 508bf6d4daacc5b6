import { Badge, Button, Checkbox } from '@mantine/core';
import { IconCornerUpLeft, IconCornerUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { DateTime, RelativeTime } from '../../../ui/DateTime.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import type { IntroductionView } from '../api/getInbox.ts';
import { type GroupName, sidesOf } from '../groups.ts';
import classes from './InboxRow.module.css';
import { StatusBadge } from './StatusBadge.tsx';

export interface InboxRowProps {
  introduction: IntroductionView;
  group: GroupName;
  /** The event's name, where there is more than one, and its zone. */
  event: { name: string | null; zone: string };
  chosen: boolean;
  busy: boolean;
  onChoose: (chosen: boolean) => void;
  onAccept: () => void;
  onDecline: () => void;
}

/** One request: who, in one line what they are, what they wrote, how long there is; answered in one press. */
export function InboxRow({ introduction, group, event, chosen, busy, onChoose, onAccept, onDecline }: InboxRowProps) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const localised = useLocalised();
  const { other } = sidesOf(introduction);
  const name = localised(other.name);
  const answerable = introduction.mayAnswer && introduction.direction === 'received';
  const unread = introduction.direction === 'received' && introduction.readAt === null && introduction.status === 'pending';
  const Direction = introduction.direction === 'sent' ? IconCornerUpRight : IconCornerUpLeft;
  return (
    <li className={classes.row} data-unread={unread || undefined}>
      {group === 'unanswered' && answerable && (
        <Checkbox
          className={classes.choose}
          aria-label={t('inbox.choose', { name })}
          checked={chosen}
          onChange={(change) => onChoose(change.currentTarget.checked)}
        />
      )}
      <div className={classes.body}>
        <Link to={paths.introduction} params={{ introductionId: introduction.id }} className={classes.open}>
          <OrganisationLine
            organisation={{ ...other, id: other.organisationId }}
            linked={false}
            aside={unread && <Badge color="ai">{t('inbox.unread')}</Badge>}
          />
          <p className={classes.message}>{introduction.message}</p>
        </Link>
        <div className={classes.meta}>
          <span className={classes.direction}>
            <Direction size={15} aria-hidden /> {t(`direction.${introduction.direction}`)}{' '}
            <RelativeTime instant={introduction.createdAt} zone={event.zone} />
          </span>
          {event.name && <span>{event.name}</span>}
          {introduction.preference === 'must' && <Badge color="gray">{label('preferences', 'must')}</Badge>}
          {introduction.status === 'pending' && (
            <span className={classes.expiry}>
              {t('expires')} <RelativeTime instant={introduction.expiresAt} zone={event.zone} />
            </span>
          )}
          {introduction.meeting && (
            <strong>
              <DateTime instant={introduction.meeting.start} end={introduction.meeting.end} zone={event.zone} year={false} named={false} />
            </strong>
          )}
        </div>
      </div>
      <div className={classes.actions}>
        {answerable ? (
          <>
            <Button variant="default" size="sm" disabled={busy} onClick={onDecline} aria-label={t('decline.label', { name })}>
              {t('decline.open')}
            </Button>
            <Button size="sm" loading={busy} onClick={onAccept} aria-label={t('accept.label', { name })}>
              {t('accept.do')}
            </Button>
          </>
        ) : (
          group !== 'waiting' && group !== 'unanswered' && <StatusBadge introduction={introduction} />
        )}
        {group === 'unscheduled' && (
          <Button
            variant="default"
            size="sm"
            renderRoot={(props) => <Link to={paths.introduction} params={{ introductionId: introduction.id }} {...props} />}
          >
            {t('inbox.seeTimes')}
          </Button>
        )}
      </div>
    </li>
  );
}

import { Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { endedBy } from '../../../../shared/rules/introduction/endedBy.ts';
import { sidesToAgree } from '../../../../shared/rules/introduction/writtenDown.ts';
import { paths } from '../../../app/paths.ts';
import { DateTime, RelativeTime } from '../../../ui/DateTime.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import { Contact } from '../../profile/components/Contact.tsx';
import type { useAnswer } from '../api/answer.ts';
import type { IntroductionView } from '../api/getInbox.ts';
import { sidesOf } from '../groups.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import classes from './AskPanel.module.css';
import { MeetingPanel } from './MeetingPanel.tsx';
import { SlotChooser } from './SlotChooser.tsx';

interface IntroductionSideProps {
  introduction: IntroductionView;
  event: EventView | undefined;
  /** Whether the reader writes for one of the two sides. */
  mayAct: boolean;
  answer: ReturnType<typeof useAnswer>;
  onDecline: () => void;
}

/** What a request wants next: an answer, patience, a time; then when and where, and how to reach each other. */
export function IntroductionSide({ introduction, event, mayAct, answer, onDecline }: IntroductionSideProps) {
  const { t } = useTranslation('introduction');
  const zone = event?.settings.zone ?? 'Asia/Tokyo';
  const { other } = sidesOf(introduction);
  const { status, meeting } = introduction;
  if (introduction.mayAnswer && introduction.direction === 'received')
    return <AnswerPanel introduction={introduction} zone={zone} answer={answer} onDecline={onDecline} />;
  if (status === 'pending')
    return (
      <section className={classes.card}>
        <Title order={2} size="h3">
          {t(introduction.direction === 'sent' ? 'waiting.title' : 'answer.title')}
        </Title>
        <Text size="sm">
          {t('until')} <DateTime instant={introduction.expiresAt} zone={zone} />
          <Text span size="sm" c="kohaku" ml="xs">
            <RelativeTime instant={introduction.expiresAt} zone={zone} />
          </Text>
        </Text>
        <Text size="sm" c="dimmed">
          {t(introduction.direction === 'sent' ? 'waiting.body' : 'waiting.viewer')}
        </Text>
      </section>
    );
  if (status !== 'accepted') return <Ended introduction={introduction} />;
  return (
    <>
      <Agreement introduction={introduction} mayAct={mayAct} answer={answer} />
      {meeting && <MeetingPanel introduction={introduction} event={event} />}
      {!meeting && event && <NoTimeYet introductionId={introduction.id} event={event} mayAct={mayAct} />}
      {other.contact && (
        <section className={classes.card}>
          <Title order={2} size="h3">
            {t('contact')}
          </Title>
          <Contact contact={other.contact} />
        </section>
      )}
    </>
  );
}

/** The organiser wrote the meeting down: said so, with the way for each side to accept it, which is what opens contact details. */
function Agreement({ introduction, mayAct, answer }: Pick<IntroductionSideProps, 'introduction' | 'mayAct' | 'answer'>) {
  const { t } = useTranslation('introduction');
  if (sidesToAgree(introduction).length === 0) return null;
  const { id, mayAgree } = introduction;
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('agree.title')}
      </Title>
      <Text size="sm">{t(mayAgree ? 'agree.mine' : mayAct ? 'agree.theirs' : 'agree.viewer')}</Text>
      {mayAgree && (
        <>
          <div>
            <Button loading={answer.isPending} onClick={() => answer.mutate({ id, answer: 'accept', json: {} })}>
              {t('agree.do')}
            </Button>
          </div>
          <Text size="sm" c="dimmed">
            {t('agree.decline')}
          </Text>
        </>
      )}
      {answer.variables?.answer === 'accept' && <ProblemNotice error={answer.error} />}
    </section>
  );
}

/** Accepted without a time: chosen here once a release is out and the event lets people choose; said why where it does not. */
function NoTimeYet({ introductionId, event, mayAct }: { introductionId: string; event: EventView; mayAct: boolean }) {
  const { t } = useTranslation('introduction');
  const choosable = event.published && event.settings.requests.selfBooking && event.status === 'open';
  if (choosable && mayAct) return <SlotChooser introductionId={introductionId} />;
  const reason = !event.published ? 'unpublished' : event.settings.requests.selfBooking ? 'viewer' : 'organiser';
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t('noTime.title')}
      </Title>
      <Text size="sm">{t(`noTime.${reason}`)}</Text>
      {!event.published && (
        <div>
          <Button variant="default" renderRoot={(props) => <Link to={paths.availability} params={{ eventId: event.id }} {...props} />}>
            {t('noTime.availability')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Ended({ introduction }: Pick<IntroductionSideProps, 'introduction'>) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const { status, direction, by } = introduction;
  const { mine, other } = sidesOf(introduction);
  const who = status === 'withdrawn' ? endedBy(by, mine.organisationId) : 'unknown';
  return (
    <section className={classes.card}>
      <Title order={2} size="h3">
        {t(`ended.${status}.title`)}
      </Title>
      <Text size="sm">{who === 'unknown' ? t(`ended.${status}.${direction}`) : t(`ended.by.${who}`, { name: localised(other.name) })}</Text>
      {by?.words && (
        <Text size="sm">
          {t('ended.by.words')} {by.words}
        </Text>
      )}
      {direction === 'sent' && (
        <div>
          <Button variant="default" renderRoot={(props) => <Link to={paths.matches} {...props} />}>
            {t('ended.others')}
          </Button>
        </div>
      )}
    </section>
  );
}

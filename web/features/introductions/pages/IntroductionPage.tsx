import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { NotFound } from '../../../app/shell/NotFound.tsx';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { LocalisedText, useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { useEvent } from '../../events/api/getEvent.ts';
import { Fit } from '../../fit/components/Fit.tsx';
import { WhyDialog } from '../../fit/components/WhyDialog.tsx';
import { useAnswer } from '../api/answer.ts';
import type { IntroductionView } from '../api/getInbox.ts';
import { useIntroduction } from '../api/getIntroduction.ts';
import { useMarkRead } from '../api/markRead.ts';
import { Conversation } from '../components/Conversation.tsx';
import { DeclineDialog } from '../components/DeclineDialog.tsx';
import { Name, Particulars } from '../components/IntroductionHead.tsx';
import { IntroductionSide } from '../components/IntroductionSide.tsx';
import { StatusBadge } from '../components/StatusBadge.tsx';
import { WithdrawButton } from '../components/WithdrawButton.tsx';
import { sidesOf } from '../groups.ts';
import classes from './IntroductionPage.module.css';

const route = getRouteApi(paths.introduction);

/** One request to meet, from both sides: what was written, why the two fit, and what comes next. */
export function IntroductionPage() {
  const { introductionId } = route.useParams();
  const introduction = useIntroduction(introductionId);
  const { t } = useTranslation('introduction');
  if (isProblem(introduction.error, 'not-found')) return <NotFound />;
  if (introduction.data) return <Opened key={introductionId} introduction={introduction.data} />;
  if (!introduction.error) return <SkeletonPage />;
  return (
    <Page title={t('inbox.title')}>
      <ProblemNotice error={introduction.error} onRetry={() => void introduction.refetch()} />
    </Page>
  );
}

function Opened({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const { dialog, show } = useDialog();
  const event = useEvent(introduction.eventId).data;
  const answer = useAnswer();
  const mayEdit = useMayEdit();
  const { mine, other } = sidesOf(introduction);
  const isParty = useIsMember()(mine.organisationId);
  const mayAct = mayEdit(mine.organisationId);
  useReading(introduction, mayAct);
  return (
    <Page
      title={<Name party={other} />}
      documentTitle={localised(other.name)}
      lead={<LocalisedText text={other.tagline} />}
      actions={<StatusBadge introduction={introduction} />}
    >
      <Anchor size="sm" className={`${classes.back} reach`} renderRoot={(props) => <Link to={paths.inbox} {...props} />}>
        <IconArrowLeft size={16} aria-hidden /> {t('inbox.title')}
      </Anchor>
      <Particulars introduction={introduction} event={event} />
      <div className={classes.layout}>
        <div className={classes.words}>
          {isParty ? <Conversation introduction={introduction} /> : <Text c="dimmed">{t('organiserView')}</Text>}
        </div>
        <div className={classes.side}>
          <IntroductionSide introduction={introduction} event={event} mayAct={mayAct} answer={answer} onDecline={() => show('decline')} />
          {mayAct && mayWithdraw(introduction) && <WithdrawButton introduction={introduction} />}
        </div>
        <div className={classes.fit}>
          {isParty && <Fit organisationId={mine.organisationId} otherId={other.organisationId} onWhy={() => show('why')} />}
        </div>
      </div>
      <DeclineDialog
        introductions={dialog === 'decline' && introduction.mayAnswer ? [introduction] : []}
        busy={answer.isPending}
        error={answer.variables?.answer === 'decline' ? answer.error : null}
        onDecline={(reason, textFor) =>
          answer.mutate(
            { id: introduction.id, answer: 'decline', json: { reason, text: textFor(introduction) } },
            { onSuccess: () => show(undefined) },
          )
        }
        onClose={() => show(undefined)}
      />
      <WhyDialog
        organisationId={mine.organisationId}
        otherId={dialog === 'why' ? other.organisationId : null}
        onClose={() => show(undefined)}
      />
    </Page>
  );
}

/** A request of one's own that waits, or a meeting that either side may call off. */
const mayWithdraw = ({ status, direction }: IntroductionView): boolean =>
  status === 'accepted' || (status === 'pending' && direction === 'sent');

function useDialog() {
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: typeof dialog) =>
    void navigate({ search: (before) => ({ ...before, dialog: next }), replace: next === undefined, resetScroll: false });
  return { dialog, show };
}

function useIsMember(): (organisationId: string) => boolean {
  const memberships = useMe().data?.memberships ?? [];
  return (id) => memberships.some(({ organisationId }) => organisationId === id);
}

/** A request that was waiting to be read has been, as soon as somebody who may answer it has opened it. */
function useReading(introduction: IntroductionView, mayAct: boolean): void {
  const { mutate, isIdle } = useMarkRead();
  const isUnread = introduction.direction === 'received' && introduction.readAt === null && introduction.status === 'pending' && mayAct;
  useEffect(() => {
    if (isUnread && isIdle) mutate(introduction.id);
  }, [isUnread, isIdle, mutate, introduction.id]);
}

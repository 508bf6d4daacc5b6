import { Alert, Button } from '@mantine/core';
import { IconInfoCircle, IconSettings } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { isProblem, type ProblemError } from '../../../app/problem.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { LocalisedText, useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice, useProblemWords } from '../../../ui/ProblemNotice.tsx';
import { SampleMark } from '../../../ui/SampleMark.tsx';
import { SkeletonPage, SkeletonRows } from '../../../ui/skeletons.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { type EventView, useEvent } from '../api/getEvent.ts';
import { usePublicTimetable } from '../api/getTimetable.ts';
import { Announced } from '../components/Announced.tsx';
import { EventFacts } from '../components/EventFacts.tsx';
import { EventSection } from '../components/EventSection.tsx';
import { PitchTimetable } from '../components/PitchTimetable.tsx';
import { TakingPart } from '../components/TakingPart.tsx';

const route = getRouteApi(paths.event);

/** An event as everybody sees it: what, when, where, who pitches. Whoever may take part does so from here. */
export function EventPage() {
  const { t } = useTranslation('event');
  const { eventId } = route.useParams();
  const event = useEvent(eventId);
  if (event.data) return <Told event={event.data} />;
  if (isProblem(event.error, 'not-found'))
    return (
      <EmptyState
        level={1}
        title={t('gone.title')}
        action={<Button renderRoot={(props) => <Link to={paths.events} {...props} />}>{t('gone.action')}</Button>}
      >
        {t('gone.body')}
      </EmptyState>
    );
  if (isProblem(event.error, 'event-suspended')) return <OnHold error={event.error} />;
  if (event.error)
    return (
      <Page title={t('events.title')}>
        <ProblemNotice error={event.error} onRetry={() => void event.refetch()} />
      </Page>
    );
  return <SkeletonPage />;
}

/** For those who take part while it is not confirmed who organises: what holds, and where the rest of it stands. */
function OnHold({ error }: { error: ProblemError }) {
  const { t } = useTranslation('event');
  const { title, detail } = useProblemWords()(error);
  usePageTitle(title);
  return (
    <EmptyState
      level={1}
      title={title}
      action={<Button renderRoot={(props) => <Link to={paths.agenda} {...props} />}>{t('own.agenda')}</Button>}
    >
      {detail}
    </EmptyState>
  );
}

function Told({ event }: { event: EventView }) {
  const { t } = useTranslation('event');
  const localised = useLocalised();
  const { join } = route.useSearch();
  const change = useChange();
  return (
    <Page
      title={
        <>
          <LocalisedText text={event.name} quiet /> {event.sample && <SampleMark />}
        </>
      }
      documentTitle={localised(event.name)}
      lead={<LocalisedText text={event.description} />}
      actions={
        event.mayPrepare && (
          <Button
            variant="default"
            leftSection={<IconSettings size={18} aria-hidden />}
            renderRoot={(props) => <Link to={paths.manage} params={{ eventId: event.id }} {...props} />}
          >
            {t('manage')}
          </Button>
        )
      }
    >
      <EventFacts event={event} />
      {event.status === 'announced' ? (
        <Alert color="ai" icon={<IconInfoCircle aria-hidden />}>
          {t('printed.lead')}
        </Alert>
      ) : (
        <>
          <TakingPart event={event} joining={join === true} onJoin={(joining) => change({ join: joining || undefined }, !joining)} />
          <Pitches event={event} />
        </>
      )}
      <Announced event={event} />
    </Page>
  );
}

/** Changes the address; a dialog's opening is a step one can go back from. */
function useChange() {
  const navigate = route.useNavigate();
  return (part: { day?: string; stage?: string; join?: true }, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
}

function Pitches({ event }: { event: EventView }) {
  const { t } = useTranslation('event');
  const { day, stage } = route.useSearch();
  const change = useChange();
  const timetable = usePublicTimetable(event.id);
  return (
    <EventSection title={t('timetable.title')}>
      <Loaded query={timetable} skeleton={<SkeletonRows rows={8} height={56} />}>
        {(data) => <PitchTimetable timetable={data} day={day} stage={stage} onChange={(part) => change(part, true)} />}
      </Loaded>
    </EventSection>
  );
}

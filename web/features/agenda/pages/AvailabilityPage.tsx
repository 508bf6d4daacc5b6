import { Button, Select } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useEvents } from '../../../app/events.ts';
import { useLanguage } from '../../../app/language.ts';
import { actorOf, useMe, useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useAvailability } from '../api/availability.ts';
import { useDelegates } from '../api/delegates.ts';
import { useEventSettings } from '../api/eventSettings.ts';
import { AvailabilityEditor } from '../components/AvailabilityEditor.tsx';
import { openTo } from '../whose.ts';

const route = getRouteApi(paths.availability);

/** When one, or a colleague one speaks for, can meet at an event. */
export function AvailabilityPage() {
  const { t } = useTranslation('agenda');
  const localised = useLocalised();
  const { eventId } = route.useParams();
  const event = useEvents().data?.find(({ id }) => id === eventId);
  return (
    <Page title={t('availability.title')} lead={event && t('availability.lead', { event: localised(event.name) })}>
      <Hours eventId={eventId} />
    </Page>
  );
}

function Hours({ eventId }: { eventId: string }) {
  const { personId } = route.useSearch();
  const me = useMe().data;
  const mine = useMyOrganisation()?.organisationId ?? '';
  const delegates = useDelegates(eventId);
  const open = openTo(actorOf(me), mine, delegates.data ?? []);
  // Oneself where one comes, else the first who does; an organiser's link names whom it means.
  const own = open.find(({ id }) => id === me?.person?.id) ?? open[0];
  const who = personId ?? own?.id;
  const settings = useEventSettings(eventId);
  const availability = useAvailability(eventId, who);
  if (!personId && delegates.data && delegates.data.length > 0 && open.length === 0) return <ReadsOnly delegates={delegates.data} />;
  const absent =
    !personId && ((isProblem(delegates.error) && !isProblem(delegates.error, 'event-suspended')) || delegates.data?.length === 0);
  if (absent || isProblem(availability.error, 'not-participant')) return <NotComing eventId={eventId} />;
  return (
    <>
      <Who delegates={open} who={who} />
      <Loaded query={settings} skeleton={<SkeletonRows rows={10} height={36} />}>
        {(loaded) => (
          <Loaded query={availability} skeleton={<SkeletonRows rows={10} height={36} />}>
            {(view) => <AvailabilityEditor key={view.personId} settings={loaded} view={view} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

type Delegates = NonNullable<ReturnType<typeof useDelegates>['data']>;

/** Whose hours: one's own, or a colleague's who comes for the same organisation. */
function Who({ delegates, who }: { delegates: Delegates; who: string | undefined }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const me = useMe().data?.person?.id;
  const navigate = route.useNavigate();
  if (delegates.length < 2) return null;
  return (
    <Select
      maw="20rem"
      label={t('availability.who')}
      data={delegates.map(({ id, name }) => ({
        value: id,
        label: id === me ? t('availability.me', { name: personName(name, language) }) : personName(name, language),
      }))}
      value={who ?? null}
      allowDeselect={false}
      onChange={(personId) => void navigate({ search: { personId: personId ?? undefined } })}
    />
  );
}

/** Others come, whose hours a viewer does not set: who they are, and who can. */
function ReadsOnly({ delegates }: { delegates: Delegates }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const mine = useMyOrganisation();
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(delegates.map(({ name }) => personName(name, language)));
  return (
    <EmptyState
      title={t('availability.readsOnly.title')}
      action={
        mine && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to={paths.members} params={{ organisationId: mine.organisationId }} {...props} />}
          >
            {t('availability.readsOnly.action')}
          </Button>
        )
      }
    >
      {t('availability.readsOnly.text', { names })}
    </EmptyState>
  );
}

/** Nobody comes to the event for this organisation: the event's page is where one asks to. */
function NotComing({ eventId }: { eventId: string }) {
  const { t } = useTranslation('agenda');
  return (
    <EmptyState
      title={t('availability.notComing.title')}
      action={
        <Button renderRoot={(props) => <Link to={paths.event} params={{ eventId }} {...props} />}>
          {t('availability.notComing.action')}
        </Button>
      }
    >
      {t('availability.notComing.text')}
    </EmptyState>
  );
}

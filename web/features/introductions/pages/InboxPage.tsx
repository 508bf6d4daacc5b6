import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../../../app/events.ts';
import { type MyMembership, useMe, useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { useMayEdit } from '../../../app/useMayEdit.ts';
import { defaultZone } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { SkeletonPage, SkeletonRows } from '../../../ui/skeletons.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { type Inbox, type IntroductionView, useInbox } from '../api/getInbox.ts';
import { DeclineDialog } from '../components/DeclineDialog.tsx';
import { InboxFilters } from '../components/InboxFilters.tsx';
import { InboxGroup } from '../components/InboxGroup.tsx';
import { useInboxAnswers } from '../components/useInboxAnswers.ts';
import { groupInbox } from '../groups.ts';
import type { InboxSearch } from '../search.ts';

const route = getRouteApi(paths.inbox);

/** The requests to meet of one's organisation: what wants an answer first. Every member sees them, so a colleague can take over. */
export function InboxPage() {
  const { t } = useTranslation('introduction');
  const mine = useMyOrganisation();
  const me = useMe();
  if (mine) return <Requests mine={mine} />;
  if (!me.data) return <SkeletonPage />;
  return (
    <Page title={t('inbox.title')}>
      <EmptyState
        title={t('inbox.noOrganisation')}
        action={<Button renderRoot={(props) => <Link to={paths.welcome} {...props} />}>{t('ask.register')}</Button>}
      >
        {t('ask.noOrganisation')}
      </EmptyState>
    </Page>
  );
}

function Requests({ mine }: { mine: MyMembership }) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const inbox = useInbox(mine.organisationId);
  const mayEdit = useMayEdit()(mine.organisationId);
  return (
    <Page title={t('inbox.title')} lead={t(mayEdit ? 'inbox.lead' : 'inbox.leadViewer', { name: localised(mine.organisation.name) })}>
      <Loaded query={inbox} skeleton={<SkeletonRows rows={6} height={104} />}>
        {({ introductions }) => (introductions.length === 0 ? <NoneYet /> : <Groups introductions={introductions} />)}
      </Loaded>
    </Page>
  );
}

function Groups({ introductions }: Pick<Inbox, 'introductions'>) {
  const { t } = useTranslation('introduction');
  const { search, change } = useAddress();
  const { events, eventOf } = useEventNames(introductions);
  const answers = useInboxAnswers(introductions);
  const groups = groupInbox(introductions, search, useNow());
  return (
    <>
      <InboxFilters search={search} introductions={introductions} events={events} onChange={change} />
      {groups.length === 0 && (
        <EmptyState
          title={t('inbox.nothing')}
          action={
            <Button variant="default" onClick={() => change({ box: undefined, eventId: undefined, status: undefined })}>
              {t('inbox.showAll')}
            </Button>
          }
        />
      )}
      {groups.map(({ name, items }) => (
        <InboxGroup key={name} name={name} items={items} eventOf={eventOf} answers={answers} />
      ))}
      {answers.chosen.length > 0 && (
        <StickyActions status={t('inbox.chosen', { count: answers.chosen.length })}>
          <Button variant="default" disabled={answers.busy.length > 0} onClick={() => answers.openDecline(answers.chosen)}>
            {t('decline.many', { count: answers.chosen.length })}
          </Button>
          <Button loading={answers.busy.length > 0} onClick={() => answers.accept(answers.chosen)}>
            {t('accept.many', { count: answers.chosen.length })}
          </Button>
        </StickyActions>
      )}
      <DeclineDialog
        introductions={answers.declining}
        busy={answers.busy.length > 0}
        error={null}
        onDecline={answers.decline}
        onClose={() => answers.openDecline([])}
      />
    </>
  );
}

function useAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<InboxSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false });
  return { search, change };
}

/** The events of the requests by name; a row names its event only where there are several. */
function useEventNames(introductions: readonly IntroductionView[]) {
  const localised = useLocalised();
  const all = useEvents().data ?? [];
  const ids = new Set(introductions.map(({ eventId }) => eventId));
  const events = all.filter(({ id }) => ids.has(id)).map(({ id, name, zone }) => ({ id, zone, name: localised(name) }));
  const eventOf = ({ eventId }: IntroductionView) => {
    const event = events.find(({ id }) => id === eventId);
    return { name: events.length > 1 ? (event?.name ?? null) : null, zone: event?.zone ?? defaultZone };
  };
  return { events, eventOf };
}

function NoneYet() {
  const { t } = useTranslation('introduction');
  return (
    <EmptyState
      title={t('inbox.none.title')}
      action={<Button renderRoot={(props) => <Link to={paths.matches} {...props} />}>{t('inbox.none.action')}</Button>}
    >
      {t('inbox.none.body')}
    </EmptyState>
  );
}

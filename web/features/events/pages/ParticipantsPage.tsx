import { Button, Group } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { type ParticipationView, useParticipations } from '../api/getParticipations.ts';
import { ExportButton } from '../components/ExportButton.tsx';
import { Organised } from '../components/Organised.tsx';
import { ParticipantDialog } from '../components/ParticipantDialog.tsx';
import { ParticipantFilters } from '../components/ParticipantFilters.tsx';
import { ParticipantTable } from '../components/ParticipantTable.tsx';
import { findParticipants } from '../components/participantList.ts';
import { applies, type DecisionName, useDecisions } from '../components/useDecisions.ts';
import type { ParticipantsSearch } from '../search.ts';

const route = getRouteApi(paths.participants);

/** Rows drawn at first, and more at each press. */
const portion = 150;

/** Who asked to take part: the organiser admits, refuses, and selects for the longer pitches. */
export function ParticipantsPage() {
  const { t } = useTranslation('event');
  const { eventId } = route.useParams();
  return (
    <Page
      title={t('participants.title')}
      lead={t('participants.lead')}
      actions={
        <ExportButton eventId={eventId} kind="participants">
          {t('participants.export')}
        </ExportButton>
      }
    >
      <Organised eventId={eventId}>{(event) => <Fetched eventId={event.id} />}</Organised>
    </Page>
  );
}

function Fetched({ eventId }: { eventId: string }) {
  const { t } = useTranslation('event');
  const query = useParticipations(eventId);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={14} />}>
      {(all) =>
        all.length > 0 ? (
          <Participants eventId={eventId} all={all} />
        ) : (
          <EmptyState
            title={t('participants.none.title')}
            action={
              <Button renderRoot={(props) => <Link to={paths.import} params={{ eventId }} {...props} />}>
                {t('participants.none.action')}
              </Button>
            }
          >
            {t('participants.none.body')}
          </EmptyState>
        )
      }
    </Loaded>
  );
}

function Participants({ eventId, all }: { eventId: string; all: ParticipationView[] }) {
  const { t } = useTranslation('event');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(portion);
  const decisions = useDecisions(eventId);
  const go = (part: Partial<ParticipantsSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
  const found = findParticipants(all, search);
  const rows = found.filter(({ status }) => !search.status || status === search.status);
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  // What a filter hides is not decided about unseen.
  const targets = rows.filter(({ organisationId }) => chosen.has(organisationId));
  return (
    <>
      <ParticipantFilters search={search} found={found} all={all} onChange={go} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('participants.nothing.title')}
          action={
            <Button variant="default" onClick={() => go({ q: undefined, kind: undefined, status: undefined })}>
              {t('events.nothing.action')}
            </Button>
          }
        >
          {t('participants.nothing.body')}
        </EmptyState>
      ) : (
        <ParticipantTable
          rows={rows.slice(0, limit)}
          chosen={chosen}
          onChoose={choose}
          currentId={search.open ?? null}
          onOpen={(open) => go({ open }, false)}
        />
      )}
      {rows.length > limit && (
        <Group justify="center">
          <Button variant="default" onClick={() => setLimit(limit + portion)}>
            {t('participants.more', { count: rows.length - limit })}
          </Button>
        </Group>
      )}
      {targets.length > 0 && (
        <Bulk
          targets={targets}
          isPending={decisions.isPending}
          onDecide={(name) => void decisions.run(name, targets).then(() => setChosen(new Set()))}
          onClear={() => setChosen(new Set())}
        />
      )}
      <ParticipantDialog
        participation={all.find(({ organisationId }) => organisationId === search.open) ?? null}
        isPending={decisions.isPending}
        onDecide={(name) =>
          void decisions.run(
            name,
            all.filter(({ organisationId }) => organisationId === search.open),
          )
        }
        onClose={() => go({ open: undefined })}
      />
    </>
  );
}

interface BulkProps {
  targets: readonly ParticipationView[];
  isPending: boolean;
  onDecide: (name: DecisionName) => void;
  onClear: () => void;
}

/** What can be done for all that are chosen; each button counts those it would change. */
function Bulk({ targets, isPending, onDecide, onClear }: BulkProps) {
  const { t } = useTranslation('event');
  return (
    <StickyActions
      status={
        <Group gap="xs">
          <span role="status">{t('participants.chosen', { count: targets.length })}</span>
          <Button variant="subtle" size="xs" onClick={onClear}>
            {t('participants.clear')}
          </Button>
        </Group>
      }
    >
      {(['refuse', 'unselect', 'select', 'admit'] as const).map((name) => {
        const count = targets.filter((one) => applies(name, one)).length;
        return (
          count > 0 && (
            <Button key={name} variant={name === 'admit' ? 'filled' : 'default'} loading={isPending} onClick={() => onDecide(name)}>
              {t(`decide.${name}`, { count })}
            </Button>
          )
        );
      })}
    </StickyActions>
  );
}

import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bothTimes } from '../../../../shared/rules/format/both.ts';
import { formatInstant } from '../../../../shared/rules/format/date.ts';
import { zoneName } from '../../../../shared/rules/format/zones.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import { shelfFor, useAutosave } from '../../../app/autosave/useAutosave.ts';
import { useLanguage } from '../../../app/language.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { readerZone } from '../../../ui/readerZone.ts';
import { SaveState } from '../../../ui/SaveState.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { type AvailabilityView, availabilityQuery, readAvailability, sayAvailability } from '../api/availability.ts';
import { Consequence } from './Consequence.tsx';
import { QuickFills } from './QuickFills.tsx';
import { SlotGrid } from './SlotGrid.tsx';
import { claimOn, hoursOf, mostMeetings, paint, paintedSlots, type SlotGridData, slotGrid } from './slots.ts';

/** What is painted, with the version it was painted on. `null`: not said. */
interface Painted {
  version: number;
  slots: string[] | null;
}

interface AvailabilityEditorProps {
  settings: EventSettings;
  view: AvailabilityView;
}

/** Paints somebody's hours and saves them as they are painted; says at once what they mean for the meetings already accepted. */
export function AvailabilityEditor({ settings, view }: AvailabilityEditorProps) {
  const { t } = useTranslation('agenda');
  const grid = slotGrid(settings);
  const draft = usePaintedDraft(grid, view);
  const painted = draft.value.slots;
  const { claims, accepted } = view;
  const set = (slots: string[] | null) => draft.edit({ slots });
  if (grid.slots.length === 0) return <EmptyState title={t('availability.noSlots.title')}>{t('availability.noSlots.text')}</EmptyState>;
  const others = claims.filter((claim) => !grid.slots.some((slot) => claimOn(slot, [claim])));
  return (
    <Stack gap="md">
      <QuickFills
        grid={grid}
        zone={settings.zone}
        said={painted !== null}
        onFill={(starts, on) => set(paint(painted, grid, starts, on, claims))}
        onUnsay={() => set(null)}
      />
      {/* In its place whether it says something or not, so that the grid does not move under the first stroke. */}
      <Text size="sm" mih="1.5rem" role="status">
        {painted === null && t('availability.notSaid')}
      </Text>
      <Clock slots={grid.slots} zone={settings.zone} />
      <SlotGrid grid={grid} zone={settings.zone} painted={painted} claims={claims} onPaint={set} />
      <Text size="sm" c="dimmed">
        {t('availability.hint')}
      </Text>
      {others.length > 0 && (
        <Alert color="gray" title={t('availability.others')}>
          {others.map((claim) => (
            <div key={claim.id}>
              <DateTime instant={claim.start} end={claim.end} zone={settings.zone} year={false} named={false} />{' '}
              {t(`availability.claimed.${claim.kind}`)}
            </div>
          ))}
        </Alert>
      )}
      {draft.state === 'failed' && <ProblemNotice error={draft.error} />}
      <StickyActions status={<Consequence fits={mostMeetings(painted, grid.slots, claims, accepted)} accepted={accepted} />}>
        <SaveState state={draft.state} savedAt={draft.savedAt} />
        {draft.state === 'failed' && (
          <Button variant="default" size="compact-md" onClick={() => void draft.flush()}>
            {t('availability.save')}
          </Button>
        )}
      </StickyActions>
    </Stack>
  );
}

/** Which clock the grid is on, and what the reader's shows where that is another one: the day too, by the first slot. */
function Clock({ slots, zone }: { slots: SlotGridData['slots']; zone: string }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const [first] = slots;
  if (!first) return null;
  const { own } = bothTimes({ start: first.start, zone }, readerZone(), language);
  return (
    <Text size="sm" c="dimmed">
      {t('zone', { zones: zoneName(first.start, zone, language) })}{' '}
      {own && t('availability.elsewhere', { time: formatInstant(first.start, zone, language, { year: false }), own })}
    </Text>
  );
}

function usePaintedDraft({ slots }: SlotGridData, view: AvailabilityView) {
  const queries = useQueryClient();
  const { eventId, personId } = view;
  const of = (server: AvailabilityView): Painted => ({ version: server.version, slots: paintedSlots(server.available, slots) });
  const draft = useAutosave<Painted>({
    initial: of(view),
    shelf: shelfFor(`musubi.unsaved.availability.${eventId}.${personId}`),
    async save(patch, version) {
      const available = patch.slots ? hoursOf(patch.slots, slots) : null;
      const saved = await sayAvailability(eventId, personId, { available, version });
      queries.setQueryData(availabilityQuery(eventId, personId).queryKey, saved);
      return of(saved);
    },
    newer: async () => of(await readAvailability(eventId, personId)),
  });
  const { receive, settle, conflicts } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer state of the server's is told by its version
  useEffect(() => receive(of(view)), [receive, view.version]);
  // "Not said" on one page and hours on another cannot both hold: what is on the screen one paints on does.
  useEffect(() => {
    for (const { path } of conflicts) settle(path, 'mine');
  }, [conflicts, settle]);
  return draft;
}

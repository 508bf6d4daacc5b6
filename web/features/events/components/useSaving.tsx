import { List, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { settingsInZone } from '../../../../shared/rules/timetable/inZone.ts';
import type { EventDraft, ZoneKeeps } from '../../../../shared/schemas/event.ts';
import { confirm } from '../../../ui/confirm.tsx';
import type { EventView } from '../api/getEvent.ts';
import { type EventPreview, previewEvent } from '../api/previewEvent.ts';
import type { SettingsDraft } from './useSettingsDraft.ts';

/** What is saved in the end, or `null`: the organiser would rather not. */
type Decided = { draft: EventDraft; zoneKeeps: ZoneKeeps } | null;

/**
 * Saving the settings of an event: what another zone is to mean is asked, and what becomes of what is published is counted and asked about,
 * before anything is written.
 */
export function useSaving(event: EventView, settings: SettingsDraft) {
  const askZone = useZoneQuestion();
  const askConsequences = useConsequencesQuestion();
  const zoneBefore = event.settings.zone;
  const decide = async (): Promise<Decided> => {
    const { draft } = settings;
    const zoneKeeps = draft.settings.zone === zoneBefore ? 'clock' : await askZone(draft, zoneBefore);
    if (!zoneKeeps) return null;
    const meant = zoneKeeps === 'clock' ? draft : { ...draft, settings: inNewZone(draft, zoneBefore) ?? draft.settings };
    const preview = await previewEvent(event.id, meant);
    return (await askConsequences(preview)) ? { draft: meant, zoneKeeps } : null;
  };
  const asking = useMutation({ mutationFn: decide, onSuccess: (decided) => decided && settings.save(decided.draft, decided.zoneKeeps) });
  return { save: () => asking.mutate(), isAsking: asking.isPending, error: asking.error, forget: asking.reset };
}

const inNewZone = ({ settings }: EventDraft, before: string) => settingsInZone({ ...settings, zone: before }, settings.zone);

function useZoneQuestion() {
  const { t } = useTranslation('event');
  return async (draft: EventDraft, from: string): Promise<ZoneKeeps | null> => {
    let keeps = 'clock' as ZoneKeeps;
    const to = draft.settings.zone;
    const movable = inNewZone(draft, from) !== null;
    const children = (
      <Radio.Group
        defaultValue={keeps as string}
        label={t('settings.zoneQuestion.label', { from, to })}
        onChange={(value) => {
          keeps = value === 'moment' ? 'moment' : 'clock';
        }}
      >
        <Stack gap="sm" mt="sm">
          <Radio value="clock" label={t('settings.zoneQuestion.clock')} description={t('settings.zoneQuestion.clockHint')} />
          <Radio
            value="moment"
            disabled={!movable}
            label={t('settings.zoneQuestion.moment')}
            description={t(movable ? 'settings.zoneQuestion.momentHint' : 'settings.zoneQuestion.overMidnight')}
          />
        </Stack>
      </Radio.Group>
    );
    const words = { title: t('settings.zoneQuestion.title'), confirm: t('settings.zoneQuestion.go'), cancel: t('settings.ask.cancel') };
    return (await confirm({ ...words, children })) ? keeps : null;
  };
}

/** What a preview says, each a sentence; none: nothing published changes and nobody is told. */
const consequences = ['unfitMeetings', 'unfitPitches', 'withoutPlace', 'withoutDay', 'renamed', 'hours', 'people'] as const;

function useConsequencesQuestion() {
  const { t } = useTranslation('event');
  return async (preview: EventPreview): Promise<boolean> => {
    const said = consequences.filter((consequence) => preview[consequence] > 0);
    if (said.length === 0) return true;
    const unfit = preview.unfitMeetings + preview.unfitPitches > 0;
    const children = (
      <List spacing="xs">
        {said.map((consequence) => (
          <List.Item key={consequence}>{t(`settings.ask.${consequence}`, { count: preview[consequence] })}</List.Item>
        ))}
        {unfit && <List.Item>{t('settings.ask.kept')}</List.Item>}
      </List>
    );
    return confirm({
      title: t('settings.ask.title'),
      children,
      confirm: preview.people > 0 ? t('settings.ask.tell', { count: preview.people }) : t('settings.ask.save'),
      cancel: t('settings.ask.cancel'),
    });
  };
}

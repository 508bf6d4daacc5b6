import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDraft } from '../../../../shared/schemas/event.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { useFindingWords } from '../../../app/validation.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SaveState } from '../../../ui/SaveState.tsx';
import { SectionNav } from '../../../ui/SectionNav.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { EventView } from '../api/getEvent.ts';
import { BasicsSection } from '../components/BasicsSection.tsx';
import { DaysSection } from '../components/DaysSection.tsx';
import { DeleteEvent } from '../components/DeleteEvent.tsx';
import { EventFigures } from '../components/EventFigures.tsx';
import { draftFindings } from '../components/eventDraft.ts';
import { LengthsSection } from '../components/LengthsSection.tsx';
import { Organised } from '../components/Organised.tsx';
import { PlacesSection } from '../components/PlacesSection.tsx';
import { RequestsSection } from '../components/RequestsSection.tsx';
import { SessionsSection } from '../components/SessionsSection.tsx';
import { type SectionId, type SectionProps, sectionIds, wrongIn } from '../components/sections.ts';
import { useSaving } from '../components/useSaving.tsx';
import { type SettingsDraft, useSettingsDraft } from '../components/useSettingsDraft.ts';
import classes from './EventSettingsPage.module.css';

const route = getRouteApi(paths.manage);

const sections: Record<SectionId, ComponentType<SectionProps>> = {
  basics: BasicsSection,
  days: DaysSection,
  places: PlacesSection,
  sessions: SessionsSection,
  lengths: LengthsSection,
  requests: RequestsSection,
};

/** The organiser's first page of an event: how it stands, and everything it is made of. */
export function EventSettingsPage() {
  const { t } = useTranslation('event');
  const { eventId } = route.useParams();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Organised eventId={eventId} preparing>
        {(event) => <Settings key={event.id} event={event} />}
      </Organised>
    </Page>
  );
}

function Settings({ event }: { event: EventView }) {
  const { t } = useTranslation('event');
  const { section, onSection } = useSection();
  const words = useFindingWords();
  const settings = useSettingsDraft(event);
  const saving = useSaving(event, settings);
  const error = settings.error ?? saving.error;
  const errors = { ...(isProblem(error) ? error.fields : {}), ...words(draftFindings(settings.draft, event.settings, useNow())) };
  const Section = sections[section];
  const isWrong = Object.keys(errors).length > 0;
  const write = (draft: EventDraft) => {
    if (saving.error) saving.forget();
    settings.write(draft);
  };
  const save = () => {
    const wrong = sectionIds.find((id) => wrongIn(id, errors) > 0);
    if (wrong) return onSection(wrong);
    saving.save();
  };
  return (
    <>
      {event.mayOrganise && <EventFigures eventId={event.id} settings={settings.draft.settings} />}
      {settings.overtaken ? <Overtaken settings={settings} /> : <ProblemNotice error={error} />}
      <div className={classes.layout}>
        <SectionNav
          label={t('settings.sections')}
          current={section}
          onChange={onSection}
          items={sectionIds.map((id) => ({
            id,
            label: t(`settings.section.${id}`),
            state: wrongIn(id, errors) > 0 ? t('settings.wrong', { count: wrongIn(id, errors) }) : undefined,
          }))}
        />
        <Stack component="section" gap="md" className={classes.section} aria-labelledby="settings-section">
          <Title order={2} id="settings-section">
            {t(`settings.section.${section}`)}
          </Title>
          <Section draft={settings.draft} onChange={write} errors={errors} />
          {section === 'basics' && event.status === 'draft' && !event.published && (
            <DeleteEvent event={event} onDeleted={settings.discard} />
          )}
        </Stack>
      </div>
      <StickyActions
        status={
          isWrong ? (
            <Text size="sm" c="kaki" role="status">
              {t('settings.mendFirst')}
            </Text>
          ) : (
            <SaveState state={settings.state} savedAt={settings.savedAt} />
          )
        }
      >
        {settings.state !== 'idle' && (
          <Button variant="default" onClick={settings.discard}>
            {t('settings.discard')}
          </Button>
        )}
        <Button
          onClick={save}
          loading={settings.state === 'saving' || saving.isAsking}
          disabled={settings.state === 'idle' || settings.overtaken}
        >
          {t('settings.save')}
        </Button>
      </StickyActions>
    </>
  );
}

/** Which section one is at: in the address. */
function useSection() {
  const search = route.useSearch() as { section?: string };
  const navigate = route.useNavigate();
  const section = sectionIds.find((id) => id === search.section) ?? 'basics';
  const onSection = (next: SectionId) => void navigate({ to: paths.manage, search: { section: next }, replace: true, resetScroll: false });
  return { section, onSection };
}

/** Somebody else has saved since: theirs, or one's own on top of theirs. */
function Overtaken({ settings }: { settings: SettingsDraft }) {
  const { t } = useTranslation('event');
  return (
    <Alert color="kohaku" icon={<IconAlertTriangle aria-hidden />} title={t('settings.overtaken.title')} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('settings.overtaken.body')}</Text>
        <Group gap="xs">
          <Button variant="default" size="sm" onClick={settings.discard}>
            {t('settings.overtaken.theirs')}
          </Button>
          <Button variant="default" size="sm" onClick={settings.keepMine}>
            {t('settings.overtaken.mine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

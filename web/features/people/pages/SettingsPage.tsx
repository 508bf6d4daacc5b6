import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { Page } from '../../../ui/Page.tsx';
import { DataSettings } from '../components/DataSettings.tsx';
import { NoticeSettings } from '../components/NoticeSettings.tsx';
import { PersonSettings } from '../components/PersonSettings.tsx';
import { SettingsSection } from '../components/SettingsSection.tsx';
import { ThemeChoice } from '../components/ThemeChoice.tsx';

const route = getRouteApi(paths.settings);

/** What is one's own: name, mails, calendar, appearance, and one's data. */
export function SettingsPage() {
  const { t } = useTranslation('people');
  const { section } = route.useSearch();
  const me = useMe().data;
  if (!me?.person) return null;
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')} width="reading">
      <SettingsSection title={t('settings.person')} arrived={section === 'person'}>
        <PersonSettings person={me.person} email={me.email} />
      </SettingsSection>
      <SettingsSection title={t('settings.notices')} arrived={section === 'notices'}>
        <NoticeSettings person={me.person} />
      </SettingsSection>
      <SettingsSection title={t('settings.calendar')} lead={t('settings.calendarBody')} arrived={section === 'calendar'}>
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          renderRoot={(props) => <Link to={paths.agenda} search={{ dialog: 'calendar' }} {...props} />}
        >
          {t('settings.calendarLink')}
        </Button>
      </SettingsSection>
      <SettingsSection title={t('settings.appearance')} arrived={false}>
        <ThemeChoice />
      </SettingsSection>
      <SettingsSection title={t('settings.data')} arrived={section === 'data'}>
        <DataSettings me={me} />
      </SettingsSection>
    </Page>
  );
}

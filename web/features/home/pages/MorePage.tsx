import { NavLink, Stack, Text } from '@mantine/core';
import { IconChevronRight, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { signOut, useSession } from '../../../app/session.tsx';
import { useDestinations } from '../../../app/shell/useDestinations.ts';
import { Page } from '../../../ui/Page.tsx';

const inTabs = ['home', 'discover', 'matches', 'inbox', 'agenda'];

/** On phones: every page that has no tab of its own. */
export function MorePage() {
  const { t } = useTranslation('shell');
  const signedIn = useSession().status === 'signed-in';
  const destinations = useDestinations().filter(({ id }) => !inTabs.includes(id));
  return (
    <Page title={t('more.title')} width="reading">
      <Stack component="nav" gap={2} aria-label={t('more.title')}>
        {destinations.map(({ id, to, params, icon: Icon }) => (
          <NavLink
            key={id}
            label={t(`nav.${id}`)}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            rightSection={<IconChevronRight size={18} aria-hidden />}
            renderRoot={(props) => <Link to={to} params={params} {...props} />}
          />
        ))}
        {signedIn && (
          <>
            <Text size="sm" c="dimmed" mt="md" px="sm">
              {t('more.account')}
            </Text>
            <NavLink
              label={t('person.settings')}
              leftSection={<IconSettings size={20} stroke={1.6} aria-hidden />}
              rightSection={<IconChevronRight size={18} aria-hidden />}
              renderRoot={(props) => <Link to={paths.settings} {...props} />}
            />
            <NavLink
              label={t('person.signOut')}
              leftSection={<IconLogout size={20} stroke={1.6} aria-hidden />}
              onClick={() => void signOut()}
            />
          </>
        )}
      </Stack>
    </Page>
  );
}

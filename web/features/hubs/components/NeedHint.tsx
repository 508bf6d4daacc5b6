import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconFlask2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seeksSite } from '../../../../shared/rules/directory/posted.ts';
import { paths } from '../../../app/paths.ts';
import { useProfile } from '../../profile/api/getProfile.ts';

/** Hubs take in only who has said that they look for a place: tells a startup that has not, and what saying so opens. */
export function NeedHint({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('hub');
  const profile = useProfile(organisationId).data;
  if (!profile) return null;
  const posted = seeksSite(profile);
  if (posted && profile.published) return null;
  const words = posted ? 'hint.hidden' : 'hint.need';
  return (
    <Alert color="ai" icon={<IconFlask2 aria-hidden />} title={t(`${words}.title`)}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`${words}.body`)}</Text>
        <Button
          variant="default"
          size="sm"
          renderRoot={(props) => <Link to={paths.profileEditor} params={{ organisationId }} {...props} />}
        >
          {t('hint.action')}
        </Button>
      </Stack>
    </Alert>
  );
}

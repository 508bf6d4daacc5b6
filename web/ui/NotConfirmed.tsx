import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../app/paths.ts';

/** Says that an organisation's rights wait for its confirmation, what that means here, and where one asks for it. */
export function NotConfirmed({ organisationId, what }: { organisationId: string; what: 'hub' | 'event' }) {
  const { t } = useTranslation('confirmation');
  return (
    <Alert color="kohaku" icon={<IconRosetteDiscountCheck aria-hidden />} title={t(`not.${what}.title`)}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`not.${what}.body`)}</Text>
        <Button variant="default" size="sm" renderRoot={(props) => <Link to={paths.confirmation} params={{ organisationId }} {...props} />}>
          {t('not.action')}
        </Button>
      </Stack>
    </Alert>
  );
}

import { Anchor, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The secret address while it is there to be seen, and what to do with it in Apple's, Google's and Microsoft's calendars. */
export function CalendarAddress({ url, webcal }: { url: string; webcal: string }) {
  const { t } = useTranslation('agenda');
  const outside = { target: '_blank', rel: 'noreferrer' } as const;
  return (
    <Stack gap="sm">
      <TextInput
        label={t('calendar.address')}
        description={t('calendar.secret')}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group gap="xs">
        <Button renderRoot={(props) => <a href={webcal} {...props} />} leftSection={<IconCalendarPlus size={18} aria-hidden />}>
          {t('calendar.open')}
        </Button>
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {t(copied ? 'calendar.copied' : 'calendar.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm">
        <strong>iPhone · Mac</strong> {t('calendar.apple')}
      </Text>
      <Text size="sm">
        <strong>Google</strong>{' '}
        <Anchor href={`https://calendar.google.com/calendar/render?cid=${encodeURIComponent(webcal)}`} {...outside}>
          {t('calendar.googleLink')}
        </Anchor>{' '}
        {t('calendar.google')}
      </Text>
      <Text size="sm">
        <strong>Outlook</strong>{' '}
        <Anchor href={`https://outlook.office.com/calendar/0/addfromweb?url=${encodeURIComponent(url)}`} {...outside}>
          {t('calendar.outlookLink')}
        </Anchor>{' '}
        {t('calendar.outlook')}
      </Text>
    </Stack>
  );
}

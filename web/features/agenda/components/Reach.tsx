import { Button, Group } from '@mantine/core';
import { IconClockExclamation, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../../shared/rules/format/date.ts';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { useLanguage } from '../../../app/language.ts';

/** Ringing them, or telling them by mail that one is late: one press each, where contact details are open. */
export function Reach({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  const contact = entry.counterpart?.contact;
  if (!contact?.email && !contact?.phone) return null;
  const time = formatInstant(entry.start, entry.zone, language, { year: false });
  const mail = `subject=${encodeURIComponent(t('late.subject', { time }))}&body=${encodeURIComponent(t('late.body', { time }))}`;
  return (
    <Group gap="xs" className="screen-only">
      {contact.phone && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPhone size={16} aria-hidden />}
          renderRoot={(props) => <a href={`tel:${contact.phone?.replace(/[^+\d]/g, '')}`} {...props} />}
        >
          {contact.phone}
        </Button>
      )}
      {contact.email && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconClockExclamation size={16} aria-hidden />}
          renderRoot={(props) => <a href={`mailto:${contact.email}?${mail}`} {...props} />}
        >
          {t('late.button')}
        </Button>
      )}
    </Group>
  );
}

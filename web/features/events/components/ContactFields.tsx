import { Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './sections.ts';

const parts = ['name', 'email', 'phone'] as const;
const lengths = { name: 80, email: 254, phone: 40 };
const types = { name: 'text', email: 'email', phone: 'tel' };

/** Whom participants may ask: stands in every mail of the event. */
export function ContactFields({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const contact = draft.contact ?? { name: null, email: null, phone: null };
  return (
    <Fieldset legend={t('settings.contact.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('settings.contact.hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {parts.map((part) => (
          <TextInput
            key={part}
            type={types[part]}
            label={t(`settings.contact.${part}`)}
            value={contact[part] ?? ''}
            error={errors[`contact.${part}`]}
            maxLength={lengths[part]}
            onChange={({ currentTarget }) => {
              const next = { ...contact, [part]: currentTarget.value || null };
              onChange({ ...draft, contact: parts.some((one) => next[one]) ? next : null });
            }}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}

import { Input, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/Segmented.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { SectionProps } from './sections.ts';

const languages = ['ja', 'en'] as const;

/** What the public page says first, and whether applications are taken. */
export function BasicsSection({ draft, onChange, errors }: SectionProps) {
  const { t } = useTranslation('event');
  const field = (name: 'name' | 'venue' | 'description', language: (typeof languages)[number]) => ({
    lang: language,
    label: t(`settings.${name}`, { language: t(`language.${language}`) }),
    value: draft[name][language] ?? '',
    error: errors[`${name}.${language}`],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onChange({ ...draft, [name]: { ...draft[name], [language]: currentTarget.value || null } }),
  });
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {languages.map((language) => (
          <TextInput key={language} {...field('name', language)} maxLength={120} />
        ))}
        {languages.map((language) => (
          <TextInput key={language} {...field('venue', language)} maxLength={160} />
        ))}
        {languages.map((language) => (
          <Textarea key={language} {...field('description', language)} maxLength={4000} autosize minRows={3} maxRows={10} />
        ))}
      </SimpleGrid>
      <ContactFields draft={draft} onChange={onChange} errors={errors} />
      <Stack gap={6} align="flex-start">
        <Input.Label component="span">{t('fact.status')}</Input.Label>
        <Segmented
          label={t('fact.status')}
          value={draft.status}
          onChange={(status) => onChange({ ...draft, status })}
          options={(['draft', 'open', 'closed'] as const).map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
        <Text size="sm" c="dimmed">
          {t(`settings.statusHint.${draft.status}`)}
        </Text>
      </Stack>
    </Stack>
  );
}

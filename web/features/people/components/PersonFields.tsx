import { Input, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { changeLanguage } from '../../../app/i18n.ts';
import { useComposed } from '../../../app/useComposed.ts';
import { OptionalLabel } from '../../../ui/OptionalLabel.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { type PersonForm, pathOf, withComposed, withKana } from './personForm.ts';

interface PersonFieldsProps {
  form: PersonForm;
  onChange: (form: PersonForm) => void;
  /** Sentences by JSON path of the draft. */
  errors: Readonly<Record<string, string>>;
}

const optional: readonly string[] = ['romaji', 'titleJa', 'titleEn'];

/** What somebody writes of themselves: 姓名, セイメイ, romaji, title, language. Readings follow from what an input method was told. */
export function PersonFields({ form, onChange, errors }: PersonFieldsProps) {
  const { t } = useTranslation('people');
  const family = useComposed((reading, before) => onChange(withComposed(form, 'family', reading, before)));
  const given = useComposed((reading, before) => onChange(withComposed(form, 'given', reading, before)));
  const field = (name: Exclude<keyof PersonForm, 'language'>) => ({
    label: optional.includes(name) ? <OptionalLabel>{t(`person.${name}`)}</OptionalLabel> : t(`person.${name}`),
    name,
    value: form[name],
    error: errors[pathOf[name]],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange({ ...form, [name]: currentTarget.value }),
  });
  const kana = (part: 'family' | 'given') => ({
    ...field(part === 'family' ? 'familyKana' : 'givenKana'),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(withKana(form, part, currentTarget.value)),
  });
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput {...field('family')} {...family} required withAsterisk={false} autoComplete="family-name" maxLength={60} />
        <TextInput {...field('given')} {...given} required withAsterisk={false} autoComplete="given-name" maxLength={60} />
        <TextInput {...kana('family')} maxLength={60} />
        <TextInput {...kana('given')} maxLength={60} />
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt={-8}>
        {t('person.kanaHint')}
      </Text>
      <TextInput {...field('romaji')} description={t('person.romajiHint')} autoComplete="name" lang="en" maxLength={120} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput {...field('titleJa')} placeholder={t('person.titleHint')} lang="ja" maxLength={80} />
        <TextInput {...field('titleEn')} placeholder={t('person.titleHintEn')} lang="en" maxLength={80} />
      </SimpleGrid>
      <Input.Wrapper label={t('person.language')} description={t('person.languageHint')} labelElement="div">
        <Segmented<Language>
          label={t('person.language')}
          options={[
            { value: 'ja', label: '日本語' },
            { value: 'en', label: 'English' },
          ]}
          value={form.language}
          onChange={(language) => {
            onChange({ ...form, language });
            void changeLanguage(language);
          }}
        />
      </Input.Wrapper>
    </Stack>
  );
}

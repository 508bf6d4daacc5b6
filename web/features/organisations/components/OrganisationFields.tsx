import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isReading, toKatakana } from '../../../../shared/rules/people/reading.ts';
import { Region } from '../../../../shared/schemas/vocabularies.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { useComposed } from '../../../app/useComposed.ts';
import { OptionalLabel } from '../../../ui/OptionalLabel.tsx';
import { Term } from '../../../ui/Term.tsx';
import { countries, type OrganisationForm } from './organisationForm.ts';

interface OrganisationFieldsProps {
  form: OrganisationForm;
  onChange: (changes: Partial<OrganisationForm>) => void;
  errors: Partial<Record<keyof OrganisationForm, string>>;
  /** A field was left: time to say what is wrong with it. */
  onLeave?: (field: keyof OrganisationForm) => void;
  disabled?: boolean;
}

const optional: readonly string[] = ['kana', 'website'];

type Text = Exclude<keyof OrganisationForm, 'kind' | 'region' | 'country'>;

/** Name in both languages and its reading, where it is, 法人番号, website. The kind is chosen apart, once. */
export function OrganisationFields({ form, onChange, errors, onLeave, disabled = false }: OrganisationFieldsProps) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const composed = useComposed((reading, before) => {
    if (!isReading(reading)) return;
    const kana = toKatakana(reading);
    onChange({ kana: before === '' ? kana : form.kana + kana });
  });
  const field = (name: Text) => ({
    name,
    disabled,
    label: optional.includes(name) ? <OptionalLabel>{t(`organisation.${name}`)}</OptionalLabel> : t(`organisation.${name}`),
    value: form[name],
    error: errors[name],
    onBlur: () => onLeave?.(name),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange({ [name]: currentTarget.value }),
  });
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput {...field('nameJa')} {...composed} lang="ja" autoComplete="organization" maxLength={120} />
        <TextInput
          {...field('nameEn')}
          description={t('organisation.nameHint')}
          inputWrapperOrder={order}
          lang="en"
          autoComplete="organization"
          maxLength={120}
        />
        <TextInput {...field('kana')} description={t('organisation.kanaHint')} lang="ja" maxLength={160} inputWrapperOrder={order} />
        <TextInput
          {...field('website')}
          type="url"
          inputMode="url"
          autoComplete="url"
          placeholder="https://"
          maxLength={300}
          description=" "
          inputWrapperOrder={order}
        />
        <NativeSelect
          name="region"
          disabled={disabled}
          label={<OptionalLabel>{t('organisation.region')}</OptionalLabel>}
          value={form.region}
          error={errors.region}
          onChange={({ currentTarget }) => onChange({ region: currentTarget.value as OrganisationForm['region'] })}
          data={[
            { value: '', label: t('organisation.choose') },
            ...Region.options.map((region) => ({ value: region, label: label('regions', region) })),
          ]}
        />
        {form.region === 'overseas' ? (
          <CountrySelect value={form.country} onChange={(country) => onChange({ country })} disabled={disabled} />
        ) : (
          <TextInput
            {...field('corporateNumber')}
            label={
              <OptionalLabel>
                <Term id="法人番号">{t('organisation.corporateNumber')}</Term>
              </OptionalLabel>
            }
            aria-label={t('organisation.corporateNumber')}
            description={t('organisation.corporateNumberHint')}
            inputWrapperOrder={order}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
          />
        )}
      </SimpleGrid>
    </Stack>
  );
}

/** Hints under their fields, so that fields side by side stay in line. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

function CountrySelect({ value, onChange, disabled }: { value: string; onChange: (country: string) => void; disabled: boolean }) {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return [...new Set([...countries, ...(value ? [value] : [])])]
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  }, [language, value]);
  return (
    <NativeSelect
      name="country"
      autoComplete="country"
      disabled={disabled}
      label={t('organisation.country')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: t('organisation.choose') }, ...options]}
    />
  );
}

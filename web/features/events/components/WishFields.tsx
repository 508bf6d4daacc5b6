import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import type { Colleague } from '../api/getColleagues.ts';
import classes from './WishFields.module.css';
import { filledFrom, partLimit, partNames, type WishForm } from './wish.ts';

interface WishFieldsProps {
  form: WishForm;
  onChange: (form: WishForm) => void;
  /** Sentences by JSON path of what is sent. */
  errors: Readonly<Record<string, string>>;
  colleagues: readonly Colleague[];
  /** What the profile says already for the parts of a pitch; null while it is not known. */
  known: WishForm['parts'] | null;
}

/** Who comes, whether one exhibits, and the pitch. Whoever wants a pitch exhibits: ticking the one ticks the other. */
export function WishFields({ form, onChange, errors, colleagues, known }: WishFieldsProps) {
  const { t } = useTranslation('event');
  const change = (part: Partial<WishForm>) => onChange({ ...form, ...part });
  return (
    <Stack gap="lg">
      <Delegates form={form} onChange={change} error={errors.delegateIds ?? firstUnder(errors, 'delegateIds.')} colleagues={colleagues} />
      <Stack gap="xs">
        <Checkbox
          name="exhibitor"
          label={t('join.exhibitor')}
          description={t('join.exhibitorHint')}
          error={errors.exhibitor}
          checked={form.exhibitor}
          onChange={({ currentTarget }) => change({ exhibitor: currentTarget.checked, wanted: currentTarget.checked && form.wanted })}
        />
        <Checkbox
          name="wanted"
          label={t('join.pitch')}
          description={t('join.pitchHint')}
          checked={form.wanted}
          onChange={({ currentTarget }) => change({ wanted: currentTarget.checked, exhibitor: currentTarget.checked || form.exhibitor })}
        />
      </Stack>
      {form.wanted && <Pitch form={form} onChange={change} errors={errors} colleagues={colleagues} known={known} />}
    </Stack>
  );
}

const firstUnder = (errors: Readonly<Record<string, string>>, start: string) =>
  Object.entries(errors).find(([path]) => path.startsWith(start))?.[1];

interface PartProps {
  form: WishForm;
  onChange: (part: Partial<WishForm>) => void;
  colleagues: readonly Colleague[];
}

function Delegates({ form, onChange, error, colleagues }: PartProps & { error: string | undefined }) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  return (
    <Checkbox.Group
      label={t('join.delegates')}
      description={t('join.delegatesHint')}
      error={error}
      value={form.delegateIds}
      onChange={(delegateIds) => onChange({ delegateIds })}
    >
      <div className={classes.people}>
        {colleagues.map(({ personId, person }) => (
          <Checkbox key={personId} name="delegateIds" value={personId} label={personName(person.name, language)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** The three parts of a pitch, side by side in both languages; one language is enough. */
function Pitch({
  form,
  onChange,
  errors,
  colleagues,
  known,
}: PartProps & { errors: Readonly<Record<string, string>>; known: WishForm['parts'] | null }) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const filled = known && filledFrom(form, known);
  const coming = colleagues.filter(({ personId }) => form.delegateIds.includes(personId));
  return (
    <Stack gap="md" className={classes.pitch}>
      <NativeSelect
        name="speakerId"
        label={t('join.speaker')}
        value={form.speakerId ?? ''}
        onChange={({ currentTarget }) => onChange({ speakerId: currentTarget.value || null })}
        data={[
          { value: '', label: t('join.speakerOpen') },
          ...coming.map(({ personId, person }) => ({ value: personId, label: personName(person.name, language) })),
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('join.partsHint')}
      </Text>
      {filled && filled !== form && (
        <Group gap="sm">
          <Button variant="default" size="compact-md" onClick={() => onChange({ parts: filled.parts })}>
            {t('join.copy')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('join.copyHint')}
          </Text>
        </Group>
      )}
      {partNames.map((name) => (
        <fieldset key={name} className={classes.part}>
          <legend>{t(`part.${name}`)}</legend>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {(['ja', 'en'] as const).map((written) => (
              <Textarea
                key={written}
                name={`pitch.parts.${name}`}
                lang={written}
                label={t(`language.${written}`)}
                aria-label={t('join.partIn', { part: t(`part.${name}`), language: t(`language.${written}`) })}
                autosize
                minRows={3}
                maxRows={8}
                maxLength={partLimit}
                value={form.parts[name][written]}
                error={errors[`pitch.parts.${name}.${written}`] ?? (written === language ? errors[`pitch.parts.${name}`] : undefined)}
                onChange={({ currentTarget }) =>
                  onChange({ parts: { ...form.parts, [name]: { ...form.parts[name], [written]: currentTarget.value } } })
                }
              />
            ))}
          </SimpleGrid>
        </fieldset>
      ))}
    </Stack>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonDraft } from '../../../../shared/schemas/organisation.ts';
import { useLanguage } from '../../../app/language.ts';
import { isProblem } from '../../../app/problem.ts';
import { useKept } from '../../../app/useKept.ts';
import { findingsOf, useFindingWords } from '../../../app/validation.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useWriteMe } from '../api/writeMe.ts';
import { PersonFields } from './PersonFields.tsx';
import { draftOf, emptyForm, PersonForm } from './personForm.ts';

interface PersonStepProps {
  email: string;
  /** What the button leads to. */
  next: string;
  onDone: () => void;
}

/** The first of the two steps: who you are. */
export function PersonStep({ email, next, onDone }: PersonStepProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const words = useFindingWords();
  const write = useWriteMe();
  const [form, setForm, forget] = useKept(
    `musubi.welcome.person.${email}`,
    () => emptyForm(language),
    (kept) => PersonForm.safeParse(kept).data ?? null,
  );
  const [tried, setTried] = useState(false);
  const draft = draftOf(form, null);
  const findings = findingsOf(PersonDraft, draft);
  const errors = tried ? words(findings) : {};

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = Object.keys(findings)[0];
    if (first) return focusField(event.currentTarget, first);
    write.mutate(draft, {
      onSuccess: () => {
        forget();
        onDone();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t('welcome.signedInAs', { email })}
        </Text>
        <PersonFields form={form} onChange={setForm} errors={isProblem(write.error) ? { ...errors, ...write.error.fields } : errors} />
        <Text size="sm" c="dimmed">
          {t('person.who')}
        </Text>
        <ProblemNotice error={write.error} />
        <Button type="submit" size="md" loading={write.isPending} style={{ alignSelf: 'flex-start' }}>
          {next}
        </Button>
      </Stack>
    </form>
  );
}

/** Brings the person to the first field that needs them: `name.family` is the field called `family`. */
function focusField(form: HTMLFormElement, path: string): void {
  const field = form.elements.namedItem(path.split('.').at(-1) ?? '');
  if (field instanceof HTMLElement) field.focus();
}

import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, PersonDraft } from '../../../../shared/schemas/organisation.ts';
import { useRefreshMe } from '../../../app/me.ts';
import { isProblem } from '../../../app/problem.ts';
import { findingsOf, useFindingWords } from '../../../app/validation.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SaveState } from '../../../ui/SaveState.tsx';
import { useWriteMe } from '../api/writeMe.ts';
import { PersonFields } from './PersonFields.tsx';
import { draftOf, formOf } from './personForm.ts';

/** What one wrote of oneself, saved by a press: a half-written name is nobody's to see. */
export function PersonSettings({ person, email }: { person: Person; email: string }) {
  const { t } = useTranslation('people');
  const words = useFindingWords();
  const refresh = useRefreshMe();
  const write = useWriteMe();
  const [form, setForm] = useState(() => formOf(person));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const draft = draftOf(form, person);
  const findings = findingsOf(PersonDraft, draft);
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(formOf(person), person));
  const errors = { ...(tried ? words(findings) : {}), ...(isProblem(write.error) ? write.error.fields : {}) };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(findings).length > 0) return;
    write.mutate(draft, {
      onSuccess: () => setSavedAt(new Date().toISOString()),
      onError: (error) => isProblem(error, 'version-stale') && void refresh(),
    });
  };
  const state = write.isPending ? 'saving' : dirty ? 'dirty' : 'idle';
  return (
    <form onSubmit={submit} noValidate style={{ display: 'grid', gap: '1.25rem' }}>
      <PersonFields form={form} onChange={setForm} errors={errors} />
      <Text size="sm" c="dimmed">
        {t('welcome.signedInAs', { email })} {t('settings.signedOutElsewhere')} {t('person.who')}
      </Text>
      <ProblemNotice error={write.error} />
      <Group gap="md">
        <Button type="submit" loading={write.isPending} disabled={!dirty}>
          {t('settings.save')}
        </Button>
        <SaveState state={write.error ? 'failed' : state} savedAt={savedAt} />
      </Group>
    </form>
  );
}

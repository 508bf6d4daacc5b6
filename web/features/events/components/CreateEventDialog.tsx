import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDraft } from '../../../../shared/schemas/event.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { type Findings, useFindingWords } from '../../../app/validation.ts';
import { defaultZone } from '../../../ui/DateTime.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useCreateEvent } from '../api/createEvent.ts';
import { daysBetween, endFindings } from './eventDays.ts';

interface CreateEventDialogProps {
  organiserId: string;
  opened: boolean;
  onClose: () => void;
}

interface NewEvent {
  nameJa: string;
  nameEn: string;
  first: string;
  last: string;
}

/** What a new event starts with, as JHVS does it; all of it can be changed afterwards. */
const startOf = ({ nameJa, nameEn, first, last }: NewEvent): EventDraft => ({
  name: { ja: nameJa.trim() || null, en: nameEn.trim() || null },
  description: { ja: null, en: null },
  venue: { ja: null, en: null },
  status: 'draft',
  settings: {
    zone: defaultZone,
    days: daysBetween({ first, last }),
    tables: [],
    stages: [],
    sessions: [],
    meeting: { minutes: 20, turnoverMinutes: 5 },
    pitches: { short: { seconds: 90, turnoverSeconds: 30 }, long: { seconds: 420, turnoverSeconds: 180 } },
    requests: { pendingLimit: 20, expireAfterDays: 7, selfBooking: true },
  },
});

const ends = ['first', 'last'] as const;
type End = (typeof ends)[number];

const findingsIn = ({ nameJa, nameEn, first, last }: NewEvent, unread: readonly End[]): Findings => ({
  ...(nameJa.trim() || nameEn.trim() ? {} : { name: { code: 'required' } }),
  ...endFindings({ first, last }, unread, defaultZone, new Date().toISOString()),
});

/** The dates that were begun and are none: of these a browser tells no value. */
const unreadIn = (form: HTMLFormElement): End[] =>
  ends.filter((end) => (form.elements.namedItem(end) as HTMLInputElement | null)?.validity.badInput);

/** A name and the days: enough to begin with. Goes on to the settings. */
export function CreateEventDialog({ organiserId, opened, onClose }: CreateEventDialogProps) {
  const { t } = useTranslation('event');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('create.title')}>
      <CreateForm organiserId={organiserId} onClose={onClose} />
    </Dialog>
  );
}

function CreateForm({ organiserId, onClose }: { organiserId: string; onClose: () => void }) {
  const { t } = useTranslation('event');
  const words = useFindingWords();
  const navigate = useNavigate();
  const create = useCreateEvent();
  const [form, setForm] = useState<NewEvent>({ nameJa: '', nameEn: '', first: '', last: '' });
  /** What was wrong when it was last tried; shown until it is put right. */
  const [tried, setTried] = useState<{ unread: End[] } | null>(null);
  const refused: Record<string, string> = isProblem(create.error) ? create.error.fields : {};
  const days = Object.entries(refused).find(([path]) => path.startsWith('settings.days'))?.[1];
  const errors: Record<string, string> = {
    ...(days ? { first: days } : {}),
    ...refused,
    ...(tried ? words(findingsIn(form, tried.unread)) : {}),
  };
  const field = (name: keyof NewEvent) => ({
    name,
    label: t(`create.${name}`),
    value: form[name],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setForm({ ...form, [name]: currentTarget.value });
      if (tried && currentTarget.form) setTried({ unread: unreadIn(currentTarget.form) });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const unread = unreadIn(event.currentTarget);
    setTried({ unread });
    if (Object.keys(findingsIn(form, unread)).length > 0) return;
    create.mutate(
      { ...startOf(form), organiserId },
      { onSuccess: ({ id }) => void navigate({ to: paths.manage, params: { eventId: id } }) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('create.lead')}
        </Text>
        <TextInput {...field('nameJa')} lang="ja" maxLength={120} error={errors.name ?? errors['name.ja']} data-autofocus />
        <TextInput {...field('nameEn')} lang="en" maxLength={120} error={errors['name.en']} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput {...field('first')} type="date" error={errors.first} />
          <TextInput {...field('last')} type="date" min={form.first || undefined} error={errors.last} />
        </SimpleGrid>
        <ProblemNotice error={create.error} />
        <DialogActions onCancel={onClose}>
          <Button type="submit" loading={create.isPending}>
            {t('create.create')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

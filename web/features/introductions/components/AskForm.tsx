import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { isProblem } from '../../../app/problem.ts';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { useAskToMeet } from '../api/askToMeet.ts';
import { AskConditions } from './AskConditions.tsx';
import classes from './AskPanel.module.css';
import { AskProblem } from './AskProblem.tsx';
import { AskWho } from './AskWho.tsx';
import { TheyLookFor } from './TheyLookFor.tsx';
import type { AskChoices } from './useAskChoices.ts';
import { useAskDraft } from './useAskDraft.ts';

interface AskFormProps {
  organisation: OrganisationView;
  profile: ProfileView | undefined;
  choices: NonNullable<AskChoices['choices']>;
  eventId: string | undefined;
  onSent: () => void;
  onCancel: () => void;
}

const longest = 2000;

/** The request itself: where, who sits there, how much it matters, and why. Refused or not, what was written stays. */
export function AskForm({ organisation, profile, choices, eventId: wanted, onSent, onCancel }: AskFormProps) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const localised = useLocalised();
  const tell = useTell();
  const ask = useAskToMeet();
  const field = useRef<HTMLTextAreaElement>(null);
  const [eventId, setEventId] = useState(wanted);
  const choice = choices.find(({ event }) => event.id === eventId) ?? choices[0];
  const [fromId, setFromId] = useState<string>();
  const from = choice?.organisationIds.find((id) => id === fromId) ?? choice?.organisationIds[0];
  const [personId, setPersonId] = useState<string>();
  const [preference, setPreference] = useState<'must' | 'wanted'>('wanted');
  const [message, write] = useAskDraft(organisation.id);
  useEffect(() => field.current?.focus(), []);
  if (!choice || !from) return null;
  const messageProblem = isProblem(ask.error, 'invalid-input') ? ask.error.field('message')?.message : undefined;
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (!message.trim()) return field.current?.focus();
    const sent = ask.mutateAsync({
      eventId: choice.event.id,
      fromOrganisationId: from,
      toOrganisationId: organisation.id,
      fromPersonId: personId,
      message,
      preference,
    });
    // This form is gone as soon as the inbox knows the request: what follows may not depend on it.
    sent.then(
      () => {
        write('');
        onSent();
        tell.done(t('ask.sent', { name: localised(organisation.name) }));
      },
      () => undefined,
    );
  };
  return (
    <form className={classes.card} onSubmit={send} aria-labelledby="ask-title">
      <Title order={2} size="h3" id="ask-title">
        {t('ask.title')}
      </Title>
      {profile && <TheyLookFor profile={profile} />}
      <AskWho
        choices={choices}
        choice={choice}
        from={from}
        personId={personId}
        onEvent={setEventId}
        onFrom={setFromId}
        onPerson={setPersonId}
      />
      <Textarea
        ref={field}
        label={t('ask.message')}
        description={t('ask.messageHint')}
        required
        autosize
        minRows={6}
        maxRows={16}
        maxLength={longest}
        value={message}
        error={messageProblem}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" ta="end" mt={-8} aria-hidden>
        {message.length} / {longest}
      </Text>
      <Stack gap={4}>
        <Segmented
          label={t('ask.preference')}
          value={preference}
          onChange={setPreference}
          options={(['wanted', 'must'] as const).map((value) => ({ value, label: label('preferences', value) }))}
        />
        <Text size="sm" c="dimmed">
          {t('ask.preferenceHint')}
        </Text>
      </Stack>
      <AskConditions eventId={choice.event.id} zone={choice.event.zone} from={from} />
      <AskProblem error={ask.error} eventId={choice.event.id} />
      <DialogActions onCancel={onCancel}>
        <Button type="submit" loading={ask.isPending} disabled={!message.trim()}>
          {t('ask.send')}
        </Button>
      </DialogActions>
    </form>
  );
}

import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import { useMe } from '../../../app/me.ts';
import { LocalisedText, useLocalised } from '../../../ui/LocalisedText.tsx';
import { useDelegates } from '../api/getDelegates.ts';
import type { AskChoices } from './useAskChoices.ts';

type Choices = NonNullable<AskChoices['choices']>;

interface AskWhoProps {
  choices: Choices;
  choice: Choices[number];
  from: string;
  personId: string | undefined;
  onEvent: (eventId: string) => void;
  onFrom: (organisationId: string) => void;
  onPerson: (personId: string | undefined) => void;
}

/** At which event, for which organisation, and who will sit at the table. Only what there is to choose is asked. */
export function AskWho({ choices, choice, from, personId, onEvent, onFrom, onPerson }: AskWhoProps) {
  const { t } = useTranslation('introduction');
  const localised = useLocalised();
  const memberships = useMe().data?.memberships ?? [];
  const nameOf = (id: string) => {
    const organisation = memberships.find(({ organisationId }) => organisationId === id)?.organisation;
    return organisation ? localised(organisation.name) : id;
  };
  return (
    <>
      {choices.length > 1 ? (
        <Select
          label={t('ask.event')}
          allowDeselect={false}
          data={choices.map(({ event }) => ({ value: event.id, label: localised(event.name) }))}
          value={choice.event.id}
          onChange={(value) => value && onEvent(value)}
        />
      ) : (
        <Text size="sm">
          <Text span size="sm" c="dimmed">
            {t('ask.at')}{' '}
          </Text>
          <LocalisedText text={choice.event.name} quiet />
        </Text>
      )}
      {choice.organisationIds.length > 1 && (
        <Select
          label={t('ask.from')}
          allowDeselect={false}
          data={choice.organisationIds.map((id) => ({ value: id, label: nameOf(id) }))}
          value={from}
          onChange={(value) => {
            if (!value) return;
            onFrom(value);
            onPerson(undefined);
          }}
        />
      )}
      <DelegateChoice eventId={choice.event.id} organisationId={from} personId={personId} onChange={onPerson} />
    </>
  );
}

interface DelegateChoiceProps {
  eventId: string;
  organisationId: string;
  personId: string | undefined;
  onChange: (personId: string | undefined) => void;
}

/** Who sits at the table: oneself where one comes, else the first of those who come, unless another is chosen. */
export function DelegateChoice({ eventId, organisationId, personId, onChange }: DelegateChoiceProps) {
  const { t } = useTranslation('introduction');
  const language = useLanguage();
  const localised = useLocalised();
  const me = useMe().data?.person;
  const delegates = useDelegates(eventId, organisationId).data ?? [];
  const usual = delegates.find(({ id }) => id === me?.id) ?? delegates[0];
  if (delegates.length < 2) return null;
  return (
    <Select
      label={t('delegate')}
      allowDeselect={false}
      data={delegates.map(({ id, name, title }) => ({
        value: id,
        label: [personName(name, language), localised(title)].filter(Boolean).join(' · '),
      }))}
      value={personId ?? usual?.id ?? null}
      onChange={(value) => onChange(value ?? undefined)}
    />
  );
}

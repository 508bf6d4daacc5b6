import { Button, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { Contact } from '../../../../shared/schemas/profile.ts';
import { useMe } from '../../../app/me.ts';
import { findingsOf, useFindingWords } from '../../../app/validation.ts';
import { AskFrame } from './AskFrame.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

const parts = ['name', 'romaji', 'email', 'phone'] as const;
const kinds = {
  name: { autoComplete: 'name' },
  romaji: { autoComplete: 'off' },
  email: { type: 'email', autoComplete: 'email' },
  phone: { type: 'tel', autoComplete: 'tel' },
} as const;

/** Whom to write to or ring, once a meeting or demonstration is accepted. */
export function ContactField({ ask, draft }: { ask: Ask; draft: ProfileDraft }) {
  const { t } = useTranslation('profile');
  const me = useMe().data;
  const words = useFindingWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { contact } = draft.value;
  const errors = words(findingsOf(Contact, contact));
  const isEmpty = parts.every((part) => contact[part] === null);
  return (
    <AskFrame ask={ask} draft={draft}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {parts.map((part) => (
          <TextInput
            key={part}
            {...kinds[part]}
            label={t(`contact.${part}`)}
            value={contact[part] ?? ''}
            // An address is wrong until its last letter: it is told when the field is left.
            error={left.has(part) || part !== 'email' ? errors[part] : undefined}
            onBlur={() => setLeft(new Set([...left, part]))}
            onChange={({ currentTarget }) => draft.edit({ contact: { ...contact, [part]: currentTarget.value || null } })}
          />
        ))}
      </SimpleGrid>
      {isEmpty && me?.person && (
        <Button
          variant="default"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() =>
            me.person &&
            draft.edit({ contact: { ...contact, name: personName(me.person.name, 'ja'), romaji: me.person.name.romaji, email: me.email } })
          }
        >
          {t('contact.fill')}
        </Button>
      )}
    </AskFrame>
  );
}

import { useTranslation } from 'react-i18next';
import { formatRelative } from '../../../../shared/rules/format/relative.ts';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { fallenBehind } from '../../../../shared/rules/profile/behind.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { useLanguage } from '../../../app/language.ts';
import { defaultZone } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/useNow.ts';
import { AskFrame, askWhyId } from './AskFrame.tsx';
import { BilingualText } from './BilingualText.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

/** The longest each text may be, as the schema says. */
export const limits = { tagline: 120, description: 4000, confidential: 4000 } as const;

interface LocalisedFieldProps {
  ask: Ask;
  attribute: keyof typeof limits;
  draft: ProfileDraft;
  language: Language;
}

/** A question answered in words, in both languages. */
export function LocalisedField({ ask, attribute, draft, language }: LocalisedFieldProps) {
  const { t, i18n } = useTranslation('profile');
  const behind = useBehind(draft);
  const hint = `profile:hint.${attribute}`;
  return (
    <AskFrame ask={ask} draft={draft}>
      <BilingualText
        title={t(`ask.${ask.code}`)}
        value={draft.value[attribute]}
        onChange={(text) => draft.edit({ [attribute]: text })}
        limit={limits[attribute]}
        rows={attribute === 'tagline' ? 2 : 5}
        oneLine={attribute === 'tagline'}
        placeholder={i18n.exists(hint) ? t(`hint.${attribute}`) : undefined}
        describedBy={askWhyId(attribute)}
        language={language}
        behind={behind}
      />
    </AskFrame>
  );
}

/** Which language of the profile is older than the other, told with both times. */
function useBehind({ value }: ProfileDraft): { language: Language; title: string } | null {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const now = useNow();
  const older = fallenBehind(value);
  if (older === null) return null;
  const newer = older === 'ja' ? 'en' : 'ja';
  const told = (instant: string | null) => (instant === null ? '' : formatRelative(instant, now, defaultZone, language));
  return {
    language: older,
    title: t('behind.title', {
      older: t(`languageTab.${older}`),
      olderAt: told(value.writtenAt[older]),
      newer: t(`languageTab.${newer}`),
      newerAt: told(value.writtenAt[newer]),
    }),
  };
}

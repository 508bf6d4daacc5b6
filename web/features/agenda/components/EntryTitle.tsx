import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import type { AgendaEntry } from '../../../../shared/schemas/agenda.ts';
import { useLanguage } from '../../../app/language.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';

/** What an entry is: the organisation one meets, or the pitch. */
export function EntryTitle({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda');
  return entry.counterpart ? <LocalisedText text={entry.counterpart.name} quiet /> : t(`pitch.${entry.tier ?? 'short'}`);
}

/** Whom one meets: the person, where one is named; for a pitch, for whom one speaks. */
export function EntryPerson({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agenda');
  const language = useLanguage();
  if (!entry.counterpart) return <LocalisedText text={entry.organisation.name} quiet />;
  const { personName: name } = entry.counterpart;
  return name ? t('with', { name: personName(name, language) }) : null;
}

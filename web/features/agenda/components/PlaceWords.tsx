import { useTranslation } from 'react-i18next';
import type { AgendaPlace } from '../../../../shared/schemas/agenda.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';

/** A table with its room, a stage, a call: `A-09 · Hall A`. */
export function PlaceWords({ place }: { place: AgendaPlace }) {
  const { t } = useTranslation();
  return (
    <>
      <LocalisedText text={place.name} otherwise={t('gone.place')} quiet />
      {place.room && ` · ${place.room}`}
    </>
  );
}

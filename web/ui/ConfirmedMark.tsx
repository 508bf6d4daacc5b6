import { Badge } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { at as dayIn, formatDate } from '../../shared/rules/format/date.ts';
import type { Confirmed } from '../../shared/schemas/organisation.ts';
import { useLabel, useLanguage } from '../app/language.ts';
import { defaultZone } from './DateTime.tsx';
import { useLocalised } from './LocalisedText.tsx';

/** The sentence of a confirmation: as what it was confirmed, under which name and number, and when. */
export function useConfirmedWords(): (confirmed: Confirmed) => string {
  const { t } = useTranslation('confirmation');
  const label = useLabel();
  const language = useLanguage();
  const localised = useLocalised();
  return ({ at, kind, name, corporateNumber }) => {
    const values = {
      kind: label('kinds', kind),
      name: localised(name),
      number: corporateNumber,
      at: at && formatDate(dayIn(at, defaultZone).toPlainDate().toString(), language),
    };
    return t(at ? (corporateNumber ? 'mark.withNumber' : 'mark.long') : 'mark.entered', values);
  };
}

/** Says that the installer's staff have confirmed who this is; what exactly, and when, in its title. */
export function ConfirmedMark({ confirmed }: { confirmed: Confirmed }) {
  const { t } = useTranslation('confirmation');
  const words = useConfirmedWords();
  return (
    <Badge
      variant="light"
      color="matsu"
      size="sm"
      leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
      title={words(confirmed)}
      style={{ flexShrink: 0 }}
    >
      {t('mark.short')}
    </Badge>
  );
}

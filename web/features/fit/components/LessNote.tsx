import { Alert } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Likeness } from '../../../../shared/schemas/match.ts';
import { useLabel } from '../../../app/language.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { useAsides } from './useAsides.ts';

/** Why an organisation stands lower than it would: less is wanted of it, or of what it is like, and in what it is. */
export function LessNote({ likeness, otherId }: { likeness: Likeness; otherId: string }) {
  const { t } = useTranslation('discover');
  return (
    <Alert color="kohaku" icon={<IconArrowDown aria-hidden />} title={t('less.title')}>
      {likeness.organisationId === otherId ? t('less.itself') : <Like likeness={likeness} />}
    </Alert>
  );
}

function Like({ likeness: { organisationId, shared } }: { likeness: Likeness }) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const label = useLabel();
  const card = useAsides().entries.find(({ targetId }) => targetId === organisationId)?.card;
  const named = {
    fields: shared.fields.map((id) => label('fields', id)),
    developmentStages: shared.developmentStages.map((id) => label('developmentStages', id)),
    regions: shared.regions.map((id) => label('regions', id)),
  };
  const common = Object.values(named).flat().join(t('less.separator')) || t('less.kind');
  return <>{t('less.like', { name: card ? localised(card.name) : t('less.another'), common })}</>;
}

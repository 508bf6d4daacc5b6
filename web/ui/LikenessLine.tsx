import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { useLabel } from '../app/language.ts';
import { useLocalised } from './LocalisedText.tsx';

interface LikenessLineProps {
  name: Localised;
  kind: OrganisationKind;
  because: 'same' | 'similar' | 'number';
  confirmed: boolean;
}

/** An organisation that could be the one just named: what it is called, what it is, and wherein the two are alike. */
export function LikenessLine({ name, kind, because, confirmed }: LikenessLineProps) {
  const { t } = useTranslation('confirmation');
  const label = useLabel();
  const localised = useLocalised();
  const about = [label('kinds', kind), t(`alike.${because}`), ...(confirmed ? [t('mark.short')] : [])];
  return (
    <div>
      <Text size="sm" fw={600}>
        {localised(name)}
      </Text>
      <Text size="sm" c="dimmed">
        {about.join(' · ')}
      </Text>
    </div>
  );
}

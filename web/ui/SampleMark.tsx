import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that a thing was invented for trying Musubi out. Stands beside every sample's name. */
export function SampleMark() {
  const { t } = useTranslation();
  return (
    <Badge variant="outline" color="gray" size="sm" title={t('sample.long')} bd="1px solid var(--line)" style={{ flexShrink: 0 }}>
      {t('sample.short')}
    </Badge>
  );
}

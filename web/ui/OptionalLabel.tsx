import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A field's label with a quiet word that one may leave it empty. */
export function OptionalLabel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('people');
  return (
    <>
      {children}{' '}
      <Text component="span" size="xs" c="dimmed" fw={400}>
        {t('person.optional')}
      </Text>
    </>
  );
}

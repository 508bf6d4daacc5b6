import { Radio, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OrganisationKind } from '../../shared/schemas/vocabularies.ts';
import { useLabel } from '../app/language.ts';
import classes from './KindChoice.module.css';

interface KindChoiceProps {
  value: OrganisationKind | '';
  onChange: (kind: OrganisationKind) => void;
  error?: string | undefined;
}

/** What an organisation is: each kind with one line on what it means. */
export function KindChoice({ value, onChange, error }: KindChoiceProps) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  return (
    <Radio.Group
      name="kind"
      label={t('kind.label')}
      description={t('kind.hint')}
      value={value}
      onChange={(kind) => onChange(kind as OrganisationKind)}
      error={error}
      required
      withAsterisk={false}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={8} verticalSpacing={8} mt="xs" mb={4}>
        {OrganisationKind.options.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={label('kinds', kind)}
            description={t(`kind.${kind}`)}
            classNames={{
              root: classes.kind,
              body: classes.body,
              inner: classes.circle,
              labelWrapper: classes.words,
              label: classes.name,
              description: classes.meaning,
            }}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

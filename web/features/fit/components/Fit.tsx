import { Button, Group, Stack, Title } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../app/problem.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { SkeletonText } from '../../../ui/skeletons.tsx';
import { useExplanation } from '../api/explanation.ts';
import { FitBar } from './FitBar.tsx';
import { ReasonChips } from './ReasonChips.tsx';

interface FitProps {
  /** One's own organisation. */
  organisationId: string;
  otherId: string;
  onWhy: () => void;
}

/** Why the two fit, in a few reasons; the whole sum one press away. */
export function Fit({ organisationId, otherId, onWhy }: FitProps) {
  const { t } = useTranslation('organisation');
  const explanation = useExplanation(organisationId, otherId);
  // Of a profile that is not public there is nothing to compare.
  if (isProblem(explanation.error, 'not-found')) return null;
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3">
          {t('fit')}
        </Title>
        <Button variant="subtle" size="compact-sm" leftSection={<IconScale size={16} aria-hidden />} onClick={onWhy}>
          {t('discover:why.title')}
        </Button>
      </Group>
      <Loaded query={explanation} skeleton={<SkeletonText lines={2} />}>
        {({ match }) => (
          <>
            <FitBar score={match.score} />
            <ReasonChips top={match.top} unknowns={4} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

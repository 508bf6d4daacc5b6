import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IntroductionStatus } from '../../../../shared/schemas/introduction.ts';
import { useLabel } from '../../../app/language.ts';
import type { IntroductionView } from '../api/getInbox.ts';

const colours: Record<IntroductionStatus, string> = {
  pending: 'kohaku',
  accepted: 'matsu',
  declined: 'gray',
  expired: 'gray',
  withdrawn: 'gray',
};

/** In which state a request is; a waiting one says whose answer it waits for. */
export function StatusBadge({ introduction: { status, direction } }: { introduction: Pick<IntroductionView, 'status' | 'direction'> }) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const yours = status === 'pending' && direction === 'received';
  return (
    <Badge color={yours ? 'akane' : colours[status]} size="lg">
      {yours ? t('yourAnswer') : label('introductionStatuses', status)}
    </Badge>
  );
}

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import type { MatchView } from '../../fit/api/matches.ts';

const colours: Record<string, string> = { pending: 'kohaku', accepted: 'matsu' };

/** How the request between the two stands, and who asked. */
export function IntroductionState({ introduction }: { introduction: NonNullable<MatchView['introduction']> }) {
  const { t } = useTranslation('discover');
  const label = useLabel();
  const { status, direction } = introduction;
  return (
    <Badge color={colours[status] ?? 'gray'}>
      {status === 'pending' ? t(`pending.${direction}`) : label('introductionStatuses', status)}
    </Badge>
  );
}

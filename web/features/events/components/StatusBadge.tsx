import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { EventStatus } from '../../../../shared/schemas/event.ts';
import type { Participation } from '../../../../shared/schemas/participation.ts';

const ofEvent = { announced: 'gray', draft: 'kohaku', open: 'matsu', closed: 'gray' } as const;
const ofParticipation = { applied: 'kohaku', invited: 'kohaku', admitted: 'matsu', refused: 'gray', withdrawn: 'gray' } as const;

/** Whether an event takes participants. */
export function EventStatusBadge({ status }: { status: z.infer<typeof EventStatus> }) {
  const { t } = useTranslation('event');
  return (
    <Badge color={ofEvent[status]} miw="max-content">
      {t(`status.${status}`)}
    </Badge>
  );
}

/** How far an application has come. */
export function ParticipationBadge({ status }: { status: Participation['status'] }) {
  const { t } = useTranslation('event');
  return (
    <Badge color={ofParticipation[status]} miw="max-content">
      {t(`participation.status.${status}`)}
    </Badge>
  );
}

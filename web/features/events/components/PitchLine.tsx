import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../ui/DateTime.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import classes from './PitchLine.module.css';
import type { PublicPitch } from './pitchBlocks.ts';

interface PitchLineProps {
  pitch: PublicPitch;
  zone: string;
  /** On stage at this moment. */
  isNow: boolean;
}

/** One pitch: its time, large enough to find while walking, who speaks and about what. */
export function PitchLine({ pitch, zone, isNow }: PitchLineProps) {
  const { t } = useTranslation('event');
  return (
    <li className={classes.line} aria-current={isNow ? 'time' : undefined}>
      <span className={classes.time}>
        <DateTime instant={pitch.start} end={pitch.end} zone={zone} timeOnly />
        {isNow && <Badge color="akane">{t('timetable.now')}</Badge>}
      </span>
      <div className={classes.who}>
        <OrganisationLine
          organisation={pitch.organisation}
          tagline={pitch.business}
          aside={pitch.tier === 'long' && <Badge color="ai">{t('tier.long')}</Badge>}
        />
      </div>
    </li>
  );
}

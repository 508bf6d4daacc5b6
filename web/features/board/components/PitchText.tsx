import { useTranslation } from 'react-i18next';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { useDesk } from '../useDesk.tsx';
import classes from './ItemPanel.module.css';

const parts = ['business', 'usefulness', 'promise'] as const;

/** What a pitch will say, in its three parts. */
export function PitchText({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('board');
  const pitch = useDesk().board.exhibitors.find((exhibitor) => exhibitor.organisationId === organisationId)?.pitch;
  if (!pitch) return null;
  return (
    <dl className={classes.parts}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`parts.${part}`)}</dt>
          <dd>
            <LocalisedText text={pitch.parts[part]} otherwise={t('parts.notWritten')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

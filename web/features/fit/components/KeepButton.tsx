import { ActionIcon, Tooltip } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface KeepButtonProps {
  /** Whose name the label says, so that rows can be told apart by ear. */
  name: string;
  kept: boolean;
  onChange: (kept: boolean) => void;
}

/** Keeps an organisation on the shortlist, or lets it go. */
export function KeepButton({ name, kept, onChange }: KeepButtonProps) {
  const { t } = useTranslation('discover');
  const Icon = kept ? IconStarFilled : IconStar;
  return (
    <Tooltip label={t(kept ? 'keep.on' : 'keep.off')}>
      <ActionIcon
        size="lg"
        color={kept ? 'ai' : 'gray'}
        aria-label={t('keep.label', { name })}
        aria-pressed={kept}
        onClick={() => onChange(!kept)}
      >
        <Icon size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

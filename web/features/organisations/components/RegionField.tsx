import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { useLabel } from '../../../app/language.ts';
import { AskFrame, askTitleId } from './AskFrame.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import { areas, prefectures } from './choices.ts';
import classes from './RegionField.module.css';
import type { ProfileDraft } from './useProfileDraft.ts';

/** Prefectures by area, and overseas. */
export function RegionField({ ask, draft }: { ask: Ask; draft: ProfileDraft }) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const chosen = draft.value.regions ?? [];
  const set = (regions: readonly string[]) => {
    const order = [...prefectures, 'overseas'];
    const next = order.filter((region) => regions.includes(region));
    draft.edit({ regions: next.length > 0 ? next : null });
  };
  return (
    <AskFrame ask={ask} draft={draft} onClear={() => draft.edit({ regions: null })}>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => set([...prefectures, ...chosen])}>
          {t('allJapan')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {chosen.length > 0 && t('chosen', { count: chosen.length })}
        </Text>
      </Group>
      <div className={classes.areas}>
        {areas.map(({ id, regions }) => (
          <Area
            key={id}
            id={id}
            regions={regions}
            chosen={regions.filter((region) => chosen.includes(region))}
            onChange={(next) => set([...chosen.filter((region) => !regions.includes(region)), ...next])}
          />
        ))}
        <ChoiceChips
          options={[{ id: 'overseas', label: label('regions', 'overseas') }]}
          value={chosen.filter((region) => region === 'overseas')}
          onChange={(next) => set([...chosen.filter((region) => region !== 'overseas'), ...(next ?? [])])}
          labelledBy={askTitleId('regions')}
          allowNone={false}
        />
      </div>
    </AskFrame>
  );
}

interface AreaProps {
  id: string;
  regions: readonly string[];
  chosen: readonly string[];
  onChange: (regions: readonly string[]) => void;
}

/** The prefectures of one area. Stands open to begin with where something is chosen. */
function Area({ id, regions, chosen, onChange }: AreaProps) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const [open, setOpen] = useState(chosen.length > 0);
  return (
    <details className={classes.area} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary id={`area-${id}`}>
        {t(`area.${id}`)}
        {chosen.length > 0 && <span className={classes.count}>{t('chosen', { count: chosen.length })}</span>}
      </summary>
      <ChoiceChips
        options={regions.map((region) => ({ id: region, label: label('regions', region) }))}
        value={chosen}
        onChange={(next) => onChange(next ?? [])}
        labelledBy={`${askTitleId('regions')} area-${id}`}
        allowNone={false}
      />
    </details>
  );
}

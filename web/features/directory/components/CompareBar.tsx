import { Button, Pill } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { organisationQuery } from '../../profile/api/getOrganisation.ts';
import classes from './ActiveFilters.module.css';

interface CompareBarProps {
  compared: readonly string[];
  onRemove: (organisationId: string) => void;
  onClear: () => void;
  onCompare: () => void;
}

/** Those chosen to be compared, at the foot of the screen as soon as there is one. */
export function CompareBar({ compared, onRemove, onClear, onCompare }: CompareBarProps) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const organisations = useQueries({ queries: compared.map(organisationQuery) });
  if (compared.length === 0) return null;
  const names = compared.map((id, index) => {
    const name = organisations[index]?.data?.name;
    return { id, name: name ? localised(name) : '…' };
  });
  return (
    <StickyActions
      status={
        <Pill.Group gap={6} aria-label={t('compare.chosen')}>
          {names.map(({ id, name }) => (
            <Pill
              key={id}
              size="md"
              className={classes.pill}
              withRemoveButton
              onRemove={() => onRemove(id)}
              removeButtonProps={{ 'aria-label': t('remove', { text: name }), 'aria-hidden': false, tabIndex: 0 }}
            >
              {name}
            </Pill>
          ))}
        </Pill.Group>
      }
    >
      <Button variant="subtle" size="sm" onClick={onClear}>
        {t('compare.clear')}
      </Button>
      <Button size="sm" color="ai" disabled={compared.length < 2} onClick={onCompare}>
        {compared.length < 2 ? t('compare.oneMore') : t('compare.start', { count: compared.length })}
      </Button>
    </StickyActions>
  );
}

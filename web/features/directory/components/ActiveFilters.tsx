import { Button, Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoneyRange } from '../../../../shared/rules/format/money.ts';
import { useLanguage } from '../../../app/language.ts';
import { useFacetWords } from '../../profile/components/useFacetWords.ts';
import { chosenFacets, chosenOf, conditionCount, toggled, withoutConditions } from '../directoryWish.ts';
import classes from './ActiveFilters.module.css';
import { useDiscover } from './useDiscover.ts';

/** What the list is filtered by, each one press from gone. */
export function ActiveFilters() {
  const { t } = useTranslation('discover');
  const { search, change } = useDiscover();
  const words = useFacetWords();
  const language = useLanguage();
  if (conditionCount(search) === 0) return null;
  const money = formatMoneyRange({ min: search.from ?? null, max: search.to ?? null }, language);
  const pill = (key: string, text: string, onRemove: () => void) => (
    <Pill
      key={key}
      size="md"
      className={classes.pill}
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('remove', { text }), tabIndex: 0, 'aria-hidden': false }}
    >
      {text}
    </Pill>
  );
  return (
    <Group gap={6} role="group" aria-label={t('conditions')}>
      {chosenFacets(search).flatMap((facet) =>
        chosenOf(search, facet).map((value) =>
          pill(`${facet} ${value}`, `${words.facet(facet)}: ${words.value(facet, value)}`, () => change(toggled(search, facet, value))),
        ),
      )}
      {money && pill('money', `${words.facet('money')}: ${money}`, () => change({ from: undefined, to: undefined }))}
      {search.known && pill('known', t('known.label'), () => change({ known: undefined }))}
      <Button variant="subtle" size="compact-sm" onClick={() => change(withoutConditions(search))}>
        {t('clear')}
      </Button>
    </Group>
  );
}

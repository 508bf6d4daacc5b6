import { Button, Checkbox, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoneyRange } from '../../../../shared/rules/format/money.ts';
import { Facet } from '../../../../shared/schemas/directory.ts';
import { useEvents } from '../../../app/events.ts';
import { useLanguage } from '../../../app/language.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { openAtFirst } from '../../profile/facets.ts';
import { amountOf, amounts } from '../amounts.ts';
import { type FacetCounts, useDirectory } from '../api/directory.ts';
import { chosenOf, conditionCount, toggled, wishOf, withoutConditions } from '../directoryWish.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { useDiscover } from './useDiscover.ts';

/** Everything one can filter by, with how many each choice would leave. Stands left of the list; in a drawer on phones. */
export function FacetPanel({ counts }: { counts: FacetCounts | undefined }) {
  const { t } = useTranslation('discover');
  const { search, change } = useDiscover();
  const everybody = useDirectory(wishOf({}, null)).data?.pages[0]?.facets;
  return (
    <Stack gap={0}>
      <EventChoice />
      {Facet.options.map((facet) => {
        const values = everybody?.[facet].values.map(({ value }) => value) ?? [];
        if (values.length === 0) return null;
        return (
          <FacetGroup
            key={facet}
            facet={facet}
            values={values}
            counts={counts?.[facet]}
            chosen={chosenOf(search, facet)}
            open={openAtFirst.includes(facet)}
            onToggle={(value) => change(toggled(search, facet, value))}
          />
        );
      })}
      <AmountChoice />
      <Checkbox
        mt="md"
        label={t('known.label')}
        description={t('known.description')}
        checked={search.known === true}
        onChange={(event) => change({ known: event.currentTarget.checked || undefined })}
      />
      {conditionCount(search) > 0 && (
        <Button variant="default" size="sm" mt="md" onClick={() => change(withoutConditions(search))}>
          {t('clear')}
        </Button>
      )}
    </Stack>
  );
}

/** Everybody, or only the participants of an event. */
function EventChoice() {
  const { t } = useTranslation('discover');
  const { search, change } = useDiscover();
  const localised = useLocalised();
  const events = (useEvents().data ?? []).filter(({ status }) => status === 'open' || status === 'closed');
  if (events.length === 0) return null;
  return (
    <Select
      mb="xs"
      label={t('event.label')}
      data={[{ value: '', label: t('event.all') }, ...events.map((event) => ({ value: event.id, label: localised(event.name) }))]}
      value={search.eventId ?? ''}
      allowDeselect={false}
      onChange={(value) => change({ eventId: value || undefined })}
    />
  );
}

function AmountChoice() {
  const { t } = useTranslation('discover');
  const { search, change } = useDiscover();
  const language = useLanguage();
  const chosen = amountOf(search);
  const written = (from: number | undefined, to: number | undefined) =>
    formatMoneyRange({ min: from ?? null, max: to ?? null }, language) ?? '';
  const own = chosen === 'own' ? [{ value: 'own', label: written(search.from, search.to) }] : [];
  return (
    <Select
      mt="md"
      label={t('facets.money')}
      placeholder={t('amount.any')}
      clearable
      data={[...own, ...amounts.map(({ id, from, to }) => ({ value: id as string, label: written(from, to) }))]}
      value={chosen}
      onChange={(id) => {
        const amount = amounts.find((one) => one.id === id);
        change({ from: amount?.from, to: amount?.to });
      }}
    />
  );
}

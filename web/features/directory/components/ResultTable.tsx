import { Checkbox, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Vocabulary } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { useTerms } from '../../../app/useTerms.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { KeepButton } from '../../fit/components/KeepButton.tsx';
import { useFacetWords } from '../../profile/components/useFacetWords.ts';
import type { Hit } from '../api/directory.ts';
import { mostCompared } from '../directoryWish.ts';
import type { ResultsProps } from './results.ts';

/** The same organisations as a dense table: one line each, for comparing down a column. */
export function ResultTable({ hits, asides, eventId, compared, onCompare }: ResultsProps) {
  const { t } = useTranslation('discover');
  const navigate = useNavigate();
  const words = useFacetWords();
  const localised = useLocalised();
  const terms = useTermCell();
  const listed = (id: 'fields' | 'developmentStages' | 'needs' | 'offers' | 'regions', vocabulary: Vocabulary): Column<Hit> => ({
    id,
    header: words.facet(id),
    cell: (hit) => terms(vocabulary, id === 'regions' ? (hit.regions ?? (hit.region ? [hit.region] : null)) : hit[id]),
  });
  const columns: Column<Hit>[] = [
    {
      id: 'name',
      header: t('columns.name'),
      cell: (hit) => <OrganisationLine organisation={{ ...hit, id: hit.organisationId }} />,
    },
    listed('fields', 'fields'),
    listed('developmentStages', 'developmentStages'),
    listed('needs', 'supports'),
    listed('offers', 'supports'),
    {
      id: 'money',
      header: words.facet('money'),
      numeric: true,
      cell: (hit) => (hit.money ? <MoneyText range={hit.money} /> : terms('fields', null)),
    },
    listed('regions', 'regions'),
    {
      id: 'compare',
      header: t('compare.pick'),
      cell: (hit) => (
        <Checkbox
          size="sm"
          aria-label={t('compare.pickLabel', { name: localised(hit.name) })}
          checked={compared.includes(hit.organisationId)}
          disabled={!compared.includes(hit.organisationId) && compared.length >= mostCompared}
          onChange={() => onCompare(hit.organisationId)}
        />
      ),
    },
    ...(asides.may
      ? [
          {
            id: 'keep',
            header: t('keep.on'),
            cell: ({ organisationId: id, name }: Hit) =>
              id === asides.organisationId ? null : (
                <KeepButton
                  name={localised(name)}
                  kept={asides.kept.includes(id)}
                  onChange={(kept) => asides.set(id, kept ? 'kept' : null)}
                />
              ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('results')}
      columns={columns}
      rows={hits}
      rowId={(hit) => hit.organisationId}
      onOpen={(hit) => void navigate({ to: paths.organisation, params: { organisationId: hit.organisationId }, search: { eventId } })}
    />
  );
}

/** A few terms as plain text, all of them when pointed at; unknown and none are said. */
function useTermCell() {
  const { t } = useTranslation();
  const terms = useTerms();
  return (vocabulary: Vocabulary, ids: readonly string[] | null) => {
    if (ids && ids.length > 0) return <span title={terms(vocabulary, ids)}>{terms(vocabulary, ids, 2)}</span>;
    return (
      <Text span size="sm" c="var(--ink-faint)">
        {t(ids ? 'none' : 'unknown')}
      </Text>
    );
  };
}

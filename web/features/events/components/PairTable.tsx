import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/DataTable.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { useReasonWords } from '../../fit/components/useReasonWords.ts';
import type { ExposureView } from '../api/getExposure.ts';
import { EventSection } from './EventSection.tsx';
import { ExportButton } from './ExportButton.tsx';
import classes from './Exposure.module.css';

/** Who should meet whom: the pairs most likely to please both sides that have not asked each other yet, with what speaks for each. */
export function PairTable({ eventId, pairs }: Pick<ExposureView, 'pairs'> & { eventId: string }) {
  const { t } = useTranslation('exposure');
  const words = useReasonWords();
  return (
    <EventSection
      title={t('pairs.title')}
      aside={
        pairs.length > 0 && (
          <ExportButton eventId={eventId} kind="pairs">
            {t('pairs.export')}
          </ExportButton>
        )
      }
    >
      <p className={classes.lead}>{t('pairs.lead')}</p>
      <DataTable
        caption={t('pairs.title')}
        rows={pairs}
        rowId={({ venture, partner }) => `${venture.id} ${partner.id}`}
        empty={<p className={classes.note}>{t('pairs.none')}</p>}
        columns={[
          { id: 'venture', header: t('pairs.venture'), cell: ({ venture }) => <OrganisationLine organisation={venture} /> },
          { id: 'partner', header: t('pairs.partner'), cell: ({ partner }) => <OrganisationLine organisation={partner} /> },
          {
            id: 'reasons',
            header: t('pairs.reasons'),
            cell: ({ reasons }) => (
              <span className={classes.reasons}>
                {reasons.map((reason) => (
                  <ReasonChip key={reason.criterion} verdict="for">
                    {words.reason(reason)}
                  </ReasonChip>
                ))}
              </span>
            ),
          },
        ]}
      />
    </EventSection>
  );
}

import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMyOrganisation } from '../../../app/me.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { useExplanation } from '../../fit/api/explanation.ts';
import { FitBar } from '../../fit/components/FitBar.tsx';
import { ReasonChips } from '../../fit/components/ReasonChips.tsx';
import { organisationQuery } from '../../profile/api/getOrganisation.ts';
import { profileQuery } from '../../profile/api/getProfile.ts';
import { AttributeValue } from '../../profile/components/AttributeValue.tsx';
import { useFacetWords } from '../../profile/components/useFacetWords.ts';
import { comparedAttributes } from '../comparison.ts';
import classes from './CompareDialog.module.css';

interface CompareDialogProps {
  compared: readonly string[];
  opened: boolean;
  onClose: () => void;
}

/** Up to four organisations side by side, attribute by attribute; one column each, the names staying in view. */
export function CompareDialog({ compared, opened, onClose }: CompareDialogProps) {
  const { t } = useTranslation('discover');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('compare.title')} size="90rem">
      <Comparison compared={compared} />
    </Dialog>
  );
}

function Comparison({ compared }: { compared: readonly string[] }) {
  const { t } = useTranslation('discover');
  const words = useFacetWords();
  const mine = useMyOrganisation();
  const organisations = useQueries({ queries: compared.map(organisationQuery) });
  const profiles = useQueries({ queries: compared.map(profileQuery) });
  const known = profiles.flatMap(({ data }) => (data ? [data] : []));
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td className={classes.corner} />
            {organisations.map((organisation, index) => (
              <th key={compared[index]} scope="col">
                <Loaded query={organisation}>
                  {(found) => (
                    <OrganisationLine organisation={found} {...(profiles[index]?.data ? { tagline: profiles[index].data.tagline } : {})} />
                  )}
                </Loaded>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mine && (
            <tr>
              <th scope="row">{t('compare.fit')}</th>
              {compared.map((id) => (
                <td key={id}>{id === mine.organisationId ? '–' : <Fit organisationId={mine.organisationId} otherId={id} />}</td>
              ))}
            </tr>
          )}
          {comparedAttributes(known).map((attribute) => (
            <tr key={attribute}>
              <th scope="row">{words.facet(attribute)}</th>
              {profiles.map(({ data }, index) => (
                <td key={compared[index]}>
                  {data && (
                    <AttributeValue
                      profile={data}
                      ask={{ attribute, code: attribute }}
                      relation={organisations[index]?.data?.relation ?? 'public'}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fit({ organisationId, otherId }: { organisationId: string; otherId: string }) {
  const explanation = useExplanation(organisationId, otherId);
  return (
    <Loaded query={explanation}>
      {({ match }) => (
        <div className={classes.fit}>
          <FitBar score={match.score} />
          <ReasonChips top={match.top} />
        </div>
      )}
    </Loaded>
  );
}

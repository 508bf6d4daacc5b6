import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useOwnConfirmation } from '../api/ownConfirmation.ts';
import { OwnStanding } from '../components/OwnStanding.tsx';

const route = getRouteApi(paths.confirmation);

/** How the confirmation of one's own organisation stands, and asking for it. */
export function ConfirmationPage() {
  const { t } = useTranslation('confirmation');
  const { organisationId } = route.useParams();
  const localised = useLocalised();
  const query = useOwnConfirmation(organisationId);
  const mine = useMe().data?.memberships.find((membership) => membership.organisationId === organisationId);
  return (
    <Page title={t('own.title')} lead={mine && t('own.lead', { name: localised(mine.organisation.name) })} width="reading">
      <Loaded query={query}>
        {(standing) => <OwnStanding organisationId={organisationId} standing={standing} mayAsk={mine?.role === 'owner'} />}
      </Loaded>
    </Page>
  );
}

import { Anchor, Button, Text } from '@mantine/core';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { useMyOrganisation } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { NotFound } from '../../../app/shell/NotFound.tsx';
import { ConfirmedMark, useConfirmedWords } from '../../../ui/ConfirmedMark.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { LocalisedText, useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { SampleMark } from '../../../ui/SampleMark.tsx';
import { SourceList } from '../../../ui/SourceList.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { Fit } from '../../fit/components/Fit.tsx';
import { KeepButton } from '../../fit/components/KeepButton.tsx';
import { useAsides } from '../../fit/components/useAsides.ts';
import { WhyDialog } from '../../fit/components/WhyDialog.tsx';
import { TrialBetween } from '../../hubs/components/TrialBetween.tsx';
import { AskPanel } from '../../introductions/components/AskPanel.tsx';
import { type OrganisationView, useOrganisation } from '../../profile/api/getOrganisation.ts';
import { useProfile } from '../../profile/api/getProfile.ts';
import { Prose } from '../../profile/components/Prose.tsx';
import { ProfileSections } from '../components/ProfileSections.tsx';
import type { OrganisationSearch } from '../search.ts';
import classes from './OrganisationPage.module.css';

const route = getRouteApi(paths.organisation);

/** An organisation as its reader may see it, why it fits, and asking it to meet, all on one page. */
export function OrganisationPage() {
  const { organisationId } = route.useParams();
  const organisation = useOrganisation(organisationId);
  if (isProblem(organisation.error, 'not-found')) return <NotFound />;
  if (organisation.data) return <Found key={organisationId} organisation={organisation.data} />;
  if (organisation.error)
    return (
      <Page title={null}>
        <ProblemNotice error={organisation.error} onRetry={() => void organisation.refetch()} />
      </Page>
    );
  return <SkeletonPage />;
}

function Found({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisation');
  const localised = useLocalised();
  const { search, change } = useAddress();
  const mine = useMyOrganisation();
  const profile = useProfile(organisation.id);
  const isOther = mine !== null && mine.organisationId !== organisation.id && organisation.relation !== 'self';
  return (
    <Page
      title={<Name organisation={organisation} />}
      documentTitle={localised(organisation.name)}
      lead={profile.data && <LocalisedText text={profile.data.tagline} />}
      actions={<Actions organisation={organisation} />}
    >
      <Particulars organisation={organisation} />
      <div className={classes.layout}>
        <div className={classes.side} data-asking={search.ask || undefined}>
          {isOther && <Fit organisationId={mine.organisationId} otherId={organisation.id} onWhy={() => change({ why: true }, false)} />}
          {isOther && <TrialBetween own={mine} other={organisation} />}
          <AskPanel
            organisation={organisation}
            profile={profile.data}
            asking={search.ask === true}
            eventId={search.eventId}
            onAsk={(asking) => change({ ask: asking || undefined }, true)}
          />
        </div>
        <div className={classes.main}>
          <Loaded query={profile}>
            {(found) => (
              <>
                {(found.description.ja || found.description.en) && <Prose text={found.description} />}
                <ProfileSections profile={found} relation={organisation.relation} />
              </>
            )}
          </Loaded>
          {organisation.sources.length > 0 && (
            <section className={classes.sources}>
              <h2>{t('documents:sources')}</h2>
              <p>{t('sourcesLead')}</p>
              <SourceList sources={organisation.sources} />
            </section>
          )}
        </div>
      </div>
      {mine && (
        <WhyDialog
          organisationId={mine.organisationId}
          otherId={search.why && isOther ? organisation.id : null}
          onClose={() => change({ why: undefined }, true)}
        />
      )}
    </Page>
  );
}

function useAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<OrganisationSearch>, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
  return { search, change };
}

function Name({ organisation }: { organisation: OrganisationView }) {
  return (
    <span className={classes.name}>
      <span>
        <LocalisedText text={organisation.name} />
      </span>
      {organisation.confirmed && <ConfirmedMark confirmed={organisation.confirmed} />}
      {organisation.sample && <SampleMark />}
    </span>
  );
}

/** Kind, seat and website on one line under the name, and whether it is kept. */
function Particulars({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisation');
  const label = useLabel();
  const localised = useLocalised();
  const asides = useAsides();
  const confirmedWords = useConfirmedWords();
  const { id } = organisation;
  return (
    <ul className={classes.particulars}>
      <li>{label('kinds', organisation.kind)}</li>
      {organisation.region && <li>{label('regions', organisation.region)}</li>}
      {organisation.website && (
        <li>
          <Anchor className="reach" href={organisation.website} target="_blank" rel="noreferrer">
            {t('website')} <IconExternalLink size={15} aria-hidden />
          </Anchor>
        </li>
      )}
      {organisation.corporateNumber && (
        <li>
          <Text span inherit c="dimmed">
            {t('corporateNumber')}
          </Text>{' '}
          <span className="figures">{organisation.corporateNumber}</span>
        </li>
      )}
      {organisation.confirmed && <li>{confirmedWords(organisation.confirmed)}</li>}
      {asides.may && organisation.relation !== 'self' && (
        <li>
          <KeepButton
            name={localised(organisation.name)}
            kept={asides.kept.includes(id)}
            onChange={(kept) => asides.set(id, kept ? 'kept' : null)}
          />
        </li>
      )}
    </ul>
  );
}

function Actions({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisation');
  if (!organisation.mayEdit) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
      renderRoot={(props) => <Link to={paths.profileEditor} params={{ organisationId: organisation.id }} {...props} />}
    >
      {t('edit')}
    </Button>
  );
}

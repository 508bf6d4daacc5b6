import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayEdit } from '../../../../shared/rules/access/actor.ts';
import { actorOf, type Me, useMe } from '../../../app/me.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonPage } from '../../../ui/skeletons.tsx';
import { useOrganisation } from '../../profile/api/getOrganisation.ts';
import { useProfile } from '../../profile/api/getProfile.ts';
import { ProfileEditor } from '../components/ProfileEditor.tsx';
import { ProfilePreview } from '../components/ProfilePreview.tsx';

/** Where an organisation says what it is, once, for every event and everybody. */
export function ProfileEditorPage() {
  const { organisationId } = useParams({ strict: false });
  const me = useMe();
  return (
    <Loaded query={me} skeleton={<SkeletonPage />}>
      {(loaded) => <OwnProfile key={organisationId} me={loaded} organisationId={organisationId ?? ''} />}
    </Loaded>
  );
}

function OwnProfile({ me, organisationId }: { me: Me; organisationId: string }) {
  const { t } = useTranslation('profile');
  const profile = useProfile(organisationId);
  const organisation = useOrganisation(organisationId);
  const isMember = me.memberships.some((membership) => membership.organisationId === organisationId);
  const actor = actorOf(me);
  if (!isMember) return <EmptyState level={1} title={t('notMember')} />;
  return (
    <Loaded query={organisation} skeleton={<SkeletonPage />}>
      {(body) => (
        <Page
          title={<LocalisedText text={body.name} quiet />}
          documentTitle={t('title')}
          lead={mayEdit(actor, organisationId) ? t('lead') : t('readOnly')}
        >
          <Loaded query={profile}>
            {(content) =>
              mayEdit(actor, organisationId) ? (
                <ProfileEditor profile={content} organisation={body} />
              ) : (
                <ProfilePreview profile={content} organisation={body} />
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
}

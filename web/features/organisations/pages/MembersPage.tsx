import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { useMembers } from '../api/getMembers.ts';
import { InviteDialog } from '../components/InviteDialog.tsx';
import { Joining } from '../components/Joining.tsx';
import { MemberList } from '../components/MemberList.tsx';
import classes from '../components/Members.module.css';
import { OpenInvitations } from '../components/OpenInvitations.tsx';

const route = getRouteApi(paths.members);

/** Who acts for an organisation, and what each of them may do. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const { organisationId } = route.useParams();
  const { invite } = route.useSearch();
  const navigate = route.useNavigate();
  const localised = useLocalised();
  const query = useMembers(organisationId);
  const mine = useMe().data?.memberships.find((membership) => membership.organisationId === organisationId);
  const mayManage = mine?.role === 'owner';
  const name = mine ? localised(mine.organisation.name) : '';
  const show = (open: boolean) => void navigate({ search: { invite: open || undefined }, replace: !open, resetScroll: false });
  return (
    <Page
      title={t('title')}
      lead={mine && t('lead', { name })}
      width="reading"
      actions={
        mayManage && (
          <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => show(true)}>
            {t('invite')}
          </Button>
        )
      }
    >
      <Loaded query={query} skeleton={<SkeletonRows rows={3} height={88} />}>
        {({ members, invitations, joining }) => (
          <>
            {mayManage && <Joining organisationId={organisationId} joining={joining} />}
            <div className={classes.section}>
              <MemberList
                organisationId={organisationId}
                name={name}
                members={members}
                mayManage={mayManage}
                onChanged={() => void query.refetch()}
              />
            </div>
            <OpenInvitations organisationId={organisationId} invitations={invitations} mayManage={mayManage} />
          </>
        )}
      </Loaded>
      <InviteDialog organisationId={organisationId} opened={Boolean(invite) && mayManage} onClose={() => show(false)} />
    </Page>
  );
}

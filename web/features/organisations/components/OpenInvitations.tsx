import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import type { MembersView } from '../api/getMembers.ts';
import { useWithdrawInvitation } from '../api/withdrawInvitation.ts';
import classes from './Members.module.css';

interface OpenInvitationsProps {
  organisationId: string;
  invitations: MembersView['invitations'];
  mayManage: boolean;
}

/** Who has been invited and not come yet. Inviting again is one press after withdrawing. */
export function OpenInvitations({ organisationId, invitations, mayManage }: OpenInvitationsProps) {
  const { t } = useTranslation('members');
  const label = useLabel();
  const tell = useTell();
  const withdraw = useWithdrawInvitation(organisationId);
  if (invitations.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2} size="h4">
        {t('open')}
      </Title>
      <ul className={classes.list}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className={classes.row}>
            <div className={classes.who}>
              <div className={classes.name}>{email}</div>
              <div className={classes.detail}>
                {label('roles', role)} · {t('until')} <DateTime instant={expiresAt} named={false} year={false} />
              </div>
            </div>
            {mayManage && (
              <div className={classes.actions}>
                <Button
                  variant="subtle"
                  color="kaki"
                  size="sm"
                  loading={withdraw.isPending && withdraw.variables === id}
                  aria-label={t('withdrawOf', { email })}
                  onClick={() => withdraw.mutate(id, { onSuccess: () => tell.done(t('withdrawn', { email })), onError: tell.problem })}
                >
                  {t('withdraw')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('openHint')}
      </Text>
    </section>
  );
}

import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLanguage } from '../../../app/language.ts';
import { useMe, useRefreshMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useChangeRole } from '../api/changeRole.ts';
import type { MemberView } from '../api/getMembers.ts';
import { useRemoveMember } from '../api/removeMember.ts';
import { MemberRow } from './MemberRow.tsx';
import classes from './Members.module.css';
import { byRole, isLastOwner } from './memberList.ts';

interface MemberListProps {
  organisationId: string;
  /** The organisation's name in the reader's language. */
  name: string;
  members: readonly MemberView[];
  mayManage: boolean;
  onChanged: () => void;
}

/** The members, and what may be done about each. Whoever goes is told what they lose before. */
export function MemberList({ organisationId, name, members, mayManage, onChanged }: MemberListProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const me = useMe().data?.person?.id;
  const refreshMe = useRefreshMe();
  const navigate = useNavigate();
  const tell = useTell();
  const role = useChangeRole(organisationId);
  const remove = useRemoveMember(organisationId);

  const goes = async (member: MemberView) => {
    const isMe = member.personId === me;
    const person = personName(member.person.name, language);
    const sure = await confirm({
      title: t(isMe ? 'leaveTitle' : 'removeTitle', { name, person }),
      children: t(isMe ? 'leaveBody' : 'removeBody', { name, person }),
      confirm: t(isMe ? 'leave' : 'remove'),
      cancel: t('common:cancel'),
      destructive: true,
    });
    if (!sure) return;
    remove.mutate(member.personId, {
      onSuccess: async () => {
        tell.done(t(isMe ? 'left' : 'removed', { name, person }));
        if (!isMe) return onChanged();
        await navigate({ to: paths.home });
        await refreshMe();
      },
      onError: tell.problem,
    });
  };
  return (
    <>
      <ul className={classes.list} aria-label={t('title')}>
        {byRole(members).map((member) => (
          <MemberRow
            key={member.personId}
            member={member}
            isMe={member.personId === me}
            mayManage={mayManage}
            isLastOwner={isLastOwner(members, member.personId)}
            busy={role.isPending || remove.isPending}
            onRole={(chosen) => role.mutate({ personId: member.personId, role: chosen }, { onError: tell.problem })}
            onRemove={() => void goes(member)}
          />
        ))}
      </ul>
      {!mayManage && (
        <Text size="sm" c="dimmed">
          {t('onlyOwners')}
        </Text>
      )}
    </>
  );
}

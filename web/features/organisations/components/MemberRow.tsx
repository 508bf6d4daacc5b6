import { Button, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { MembershipRole } from '../../../../shared/schemas/organisation.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { MemberView } from '../api/getMembers.ts';
import classes from './Members.module.css';

interface MemberRowProps {
  member: MemberView;
  isMe: boolean;
  /** Whether the reader may change roles and take others out. */
  mayManage: boolean;
  /** Nobody else may manage members: what cannot be changed says why. */
  isLastOwner: boolean;
  busy: boolean;
  onRole: (role: MembershipRole) => void;
  onRemove: () => void;
}

/** A member: who they are, and what they may do here. */
export function MemberRow({ member, isMe, mayManage, isLastOwner, busy, onRole, onRemove }: MemberRowProps) {
  const { t } = useTranslation('members');
  const language = useLanguage();
  const label = useLabel();
  const name = personName(member.person.name, language);
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <div className={classes.name}>
          {name}
          {isMe && <span className={classes.me}>{t('me')}</span>}
        </div>
        <div className={classes.detail}>
          <LocalisedText text={member.person.title} quiet />
        </div>
        <div className={classes.detail}>{member.person.email}</div>
        {isLastOwner && (mayManage || isMe) && <div className={classes.detail}>{t('lastOwner')}</div>}
      </div>
      <div className={classes.actions}>
        {mayManage && !isLastOwner ? (
          <Select
            aria-label={t('roleOf', { name })}
            data={MembershipRole.options.map((role) => ({ value: role, label: label('roles', role) }))}
            value={member.role}
            allowDeselect={false}
            disabled={busy}
            onChange={(role) => role && role !== member.role && onRole(role as MembershipRole)}
            className={classes.role}
          />
        ) : (
          <Text size="sm">{label('roles', member.role)}</Text>
        )}
        {(mayManage || isMe) && !isLastOwner && (
          <Button
            variant="subtle"
            color="kaki"
            size="sm"
            disabled={busy}
            aria-label={isMe ? undefined : t('removeOf', { name })}
            onClick={onRemove}
          >
            {t(isMe ? 'leave' : 'remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

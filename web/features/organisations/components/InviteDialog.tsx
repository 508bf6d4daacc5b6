import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Email } from '../../../../shared/schemas/basics.ts';
import { MembershipRole } from '../../../../shared/schemas/organisation.ts';
import { useLabel } from '../../../app/language.ts';
import { isProblem } from '../../../app/problem.ts';
import { findingsOf, useFindingWords } from '../../../app/validation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useInviteMember } from '../api/inviteMember.ts';

interface InviteDialogProps {
  organisationId: string;
  opened: boolean;
  onClose: () => void;
}

const Draft = z.object({ email: Email, role: MembershipRole });

/** A colleague's address and what they may do. Whoever opens the mail's link with that address becomes a member. */
export function InviteDialog({ organisationId, opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation('members');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('invite')}>
      <InviteForm organisationId={organisationId} onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ organisationId, onClose }: Omit<InviteDialogProps, 'opened'>) {
  const { t } = useTranslation('members');
  const label = useLabel();
  const words = useFindingWords();
  const tell = useTell();
  const invite = useInviteMember(organisationId);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MembershipRole>('editor');
  const [tried, setTried] = useState(false);
  const draft = { email: email.trim(), role };
  const findings = findingsOf(Draft, draft);
  const known = isProblem(invite.error, 'already-exists');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(findings).length > 0) return;
    invite.mutate(draft, {
      onSuccess: () => {
        tell.done(t('invited', { email: draft.email }));
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          type="email"
          label={t('email')}
          description={t('emailHint')}
          autoComplete="off"
          data-autofocus
          value={email}
          error={known ? t('alreadyThere') : tried ? words(findings).email : undefined}
          onChange={({ currentTarget }) => {
            setEmail(currentTarget.value);
            invite.reset();
          }}
        />
        <Radio.Group label={t('role')} value={role} onChange={(value) => setRole(value as MembershipRole)}>
          <Stack gap="sm" mt="xs">
            {MembershipRole.options.map((one) => (
              <Radio key={one} value={one} label={label('roles', one)} description={t(`may.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          {t('inviteHint')}
        </Text>
        {!known && <ProblemNotice error={invite.error} />}
        <DialogActions onCancel={onClose}>
          <Button type="submit" loading={invite.isPending}>
            {t('send')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

import { Alert, Button, List, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { signOut } from '../../../app/session.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useDeleteMe } from '../api/deleteMe.ts';

/** What goes and what stays, and one's own address to type: nobody erases themselves by a slip. */
export function DeleteDialog({ me, opened, onClose }: { me: Me; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('people');
  const remove = useDeleteMe();
  const localised = useLocalised();
  const [typed, setTyped] = useState('');
  const names = me.memberships.map(({ organisation }) => localised(organisation.name)).join(t('settings.deleteAnd'));
  const close = () => {
    setTyped('');
    remove.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate(undefined, { onSuccess: () => void signOut() });
  };
  return (
    <Dialog opened={opened} onClose={close} title={t('settings.deleteTitle')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t('settings.deleteWhat')}</Text>
          <List spacing="xs">
            <List.Item>{t('settings.deleteConsequences.person')}</List.Item>
            <List.Item>{t('settings.deleteConsequences.organisations', { count: me.memberships.length, names })}</List.Item>
            <List.Item>{t('settings.deleteConsequences.calendar')}</List.Item>
            <List.Item>{t('settings.deleteConsequences.meetings')}</List.Item>
          </List>
          <TextInput
            label={t('settings.deleteConfirmLabel')}
            description={me.email}
            type="email"
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {isProblem(remove.error, 'last-owner') ? (
            <LastOwner me={me} organisationId={String(remove.error.problem.values.organisationId)} />
          ) : (
            <ProblemNotice error={remove.error} />
          )}
          <DialogActions onCancel={close} cancel={t('settings.deleteCancel')}>
            <Button type="submit" color="kaki" loading={remove.isPending} disabled={typed.trim().toLowerCase() !== me.email.toLowerCase()}>
              {t('settings.deleteConfirm')}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}

/** An organisation with members needs somebody who may manage it: says which one, and where to change it. */
function LastOwner({ me, organisationId }: { me: Me; organisationId: string }) {
  const { t } = useTranslation('people');
  const localised = useLocalised();
  const organisation = me.memberships.find((membership) => membership.organisationId === organisationId)?.organisation;
  return (
    <Alert color="kaki" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('settings.lastOwner', { name: organisation ? localised(organisation.name) : '' })}</Text>
        <Button variant="default" size="xs" renderRoot={(props) => <Link to={paths.members} params={{ organisationId }} {...props} />}>
          {t('settings.lastOwnerLink')}
        </Button>
      </Stack>
    </Alert>
  );
}

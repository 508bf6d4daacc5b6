import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participation } from '../../../../shared/schemas/participation.ts';
import { isProblem } from '../../../app/problem.ts';
import { useKept } from '../../../app/useKept.ts';
import { useFindingWords } from '../../../app/validation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogActions } from '../../../ui/DialogActions.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useProfile } from '../../profile/api/getProfile.ts';
import { useColleagues } from '../api/getColleagues.ts';
import { useApply, useChangeParticipation } from '../api/writeParticipation.ts';
import { WishFields } from './WishFields.tsx';
import { newWish, partsFrom, WishForm, wishFindings, wishFormOf, wishOf } from './wish.ts';

interface JoinDialogProps {
  eventId: string;
  organisation: { id: string; name: string };
  personId: string;
  /** What has been asked for already; `null`: nothing yet. */
  participation: Participation | null;
  opened: boolean;
  onClose: () => void;
}

/** Applying to take part, or changing what one applied with. */
export function JoinDialog({ opened, onClose, ...rest }: JoinDialogProps) {
  const { t } = useTranslation('event');
  const title = t(rest.participation ? 'join.changeTitle' : 'join.title', { organisation: rest.organisation.name });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="xl">
      <JoinForm {...rest} onDone={onClose} />
    </Dialog>
  );
}

function JoinForm({
  eventId,
  organisation,
  personId,
  participation,
  onDone,
}: Omit<JoinDialogProps, 'opened' | 'onClose'> & { onDone: () => void }) {
  const { t } = useTranslation('event');
  const words = useFindingWords();
  const tell = useTell();
  const colleagues = useColleagues(organisation.id);
  const profile = useProfile(organisation.id).data;
  const apply = useApply(eventId);
  const change = useChangeParticipation(eventId);
  const [tried, setTried] = useState(false);
  const [form, setForm, forget] = useKept(
    `musubi.wish.${eventId}.${organisation.id}.${participation?.version ?? 0}`,
    () => (participation ? wishFormOf(participation) : newWish(personId)),
    (kept) => WishForm.safeParse(kept).data ?? null,
  );
  const error = apply.error ?? change.error;
  const findings = wishFindings(wishOf(form));

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = Object.keys(findings)[0];
    if (first) return void event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    const done = {
      onSuccess: () => {
        forget();
        tell.done(t(participation ? 'join.changed' : 'join.applied'));
        onDone();
      },
    };
    if (participation) change.mutate({ ...wishOf(form), organisationId: organisation.id, version: participation.version }, done);
    else apply.mutate({ ...wishOf(form), organisationId: organisation.id }, done);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {!participation && (
          <Text size="sm" c="dimmed">
            {t('join.lead')}
          </Text>
        )}
        <Loaded query={colleagues}>
          {(members) => (
            <WishFields
              form={form}
              onChange={setForm}
              colleagues={members}
              known={profile ? partsFrom(profile) : null}
              errors={{ ...(tried ? words(findings) : {}), ...(isProblem(error) ? error.fields : {}) }}
            />
          )}
        </Loaded>
        <ProblemNotice error={error} />
        <DialogActions onCancel={onDone}>
          <Button type="submit" loading={apply.isPending || change.isPending} disabled={!colleagues.data}>
            {t(participation ? 'join.save' : 'join.apply')}
          </Button>
        </DialogActions>
      </Stack>
    </form>
  );
}

import { Anchor, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { carriesRights } from '../../../../shared/rules/access/confirmation.ts';
import { OrganisationDraft } from '../../../../shared/schemas/organisation.ts';
import { chooseOrganisation, useRefreshMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { useKept } from '../../../app/useKept.ts';
import { type Findings, findingsOf, useFindingWords } from '../../../app/validation.ts';
import { KindChoice } from '../../../ui/KindChoice.tsx';
import { useRegisterOrganisation } from '../../organisations/api/registerOrganisation.ts';
import { AlreadyHere } from '../../organisations/components/AlreadyHere.tsx';
import { OrganisationFields } from '../../organisations/components/OrganisationFields.tsx';
import { byField, emptyOrganisation, OrganisationForm, organisationDraftOf } from '../../organisations/components/organisationForm.ts';

/** What is kept over a reload; `key` makes the same registration sent twice one organisation. */
const Kept = z.object({ form: OrganisationForm, key: z.string() });

/** The second step: register an organisation, or learn how to join one that is already here. Leads on to its profile. */
export function OrganisationStep({ email, onLater }: { email: string; onLater: () => void }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const refreshMe = useRefreshMe();
  const register = useRegisterOrganisation();
  const [{ form, key }, keep, forget] = useKept(
    `musubi.welcome.organisation.${email}`,
    () => ({ form: emptyOrganisation, key: crypto.randomUUID() }),
    (kept) => Kept.safeParse(kept).data ?? null,
  );
  const { errors, check, leave, findings } = useErrors(form, register.error);

  const send = async (sure: boolean) => {
    const { id, kind } = await register.mutateAsync({ draft: OrganisationDraft.parse(organisationDraftOf(form)), key, sure });
    forget();
    chooseOrganisation(id);
    await refreshMe();
    await (carriesRights(kind)
      ? navigate({ to: paths.confirmation, params: { organisationId: id } })
      : navigate({ to: paths.profileEditor, params: { organisationId: id }, search: { section: 'about' } }));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    check();
    const first = Object.keys(byField(Object.fromEntries(Object.keys(findings).map((path) => [path, ''])))).at(0);
    if (first) return focusField(event.currentTarget, first);
    await send(false);
  };
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate>
      <Stack gap="lg">
        <ColleagueHere email={email} />
        <KindChoice value={form.kind} onChange={(kind) => keep({ key, form: { ...form, kind } })} error={errors.kind} />
        <OrganisationFields
          form={form}
          onChange={(changes) => keep({ key, form: { ...form, ...changes } })}
          errors={errors}
          onLeave={leave}
        />
        <AlreadyHere error={register.error} busy={register.isPending} onSure={() => void send(true).catch(() => {})} />
        <Group gap="sm">
          <Button type="submit" size="md" loading={register.isPending}>
            {t(form.kind && carriesRights(form.kind) ? 'welcome.registerConfirm' : 'welcome.register')}
          </Button>
          <Button variant="subtle" color="gray" size="md" onClick={onLater}>
            {t('welcome.later')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt={-8}>
          {t('welcome.laterBody')}
        </Text>
      </Stack>
    </form>
  );
}

/** What is wrong with the form: at fields that were left, and at all once one has tried to register. */
function useErrors(form: OrganisationForm, refused: unknown) {
  const words = useFindingWords();
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const draft = organisationDraftOf(form);
  const findings: Findings = findingsOf(OrganisationDraft, draft);
  // The schema looks at the name only once everything else is right.
  if (!draft.name.ja && !draft.name.en) findings.name ??= { code: 'required' };
  const all = byField({ ...(isProblem(refused) ? refused.fields : {}), ...words(findings) });
  const errors = Object.fromEntries(
    Object.entries(all).filter(([field]) => tried || (left.has(field) && form[field as keyof OrganisationForm])),
  );
  return { errors, findings, check: () => setTried(true), leave: (field: string) => setLeft((before) => new Set([...before, field])) };
}

function ColleagueHere({ email }: { email: string }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Anchor component="button" type="button" size="sm" aria-expanded={open} aria-controls="colleague-here" onClick={() => setOpen(!open)}>
        {t('welcome.invitedToggle')}
      </Anchor>
      <Collapse expanded={open} id="colleague-here">
        <Text size="sm" mt="xs" maw="40rem">
          {t('welcome.invitedBody', { email })}
        </Text>
      </Collapse>
    </div>
  );
}

function focusField(form: HTMLFormElement, field: string): void {
  const found = form.elements.namedItem(field);
  const element = found instanceof RadioNodeList ? found[0] : found;
  if (element instanceof HTMLElement) element.focus();
}

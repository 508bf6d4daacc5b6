import { useMutation } from '@tanstack/react-query';
import type { OrganisationDraft } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';

/** Registers an organisation; the signed-in person owns it. The same `key` again finds the one the first request made. */
export function useRegisterOrganisation() {
  return useMutation({
    mutationFn: ({ draft, key }: { draft: OrganisationDraft; key: string }) =>
      call(api.organisations.$post({ json: draft }, { headers: { 'idempotency-key': key } })),
  });
}

import { useMutation } from '@tanstack/react-query';
import type { OrganisationDraft } from '../../../../shared/schemas/organisation.ts';
import { api, call } from '../../../app/api.ts';

/**
 * Registers an organisation; the signed-in person owns it. The same `key` again finds the one the first
 * request made. Refused `similar-organisation` unless one is `sure` that it is another one, and `corporate-number-taken`.
 */
export function useRegisterOrganisation() {
  return useMutation({
    mutationFn: ({ draft, key, sure }: { draft: OrganisationDraft; key: string; sure: boolean }) =>
      call(api.organisations.$post({ json: { ...draft, sure } }, { headers: { 'idempotency-key': key } })),
  });
}

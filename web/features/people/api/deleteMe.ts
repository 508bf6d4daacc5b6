import { useMutation } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** Deletes the signed-in person. Refused `last-owner` while others would be left without one. */
export function useDeleteMe() {
  return useMutation({ mutationFn: () => call(api.me.$delete()) });
}

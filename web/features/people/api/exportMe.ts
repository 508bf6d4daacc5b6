import { useMutation } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** Everything kept about the signed-in person. */
export function useExportMe() {
  return useMutation({ mutationFn: () => call(api.me.export.$get()) });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Encoding } from '../../../../shared/rules/csv/decode.ts';
import { isOpen } from '../../../../shared/rules/jobs/transitions.ts';
import { type Answer, api, call } from '../../../app/api.ts';
import { eventsKey } from '../../../app/events.ts';
import type { ImportSearch } from '../search.ts';
import { importKey, participationsKey } from './keys.ts';

type Handing = { kind: ImportKind; trial: boolean; confirmed?: boolean; notify?: boolean; encoding?: Encoding };

const send = (id: string, json: Handing & { csv: string }) => api.events[':id'].imports.$post({ param: { id }, json });

export type ImportKind = NonNullable<ImportSearch['kind']>;
export type ImportResult = Answer<Awaited<ReturnType<typeof send>>>;
export type CsvProblem = ImportResult['errors'][number];

/** Bytes as base64: the API finds out the encoding itself. */
async function base64Of(file: Blob): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}

/** Checks a file, or imports it: all rows or none. */
export function useImport(eventId: string) {
  return useMutation({
    mutationFn: async ({ file, ...rest }: Handing & { file: Blob }) => call(send(eventId, { ...rest, csv: await base64Of(file) })),
  });
}

/** How an import is going, asked every second until it is done. Then whatever it may have changed is read again. */
export function useImportProgress(eventId: string, importId: string | null) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: importKey(eventId, importId),
    queryFn: async () => {
      const state = await call(api.events[':id'].imports[':importId'].$get({ param: { id: eventId, importId: importId ?? '' } }));
      if (!isOpen(state.job)) {
        void queries.invalidateQueries({ queryKey: eventsKey });
        void queries.invalidateQueries({ queryKey: participationsKey(eventId) });
      }
      return state;
    },
    enabled: importId !== null,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data.job) ? false : 1000),
  });
}

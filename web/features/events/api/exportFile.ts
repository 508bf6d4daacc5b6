import { useMutation } from '@tanstack/react-query';
import { nameInDisposition } from '../../../../shared/rules/csv/fileName.ts';
import { api } from '../../../app/api.ts';
import { problemOf } from '../../../app/problem.ts';
import { saveFile } from '../components/saveFile.ts';

export const exportKinds = ['participants', 'meetings', 'pitches', 'unplaced', 'introductions', 'pairs'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Fetches a table of the event and hands it to the browser as a file. A plain link could not say who asks. */
export function useExport(eventId: string) {
  return useMutation({
    mutationFn: async (kind: ExportKind) => {
      const response: Response = await api.events[':id'].exports[':kind'].$get({ param: { id: eventId, kind } });
      if (!response.ok) throw await problemOf(response);
      saveFile(await response.blob(), nameInDisposition(response.headers.get('content-disposition')) ?? `${kind}.csv`);
    },
  });
}

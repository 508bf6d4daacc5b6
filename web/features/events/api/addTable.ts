import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Table } from '../../../../shared/schemas/session.ts';
import { api, call } from '../../../app/api.ts';
import { eventKey } from './keys.ts';

const prefix = 'table-extra-';

/** Adds one more table beside the last one; gives the table it added. */
export function useAddTable(eventId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<Table> => {
      const { name, description, venue, status, settings, version } = await call(api.events[':id'].$get({ param: { id: eventId } }));
      const extras = settings.tables.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => Number(id.slice(prefix.length)) || 0);
      const number = Math.max(0, ...extras) + 1;
      const table: Table = { id: `${prefix}${number}`, name: `+${number}`, room: settings.tables.at(-1)?.room ?? '', kind: 'table' };
      const json = {
        name,
        description,
        venue,
        status: status as 'draft' | 'open' | 'closed',
        settings: { ...settings, tables: [...settings.tables, table] },
        version,
      };
      await call(api.events[':id'].$put({ param: { id: eventId }, json }));
      return table;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: eventKey(eventId) }),
  });
}

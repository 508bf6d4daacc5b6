import { z } from 'zod';
import { Id, LocalDate } from '../../../shared/schemas/basics.ts';
import { maybe } from '../../app/search.ts';

/** The address of /agenda: which event, which day, which item is open. */
export const AgendaSearch = z.object({ eventId: maybe(Id), day: maybe(LocalDate), item: maybe(Id), dialog: maybe(z.enum(['calendar'])) });
export type AgendaSearch = z.infer<typeof AgendaSearch>;

export const AvailabilitySearch = z.object({ personId: maybe(Id), day: maybe(LocalDate) });

import { z } from 'zod';
import { Id, LocalDate } from '../../../shared/schemas/basics.ts';
import { EventStatus } from '../../../shared/schemas/event.ts';
import { Participation } from '../../../shared/schemas/participation.ts';
import { OrganisationKind } from '../../../shared/schemas/vocabularies.ts';
import { flag, list, maybe } from '../../app/search.ts';

export const EventsSearch = z.object({ status: maybe(EventStatus), q: maybe(z.string().max(200)) });

/** The address of the public event page: the day and stage of its timetable, and whether taking part is being asked for. */
export const EventSearch = z.object({ day: maybe(LocalDate), stage: maybe(Id), join: flag });

export const EventSettingsSearch = z.object({ section: maybe(z.string().max(40)) });

export const ParticipantsSearch = z.object({
  q: maybe(z.string().max(200)),
  status: maybe(Participation.shape.status),
  kind: list(OrganisationKind),
  open: maybe(Id),
});
export type ParticipantsSearch = z.infer<typeof ParticipantsSearch>;

/** The kind of file, and the import that is being looked at. */
export const ImportSearch = z.object({ kind: maybe(z.enum(['participants', 'availability', 'requests'])), import: maybe(Id) });
export type ImportSearch = z.infer<typeof ImportSearch>;

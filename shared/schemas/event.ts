import { z } from 'zod';
import { Email, Id, Instant, isNamed, isSeen, Localised, localised, Source, textOrNothing, Version } from './basics.ts';
import { EventSettings } from './eventSettings.ts';
import { fitsItem } from './size.ts';

/** announced: known from a document, dates may be unknown · draft: only its organiser sees it · open: takes participants · closed. */
export const EventStatus = z.enum(['announced', 'draft', 'open', 'closed']);

/** Whom participants may ask. `null` = not said. */
export const EventContact = z.object({
  name: textOrNothing(80),
  email: Email.nullable(),
  phone: textOrNothing(40),
});
export type EventContact = z.infer<typeof EventContact>;

/** What a change of zone leaves as it is: ten o'clock stays ten o'clock, or the moment stays and the clock reads otherwise. */
export const ZoneKeeps = z.enum(['clock', 'moment']);
export type ZoneKeeps = z.infer<typeof ZoneKeeps>;

export const Event = z.object({
  id: Id,
  name: localised(120),
  description: Localised,
  organiserId: Id.nullable(),
  organiserName: localised(120),
  status: EventStatus,
  venue: localised(160),
  /** Stands in every mail of the event. */
  contact: EventContact.nullable().default(null),
  /** Days as the document prints them, for events without settled days. */
  datesText: z.string().nullable(),
  settings: EventSettings,
  /** What the ministries' documents say of it, as printed. */
  facts: z.array(localised(600)),
  sample: z.boolean(),
  sources: z.array(Source),
  /** Tables and stages that were taken out, by the names they had: drafts and old news may still speak of them. */
  formerPlaces: z.array(z.object({ id: Id, name: localised(60), room: z.string().nullable() })).optional(),
  /** What the last change of zone kept. */
  zoneKeeps: ZoneKeeps.optional(),
  /** The plan the organiser is working on. */
  draftPlanId: Id.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Event = z.infer<typeof Event>;

/**
 * What is written from now on has each day once and each place and session under an id of its own: places claim time by it, and two of one
 * id would hold each other's; and tables have names that are seen. Stored events are read as they are.
 */
function onceEach({ days, tables, stages, sessions }: EventSettings, context: z.RefinementCtx): void {
  for (const [index, { name }] of tables.entries())
    if (!isSeen(name)) context.addIssue({ code: 'custom', path: ['tables', index, 'name'], message: 'required' });
  const refuseTwice = (known: Set<string>, given: readonly string[], path: (index: number) => (string | number)[]) => {
    for (const [index, one] of given.entries()) {
      if (known.has(one)) context.addIssue({ code: 'custom', path: path(index), message: 'duplicate' });
      known.add(one);
    }
  };
  const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  refuseTwice(new Set(), days, (index) => ['days', index]);
  const places = new Set<string>();
  refuseTwice(places, ids(tables), (index) => ['tables', index, 'id']);
  refuseTwice(places, ids(stages), (index) => ['stages', index, 'id']);
  refuseTwice(new Set(), ids(sessions), (index) => ['sessions', index, 'id']);
}

export const EventDraft = Event.pick({ description: true, venue: true }).extend({
  name: Event.shape.name.refine(isNamed, 'required'),
  /** Two thousand tables are allowed, and so are long names; both at once fill more than the table holds as one item. */
  settings: EventSettings.refine(fitsItem, 'too-much-in-all').superRefine(onceEach),
  status: z.enum(['draft', 'open', 'closed']),
  /** Left out: stays as it is. */
  contact: EventContact.nullable().optional(),
});
export type EventDraft = z.infer<typeof EventDraft>;

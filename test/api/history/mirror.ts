import type { DynamoDBRecord } from 'aws-lambda';
import type { z } from 'zod';
import { changeOf } from '../../../functions/table/change.ts';
import { StoredLedger } from '../../../functions/table/claims.ts';
import { CrowdWish } from '../../../functions/table/crowds.ts';
import { StoredImport } from '../../../functions/table/imports.ts';
import { Mailed } from '../../../functions/table/letters.ts';
import { CalendarSubscription } from '../../../functions/table/people.ts';
import { StoredPlan } from '../../../functions/table/plans.ts';
import { StoredRelease } from '../../../functions/table/timetable.ts';
import { Adjustment } from '../../../shared/schemas/adjustment.ts';
import { Availability } from '../../../shared/schemas/availability.ts';
import { ConfirmationEntry, JoinRequest, Staff } from '../../../shared/schemas/confirmation.ts';
import { Farewell } from '../../../shared/schemas/departure.ts';
import { Disclosure } from '../../../shared/schemas/disclosure.ts';
import { Event } from '../../../shared/schemas/event.ts';
import { Introduction } from '../../../shared/schemas/introduction.ts';
import { Letter } from '../../../shared/schemas/mail.ts';
import { Notice } from '../../../shared/schemas/notice.ts';
import { Invitation, Membership, Organisation, Person } from '../../../shared/schemas/organisation.ts';
import { Participation } from '../../../shared/schemas/participation.ts';
import { PublishedPlacement } from '../../../shared/schemas/placement.ts';
import { Profile } from '../../../shared/schemas/profile.ts';
import { ReleaseSettings } from '../../../shared/schemas/release.ts';
import { Timetable } from '../../../shared/schemas/timetable.ts';
import { Trial } from '../../../shared/schemas/trial.ts';

/** What an item of each type has to be readable as. Types without a reader of their own are not looked into. */
const readers = {
  Adjustment,
  Availability,
  CalendarSubscription,
  ConfirmationEntry,
  CrowdWish,
  Disclosure,
  Event,
  Farewell,
  Import: StoredImport,
  Introduction,
  Invitation,
  JoinRequest,
  Ledger: StoredLedger,
  Letter,
  BulkLetter: Letter,
  Mailed,
  Membership,
  Notice,
  Organisation,
  Participation,
  Person,
  Placement: PublishedPlacement,
  Plan: StoredPlan,
  Profile,
  Release: StoredRelease,
  ReleaseSettings,
  Staff,
  Timetable,
  Trial,
} as const;
type Readers = typeof readers;
export type Kept = { [K in keyof Readers]: z.infer<Readers[K]> };

/** The table as its stream tells it: what stands now, by type, each read as the platform reads it. */
export class Mirror {
  readonly #items = new Map<string, Map<string, unknown>>();
  /** Items that came and could not be read. */
  readonly unreadable: string[] = [];

  all<K extends keyof Kept>(type: K): Kept[K][] {
    return [...this.#of(type).values()] as Kept[K][];
  }

  /** As everything stands now, whatever comes after. */
  copy(): Mirror {
    const copy = new Mirror();
    for (const [type, items] of this.#items) copy.#items.set(type, new Map(items));
    return copy;
  }

  /** Takes changes in, in the order of the stream. */
  take(records: readonly DynamoDBRecord[]): void {
    for (const record of records) {
      const { type, before, after } = changeOf(record);
      const { PK, SK } = (after ?? before) as { PK: string; SK: string };
      const of = this.#of(type);
      if (!after) of.delete(`${PK} ${SK}`);
      else of.set(`${PK} ${SK}`, this.#read(type, after));
    }
  }

  #of(type: string): Map<string, unknown> {
    const found = this.#items.get(type) ?? new Map();
    this.#items.set(type, found);
    return found;
  }

  #read(type: string, item: Record<string, unknown>): unknown {
    const reader: z.ZodType | undefined = readers[type as keyof Readers];
    const result = reader?.safeParse(item);
    if (result && !result.success) this.unreadable.push(`${type} ${item.PK} ${item.SK}: ${result.error.message}`);
    return result?.success ? result.data : item;
  }
}

import type { ParticipantRow } from '../../shared/rules/csv/importParticipants.ts';
import { admissionOf } from '../../shared/rules/participation/admission.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import { isRefusal } from '../../shared/schemas/problem.ts';

type Said = Pick<ParticipantRow, 'exhibitor' | 'pitch' | 'status'>;

/** Why the rows of an organisation change nothing: it is over for it, here or where the file comes from. */
export type LeftOut = 'stays-refused' | 'stays-withdrawn' | 'not-taking-part';

/**
 * The participation that an organisation's rows make of the one there was (null: none), or why they leave it. Who withdrew or was refused
 * is never brought back by a file, also not by one that was exported before. What one row ticks is ticked; what all leave empty stays.
 */
export function enrolled(
  before: Participation | null,
  rows: readonly Said[],
  {
    eventId,
    organisationId,
    delegateIds,
    registered,
    by,
    at,
  }: Pick<Participation, 'eventId' | 'organisationId' | 'delegateIds'> & {
    readonly registered: boolean;
    /** Whose act it is if it decides something. */
    readonly by: Act;
    readonly at: string;
  },
): Participation | LeftOut {
  if (before?.status === 'refused') return 'stays-refused';
  if (before?.status === 'withdrawn') return 'stays-withdrawn';
  const statuses = rows.flatMap(({ status }) => status ?? []);
  if (!before && statuses.some((status) => status === 'refused' || status === 'withdrawn')) return 'not-taking-part';
  // Exported while it was applying, and handed in as it was: nobody has decided anything.
  const undecided = before?.status === 'applied' && statuses.includes('applied');
  const admission = undecided ? before : admissionOf(before, { registered });
  if (isRefusal(admission)) return 'stays-withdrawn';
  const nothing = { ja: null, en: null };
  const pitch = before?.pitch ?? {
    wanted: false,
    selected: false,
    parts: { business: nothing, usefulness: nothing, promise: nothing },
    speakerId: null,
  };
  return {
    ...before,
    eventId,
    organisationId,
    status: admission.status,
    invitedAgain: admission.invitedAgain,
    wants: before?.wants ?? null,
    by: before?.status === admission.status ? before.by : by,
    exhibitor: ticked(
      rows.map(({ exhibitor }) => exhibitor),
      before?.exhibitor ?? false,
    ),
    delegateIds: [...new Set([...(before?.delegateIds ?? []), ...delegateIds])],
    pitch: {
      ...pitch,
      wanted: ticked(
        rows.map(({ pitch: { wanted } }) => wanted),
        pitch.wanted,
      ),
      selected: ticked(
        rows.map(({ pitch: { selected } }) => selected),
        pitch.selected,
      ),
    },
    createdAt: before?.createdAt ?? at,
    version: before ? before.version + 1 : 1,
  };
}

const ticked = (said: readonly (boolean | null)[], before: boolean): boolean =>
  said.includes(true) || (said.includes(false) ? false : before);

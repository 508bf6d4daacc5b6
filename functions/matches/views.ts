import { z } from 'zod';
import { DirectoryCard } from '../../shared/schemas/directory.ts';
import { MatchingObjective } from '../../shared/schemas/eventSettings.ts';
import { Explanation, Match, Reason } from '../../shared/schemas/match.ts';
import { Organisation } from '../../shared/schemas/organisation.ts';
import { Shortlisting } from '../../shared/schemas/shortlisting.ts';

/** A line of a ranked list: who it is, how it stands with the reader, and why it is there. */
export const MatchView = Match.omit({ reasons: true }).extend({
  card: DirectoryCard,
  shortlisted: z.boolean(),
  /** The latest introduction between the two, at the asked event if one is asked for. */
  introduction: z.object({ id: z.string(), status: z.string(), direction: z.enum(['sent', 'received']) }).nullable(),
});
export const Matches = z.object({
  matches: z.array(MatchView),
  total: z.int(),
  /**
   * Admitted participants of the asked event whose profile is not open, by name: nothing to compare with, but to be met. What the organiser
   * has of them is their name, kind and what they bring. Empty for who does not take part there.
   */
  unlisted: z.array(Organisation.pick({ id: true, name: true, kind: true }).extend({ exhibitor: z.boolean(), pitches: z.boolean() })),
  /** At an event one takes part in: when its crowd was last worked out (null = just now for the first time), and what its organiser orders lists by. */
  crowd: z.object({ at: z.string().nullable(), objective: MatchingObjective }).nullable(),
});
export type MatchesView = z.infer<typeof Matches>;

export const ExplanationView = Explanation.extend({ card: DirectoryCard });
export const Shortlist = z.object({ entries: z.array(Shortlisting.extend({ card: DirectoryCard.nullable() })) });

const Named = Organisation.pick({ id: true, name: true, kind: true });

/** How lists treat everybody at an event. Shares are from 0 to 1. */
export const ExposureView = z.object({
  /** When it was last worked out what to expect; null = that is under way. */
  at: z.string().nullable(),
  objective: MatchingObjective,
  /** What each objective would bring. */
  figures: z.array(
    z.object({
      objective: MatchingObjective,
      matches: z.number(),
      unread: z.number(),
      crowded: z.number(),
      gini: z.number(),
      neverShown: z.number(),
      withLittle: z.number(),
      moved: z.number(),
    }),
  ),
  /** How much ventures are shown, the least first: on lists as they were shown to so many readers, or as they would be. */
  exposure: z.object({
    basis: z.enum(['shown', 'expected']),
    readers: z.int(),
    /** Admitted participants whose profile is not open, so that nobody finds or is shown them, of so many admitted. */
    unlisted: z.int(),
    admitted: z.int(),
    shown: z.array(z.object({ organisation: Named, lists: z.int(), attention: z.number() })),
    gini: z.number(),
    neverShown: z.number(),
  }),
  /** What reached each participant against what it can read, the most crowded first. */
  loads: z.array(
    z.object({ organisation: Named, requests: z.int(), read: z.int(), capacity: z.number().nullable(), load: z.number().nullable() }),
  ),
  /** What became of requests by the place the receiver had on the sender's list. */
  ranks: z.array(
    z.object({
      from: z.int(),
      to: z.int().nullable(),
      requests: z.int(),
      read: z.int(),
      answered: z.int(),
      accepted: z.int(),
      rate: z.number().nullable(),
    }),
  ),
  /** Who should meet whom and has not asked yet. */
  pairs: z.array(z.object({ venture: Named, partner: Named, strength: z.number(), reasons: z.array(Reason) })),
});
export type ExposureView = z.infer<typeof ExposureView>;

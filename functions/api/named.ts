import { z } from 'zod';
import { Act } from '../../shared/schemas/act.ts';
import { Adjustment } from '../../shared/schemas/adjustment.ts';
import { AgendaEntry } from '../../shared/schemas/agenda.ts';
import { Availability, Interval } from '../../shared/schemas/availability.ts';
import { Id, Instant, Language, Localised, Source } from '../../shared/schemas/basics.ts';
import { TakenTime } from '../../shared/schemas/claim.ts';
import { Conflict } from '../../shared/schemas/conflict.ts';
import { DirectoryCard } from '../../shared/schemas/directory.ts';
import { EventSettings } from '../../shared/schemas/eventSettings.ts';
import { PlanFigures } from '../../shared/schemas/figures.ts';
import { Import } from '../../shared/schemas/import.ts';
import { DeclineReason, Introduction, IntroductionStatus } from '../../shared/schemas/introduction.ts';
import { Job, JobFailure, JobState } from '../../shared/schemas/job.ts';
import { Explanation, Match, Reason } from '../../shared/schemas/match.ts';
import { Notice } from '../../shared/schemas/notice.ts';
import { Confirmation, Confirmed, Invitation, Membership, Organisation, Person, PersonName } from '../../shared/schemas/organisation.ts';
import { Participation } from '../../shared/schemas/participation.ts';
import { Placement } from '../../shared/schemas/placement.ts';
import { Plan } from '../../shared/schemas/plan.ts';
import { Problem, ProblemCode } from '../../shared/schemas/problem.ts';
import { Audience, Contact, ProfileContent } from '../../shared/schemas/profile.ts';
import { Programme } from '../../shared/schemas/programme.ts';
import { Release } from '../../shared/schemas/release.ts';
import { Session, Stage, Table } from '../../shared/schemas/session.ts';
import { Shortlisting } from '../../shared/schemas/shortlisting.ts';
import { Timetable } from '../../shared/schemas/timetable.ts';
import { Trial } from '../../shared/schemas/trial.ts';
import { Unplaced } from '../../shared/schemas/unplaced.ts';
import * as vocabularies from '../../shared/schemas/vocabularies.ts';
import { EventView } from '../events/views.ts';
import { IntroductionView, Party } from '../introductions/views.ts';
import { OrganisationView } from '../organisations/views.ts';
import { Board } from '../plans/views.ts';

/** What the document describes once, by name, so that whoever generates a client from it gets types by these names. */
export const named = z.registry<{ id: string }>();

const things = {
  ...vocabularies,
  ...{ Id, Instant, Language, Localised, PersonName, Interval, Source, Act, Audience, Problem, ProblemCode },
  ...{ Organisation, OrganisationView, Confirmation, Confirmed, Person, Membership, Invitation },
  ...{ ProfileContent, Contact, DirectoryCard, Match, Explanation, Reason, Shortlisting, Programme },
  ...{ Introduction, IntroductionStatus, DeclineReason, IntroductionView, Party, Trial },
  ...{ EventView, EventSettings, Stage, Session, Table, Participation, Availability },
  ...{
    Job,
    JobState,
    JobFailure,
    Import,
    Plan,
    PlanFigures,
    Placement,
    Unplaced,
    Conflict,
    Adjustment,
    Release,
    Timetable,
    Claim: TakenTime,
    Board,
  },
  ...{ AgendaEntry, Notice },
};
for (const [id, schema] of Object.entries(things)) if (schema instanceof z.ZodType) named.add(schema, { id });

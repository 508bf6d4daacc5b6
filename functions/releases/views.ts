import { z } from 'zod';
import { Release, Timetable } from '../../shared/schemas/plan.ts';

/** All releases of an event, and which is out. */
export const Releases = z.object({ releases: z.array(Release), timetable: Timetable });

import { z } from 'zod';
import { Release } from '../../shared/schemas/release.ts';
import { Timetable } from '../../shared/schemas/timetable.ts';

/** All releases of an event, and which is out. */
export const Releases = z.object({ releases: z.array(Release), timetable: Timetable });

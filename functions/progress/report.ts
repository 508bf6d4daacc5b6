import type { JobProgress } from '../../shared/schemas/job.ts';
import type { Services } from '../services.ts';

/** What the work of a job needs from outside. */
export type JobServices = Pick<Services, 'table' | 'now'>;
/** Notes how far a job is: a sign of life. Answers whether it is to stop: somebody wants that, or it was given up meanwhile. */
export type Report = (progress: JobProgress | null) => Promise<boolean>;

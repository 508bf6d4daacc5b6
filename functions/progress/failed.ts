import type { JobFailure, JobFailureCode } from '../../shared/schemas/job.ts';

/** What a job throws when trying again would not help: it is failed at once, with a reason its owner can act on. */
export class JobFailed extends Error {
  readonly failure: JobFailure;

  constructor(code: JobFailureCode, values: JobFailure['values'] = {}) {
    super(code);
    this.failure = { code, values };
  }
}

/** Somebody wanted it stopped, and it has left nothing half done. */
export class JobStopped extends Error {
  override readonly name = 'JobStopped';
}

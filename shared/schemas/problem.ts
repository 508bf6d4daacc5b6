import { z } from 'zod';

/**
 * Every refusal the API knows, with the HTTP status it travels under. A code is a promise: it is never renamed.
 * The words are in `shared/locales/<language>/problems.json`, one entry a code.
 */
export const problemStatus = {
  // The request itself
  'invalid-input': 422,
  'malformed-body': 400,
  'too-large': 413,
  'unsupported-media-type': 415,
  'answer-too-large': 413,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-many-requests': 429,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
  // Who is asking
  'sign-in-required': 401,
  'token-invalid': 401,
  'person-unknown': 403,
  'address-of-another': 403,
  forbidden: 403,
  'not-a-member': 403,
  'not-organiser': 403,
  'not-participant': 403,
  'not-admitted': 403,
  'not-confirmed': 403,
  'not-staff': 403,
  // State
  'version-stale': 409,
  'already-exists': 409,
  'idempotency-key-reused': 422,
  'already-answered': 409,
  'introduction-exists': 409,
  'introduction-expired': 409,
  'introduction-not-accepted': 409,
  'pending-limit-reached': 409,
  'same-organisation': 422,
  'same-person': 422,
  'receiver-not-participating': 409,
  'other-side-left': 409,
  'nobody-attends': 409,
  'last-owner': 409,
  'organises-open-event': 409,
  'invitation-invalid': 404,
  'invitation-other-address': 403,
  'event-not-open': 409,
  'event-suspended': 409,
  'event-not-draft': 409,
  'event-published': 409,
  'already-taken-in': 409,
  'trial-answered': 409,
  'hub-not-confirmed': 409,
  'withdrawn-stays': 409,
  'not-invited': 409,
  'similar-organisation': 409,
  'corporate-number-taken': 409,
  'nobody-to-ask': 409,
  'need-not-posted': 409,
  'pitch-parts-missing': 422,
  // Time
  'slot-taken': 409,
  'slot-past': 409,
  'slot-outside-session': 422,
  'person-unavailable': 409,
  'already-scheduled': 409,
  'nothing-to-publish': 409,
  'nothing-published': 409,
  'self-booking-closed': 409,
  'plan-not-ready': 409,
  'plan-outdated': 409,
  'plan-has-conflicts': 409,
  'publishing-in-progress': 409,
  'adjustment-outdated': 409,
  'nothing-to-undo': 409,
  'draft-missing': 409,
  // Files
  'csv-invalid': 422,
  'csv-doubtful': 422,
  'csv-too-large': 413,
} as const;

export type ProblemCode = keyof typeof problemStatus;
export const ProblemCode = z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]);

export const ProblemValues = z.record(z.string(), z.unknown());
export type ProblemValues = Record<string, unknown>;

/** What is wrong with one attribute of the input: its JSON path, a code and the values the sentence needs. */
export const FieldProblem = z.object({ path: z.string(), code: z.string(), message: z.string(), values: ProblemValues.optional() });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457, `application/problem+json`. `title` and `detail` are in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: ProblemCode,
  detail: z.string(),
  instance: z.string().optional(),
  values: ProblemValues,
  errors: z.array(FieldProblem).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** An expected refusal: what an operation returns instead of its result. */
export type Refusal = { readonly refused: ProblemCode; readonly values: ProblemValues };
export const refuse = (code: ProblemCode, values: ProblemValues = {}): Refusal => ({ refused: code, values });
/** Whether a result is a refusal; what else it could have been is left in the other branch. */
export const isRefusal = <T>(result: T): result is Extract<T, { readonly refused: ProblemCode }> =>
  typeof result === 'object' && result !== null && 'refused' in result;

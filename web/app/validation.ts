import { useTranslation } from 'react-i18next';
import type { z } from 'zod';

/*
 * Input is checked by the same schemas and told in the same words as the API does, before it is sent.
 */

/** What is wrong, by JSON path; the code names a sentence of `problems:fields`. */
export type Findings = Record<string, { code: string; values?: Record<string, unknown> }>;

const limits = (issue: z.core.$ZodIssue) =>
  issue.code === 'too_big' ? { maximum: issue.maximum } : issue.code === 'too_small' ? { minimum: issue.minimum } : {};

const generic: Record<string, string> = { invalid_value: 'not-in-list', too_small: 'too-small', too_big: 'too-big' };

/** Schemas put a code where zod has a message. */
const codeOf = (issue: z.core.$ZodIssue): string => {
  if (/^[a-z][a-z-]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type') return issue.input === undefined || issue.input === null ? 'required' : 'invalid';
  return generic[issue.code] ?? 'invalid';
};

/** The first finding at each path. Empty when all is well. */
export function findingsOf(schema: z.ZodType, value: unknown): Findings {
  const { error } = schema.safeParse(value);
  const found: Findings = {};
  for (const issue of error?.issues ?? []) found[issue.path.map(String).join('.')] ??= { code: codeOf(issue), values: limits(issue) };
  return found;
}

/** Findings as sentences in the reader's language. */
export function useFindingWords(): (findings: Findings) => Record<string, string> {
  const { t } = useTranslation('problems');
  return (findings) =>
    Object.fromEntries(Object.entries(findings).map(([path, { code, values }]) => [path, t(`fields.${code}`, { ...values })]));
}

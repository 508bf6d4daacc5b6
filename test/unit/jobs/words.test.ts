import { describe, expect, test } from 'vitest';
import en from '../../../shared/locales/en/jobs.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/jobs.json' with { type: 'json' };
import { JobFailureCode } from '../../../shared/schemas/job.ts';

describe.each(Object.entries({ ja, en }))('%s', (_, words) => {
  test('says of every failure what happened and what to do, and of no other', () => {
    const told = Object.entries(words.failures).map(([code, { what, do: todo }]) => [code, what !== '', todo !== '']);
    expect(told.sort()).toEqual(JobFailureCode.options.map((code) => [code, true, true]).sort());
  });
});

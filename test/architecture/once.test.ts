import { expect, test } from 'vitest';
import { read, sources, withoutComments } from './sources.ts';

/** Rules that stand once: how they would be spelled, and the one place that may. Whoever needs one asks there. */
const rules: [rule: string, spelled: RegExp, ...places: string[]][] = [
  ['whether a result is a refusal', /'refused' in\b/, 'shared/schemas/problem.ts'],
  ['who takes part', /\(\{ status \}\) => status === 'admitted'/, 'none'],
  ['whose contact details are open', /\breadDisclosures\(/, 'functions/access/relation.ts', 'functions/disclosures/open.ts'],
  ['who looks for a place to demonstrate', /needs\?*\.some\(\(\{ kind \}\) => kind === 'site'\)/, 'none'],
  ['what is logged of a fault', /\bconsole\.error\(/, 'functions/log.ts', 'functions/local/'],
];

test.each(rules)('%s is asked in one place', (_rule, spelled, ...places) => {
  const product = sources.filter((file) => /^(functions|shared|web)\//.test(file));
  const found = product.filter((file) => spelled.test(withoutComments(read(file))));
  expect(found.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
});

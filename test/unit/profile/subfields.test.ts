import { expect, test } from 'vitest';
import { groupOf, subfieldsOf } from '../../../shared/rules/profile/subfields.ts';
import { HealthcareField, Subfield } from '../../../shared/schemas/vocabularies.ts';

test('the sub-fields of a field are those of its groups, in the order of the vocabulary; without a field all of them', () => {
  expect(subfieldsOf(['care-tech'])).toEqual(Subfield.options.filter((one) => groupOf(one) === 'care'));
  expect(subfieldsOf(['care-tech', 'bio-regenerative'])).toEqual(Subfield.options.filter((one) => groupOf(one) !== 'digital'));
  expect(subfieldsOf(null)).toEqual(Subfield.options);
  expect(subfieldsOf([])).toEqual(Subfield.options);
  expect(subfieldsOf(HealthcareField.options)).toEqual(Subfield.options);
});

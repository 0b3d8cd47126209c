import { expect, test } from 'vitest';
import { datasetFor } from '../../src/engine/opening.ts';

test.each([
  [null, null, 'operations'],
  ['europe', null, 'europe'],
  ['given-up', null, 'operations'],
  ['europe', 'e5a2fee94fb5', 'europe'],
  [null, 'fe780409b7db', 'operations'],
  // A data set that the package no longer has, cited when it had.
  ['given-up', '0123456789ab', 'given-up'],
])('a link to %s in version %s is of %s', (dataset, version, expected) => {
  expect(datasetFor({ kind: 'package', dataset, version })).toBe(expected);
});

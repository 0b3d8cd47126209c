import { expect, test } from 'vitest';
import { failureOf } from '../../src/engine/failureOf.ts';

test.each([
  ['an array that does not fit', new RangeError('Array buffer allocation failed')],
  ['one that is too long', new RangeError('Invalid typed array length: 9007199254740991')],
  ['in Safari', new RangeError('Out of memory')],
  ['in Firefox, which throws a text', 'out of memory'],
  ['a text that is too long', new RangeError('Invalid string length')],
  ['a list that is too long', new RangeError('Map maximum size exceeded')],
  ['no room for our reader', new RangeError('no memory left for reading')],
  ['memory that cannot grow', new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded')],
  ['memory of WebAssembly', new RangeError('WebAssembly.Memory(): could not allocate memory')],
  ['letters for which there is no room', new DOMException("Failed to execute 'encode': Failed to allocate buffer.")],
])('%s is told as a lack of memory', (_, error) => {
  expect(failureOf(error).kind).toBe('out_of_memory');
});

test.each([
  ['an endless recursion', new RangeError('Maximum call stack size exceeded')],
  ['a mistake of the program', new TypeError('Cannot read properties of undefined')],
])('%s is not', (_, error) => {
  expect(failureOf(error)).toEqual({ kind: 'unexpected', detail: String(error) });
});

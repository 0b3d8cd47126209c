import { expect, test } from 'vitest';
import { Ledger } from '../../bench/driver/ledger.ts';
import { groups, losses } from '../../bench/driver/table.ts';

test('medians are over all times of all rounds', () => {
  const ledger = new Ledger(10);
  ledger.add({ work: 'brush', contestant: 'anmalt', ms: [1, 9, 2], peakMB: 5, holdMs: 4 });
  ledger.add({ work: 'brush', contestant: 'anmalt', ms: [3, 4], peakMB: 7, holdMs: 6 });
  const [result] = ledger.results();
  expect(result).toMatchObject({ medianMs: 3, p95Ms: 9, ok: true, rounds: 2, times: 5, holdMs: 6 });
});

test('a failure strikes out the times that were taken before it', () => {
  const ledger = new Ledger(10);
  ledger.add({ work: 'brush', contestant: 'arrays', ms: [1] });
  ledger.fail('brush', 'arrays', 'checksum');
  ledger.fail('brush', 'arrays', 'another');
  expect(ledger.results()).toMatchObject([{ medianMs: null, p95Ms: null, ok: false, reason: 'checksum' }]);
});

test('the table names ratios to ours, and what is quicker is said in words', () => {
  const ledger = new Ledger(10);
  ledger.add({ work: 'brush', contestant: 'arrays', ms: [20] });
  ledger.add({ work: 'brush', contestant: 'crossfilter2', ms: [5] });
  ledger.add({ work: 'brush', contestant: 'anmalt', ms: [10] });
  ledger.add({ work: 'brush', contestant: 'floor-bandwidth', ms: [1] });
  const [group] = groups(ledger.results());
  expect(group?.rows.map(([name, , , ratio]) => [name, ratio])).toEqual([
    ['anmalt', '1.00'],
    ['floor-bandwidth', '0.10'],
    ['crossfilter2', '0.50'],
    ['arrays', '2.00'],
  ]);
  expect(losses(ledger.results())).toEqual(['brush at 10 rows: crossfilter2 takes 0.50 of our time.']);
});

test('where we failed, that is a loss and not silence', () => {
  const ledger = new Ledger(10);
  ledger.add({ work: 'brush', contestant: 'arrays', ms: [20] });
  ledger.fail('brush', 'anmalt', 'checksum');
  expect(losses(ledger.results())).toEqual(['brush at 10 rows: we have no time, for we failed: checksum.']);
});

import { expect, it } from 'vitest';

import { namespaceRows } from './namespaces';
import { overCommitment, quotaTotals } from './quota-totals';

const MAX = 2n ** 63n - 1n;
const organization = (name: string, used: number | bigint, limit: number | bigint | null) => ({
  name,
  quotas: limit === null ? [] : [{ limits: [] }],
  quota_report: { quota_bytes: used, configured_quota: limit, backfill_status: 'complete' },
});
const totalsOf = (...organizations: ReturnType<typeof organization>[]) =>
  quotaTotals(namespaceRows([], organizations), 2);

it('adds limits up to the last digit, beyond 64 bits too', () => {
  const totals = totalsOf(
    organization('a', 1, MAX),
    organization('b', 2 ** 52, MAX),
    organization('c', 2n ** 53n + 1n, 5),
  );
  expect(totals.limits).toBe(2n * MAX + 5n);
  expect(totals.used).toBe(2n ** 53n + 1n + 2n ** 52n + 1n);
  expect(totals.top.map(({ row }) => row.name)).toEqual(['c', 'b']);
  expect(totals.rest).toEqual({ namespaces: 1, used: 1 });
});

it('says how the limits compare, and of how many namespaces while only a part is loaded', () => {
  const totals = totalsOf(organization('a', 10, 300), organization('b', 10, 100));
  expect(overCommitment(totals, 200, true)).toBe('Limits total 2× the registry size.');
  expect(overCommitment(totals, null, true)).toBe(
    '2 namespaces with a limit use 20 bytes of 400 bytes.',
  );
  expect(overCommitment(totals, 1000, true)).toBe('Limits total 40% of the registry size.');
  expect(overCommitment(totals, 200, false)).toBe(
    'Partial: the limits of the 2 namespaces loaded total 2× the registry size.',
  );
  expect(overCommitment(totals, null, false)).toBe(
    'Partial: of the 2 namespaces loaded, 2 with a limit use 20 bytes of 400 bytes.',
  );
  const none = totalsOf(organization('a', 5, null));
  expect(overCommitment(none, 200, true)).toBe('No namespace has a limit.');
  expect(overCommitment(none, 200, false)).toBe('Nothing to compare yet.');
});

it('compares limits only with what the namespaces that have one use', () => {
  const totals = totalsOf(organization('a', 10, 300), organization('b', 9000, null));
  expect(overCommitment(totals, null, true)).toBe(
    '1 namespace with a limit uses 10 bytes of 300 bytes.',
  );
});

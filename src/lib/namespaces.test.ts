import { describe, expect, it } from 'vitest';

import { namespaceRows, thresholdsText } from './namespaces';
import { quotaTotals } from './quota-totals';

type Stored = { used?: number; limit?: number | null; own?: boolean };

const counted = ({ used = 0, limit = null, own = false }: Stored) => ({
  quotas: own
    ? [
        {
          id: 7,
          limit_bytes: limit ?? 0,
          limits: [
            { id: 2, type: 'Reject' as const, limit_percent: 100 },
            { id: 1, type: 'Warning' as const, limit_percent: 80 },
          ],
        },
      ]
    : [],
  quota_report: {
    quota_bytes: used,
    configured_quota: limit,
    running_backfill: 'complete' as const,
    backfill_status: 'complete' as const,
  },
});

const user = (username: string, stored: Stored = {}) => ({ username, ...counted(stored) });

const organization = (name: string, stored: Stored = {}) => ({ name, ...counted(stored) });

describe('namespaceRows', () => {
  it('puts users and organizations into one list, with the source of each limit', () => {
    const rows = namespaceRows(
      [user('mira', { used: 5, limit: 10 }), user('ops', { used: 2 })],
      [organization('payments', { used: 9, limit: 12, own: true })],
    );
    expect(rows.map(({ kind, name, quota }) => [kind, name, quota?.source, quota?.share])).toEqual([
      ['organization', 'payments', 'own', 0.75],
      ['user', 'mira', 'default', 0.5],
      ['user', 'ops', 'none', null],
    ]);
    expect(thresholdsText(rows[0]?.thresholds ?? [])).toBe('Warning 80%, Reject 100%');
  });

  it('lists a user that became an organization once', () => {
    const rows = namespaceRows([user('lab')], [organization('lab')]);
    expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['organization lab']);
  });

  it('gives the same row for the same answer', () => {
    const mira = user('mira');
    expect(namespaceRows([mira], [])[0]).toBe(namespaceRows([mira, user('ops')], [])[0]);
  });

  it('knows that a registry without quotas does not count', () => {
    const { quotas, quota_report, ...bare } = user('mira');
    expect(quotas).toEqual([]);
    expect(quota_report.quota_bytes).toBe(0);
    expect(namespaceRows([bare], [])[0]).toMatchObject({ quota: null, thresholds: [] });
  });
});

const namesOf = ({ top }: ReturnType<typeof quotaTotals>) => top.map(({ row }) => row.name);

describe('quotaTotals', () => {
  const rows = namespaceRows(
    [user('a', { used: 1, limit: 10 }), user('b', { used: 30 }), user('c', { used: 4, limit: 10 })],
    [organization('d', { used: 20, limit: 50, own: true }), organization('e')],
  );

  it('adds up what is used and promised, and says how many have no limit', () => {
    expect(quotaTotals(rows, 2)).toMatchObject({
      namespaces: 5,
      used: 55,
      limits: 70,
      inherited: 20,
      unlimited: 2,
      rest: { namespaces: 3, used: 5 },
    });
  });

  it('names those that use most, and nobody that uses nothing', () => {
    expect(namesOf(quotaTotals(rows, 2))).toEqual(['b', 'd']);
    expect(namesOf(quotaTotals(rows, 8))).toEqual(['b', 'd', 'c', 'a']);
    expect(quotaTotals([], 3)).toMatchObject({ namespaces: 0, used: 0, top: [] });
  });
});

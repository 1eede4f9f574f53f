import { describe, expect, it } from 'vitest';

import type { NamespaceRow } from './namespaces';
import { planQuotas, planTotals, quotaEffect } from './quota-plan';
import { type Amount, parseAmount, parseListedLimit, type QuotaRule } from './quota-rule';
import { MAX_QUOTA_BYTES } from './quota-size';
import { quotaState } from './quota-state';
import { rowWith } from './quota-testing';

const GIB = 1024n ** 3n;

/** Returns the limit that a rule gives, or why it gives none. */
function ruled(rule: QuotaRule, row: NamespaceRow): string | undefined {
  const { changes, leftOut } = planQuotas([row], rule, null);
  return changes[0]?.after?.bytes ?? leftOut[0]?.problem;
}

const own = (bytes: bigint, used = 0n) => rowWith(quotaState(bytes), used);
const amount = (text: string): Amount => parseAmount(text).amount ?? { bytes: 0n };
const listed = (...texts: readonly string[]): QuotaRule => ({
  kind: 'listed',
  limits: new Map([['mira', parseListedLimit(new Set(texts))]]),
});

describe('a rule', () => {
  it.each<[string, QuotaRule, NamespaceRow, string | RegExp]>([
    ['adds a size', { kind: 'add', amount: amount('1 GiB') }, own(GIB), String(2n * GIB)],
    [
      'adds a percentage, a part of a byte up',
      { kind: 'add', amount: amount('12.5%') },
      own(101n),
      '114',
    ],
    [
      'subtracts a percentage, a part of a byte up',
      { kind: 'subtract', amount: amount('50%') },
      own(101n),
      '51',
    ],
    [
      'adds to the largest sizes without rounding',
      { kind: 'add', amount: amount('1') },
      own(2n ** 53n),
      '9007199254740993',
    ],
    ['stays above zero', { kind: 'subtract', amount: amount('100%') }, own(5n), /0 bytes or less/],
    [
      'stays below 2^63',
      { kind: 'add', amount: amount('1') },
      own(MAX_QUOTA_BYTES),
      /8 EiB or more/,
    ],
    [
      'adds to the default of a namespace without its own',
      { kind: 'add', amount: amount('100%') },
      rowWith(null, 0n, GIB),
      String(2n * GIB),
    ],
    [
      'needs a limit to add to',
      { kind: 'add', amount: amount('1%') },
      rowWith(null, 0n),
      /no limit/,
    ],
    [
      'rounds use plus headroom up to whole units',
      { kind: 'headroom', amount: amount('20%'), unit: GIB },
      own(1n, 5n * GIB + 1n),
      String(7n * GIB),
    ],
    [
      'keeps what is a whole unit already',
      { kind: 'headroom', amount: amount('1 GiB'), unit: GIB },
      own(1n, 5n * GIB),
      String(6n * GIB),
    ],
    [
      'gives nothing for nothing used',
      { kind: 'headroom', amount: amount('20%'), unit: GIB },
      own(1n),
      /0 bytes or less/,
    ],
    ['removes only what is there', { kind: 'remove' }, rowWith(null, 0n, GIB), /No own limit/],
    ['takes the limit that a list gives', listed('5 GiB'), own(GIB), String(5n * GIB)],
    [
      'leaves out a limit that is no size',
      listed('5 giants'),
      own(GIB),
      /“5 giants” in the list: “giants” is not a unit/,
    ],
    [
      'leaves out a list that contradicts itself',
      listed('1 GiB', '2 GiB'),
      own(GIB),
      /2 different limits/,
    ],
    ['leaves out an empty limit', listed(''), own(GIB), /No valid limit/],
    ['leaves out what would not change', { kind: 'set', bytes: GIB }, own(GIB), /No change/],
  ])('%s', (_, rule, row, expected) => {
    expect(ruled(rule, row)).toMatch(expected);
  });

  it.each(['', '20', '-5%', '0%', '1.5 %x', '1e3%', 'much'])(
    'does not take %j as percentage',
    (text) => {
      const parsed = parseAmount(text);
      expect(parsed.amount === undefined || 'bytes' in parsed.amount).toBe(true);
    },
  );
});

describe('what a plan comes to', () => {
  it('counts the namespaces that would be over, or past a threshold, to the byte', () => {
    const limit = 1000n;
    const thresholds = [
      { type: 'Warning', percent: 80 },
      { type: 'Reject', percent: 90 },
    ] as const;
    const levels = [799, 800, 899, 900, 1000, 1001].map(
      (used) => quotaEffect(used, limit, thresholds).level,
    );
    expect(levels).toEqual(['within', 'warning', 'warning', 'reject', 'reject', 'over']);
  });

  it('adds up the limits, and tells who would no longer be rejected', () => {
    const rows = [
      rowWith(quotaState(10n * GIB, [{ type: 'Reject', percent: 100 }]), 5n * GIB),
      rowWith(null, 5n * GIB, 100n * GIB),
      rowWith(null, 50n * GIB),
    ];
    const { changes } = planQuotas(rows, { kind: 'set', bytes: 20n * GIB }, 100n * GIB);
    expect(planTotals(changes)).toMatchObject({
      create: 2,
      change: 1,
      remove: 0,
      over: 1,
      stopsRejecting: 1,
      difference: (10n - 80n + 20n) * GIB,
    });
  });

  it('says what holds after a removal, as far as it is known', () => {
    const removed = (systemDefault: bigint | null | undefined) =>
      planQuotas([own(10n * GIB, 5n * GIB)], { kind: 'remove' }, systemDefault).changes[0];
    expect(removed(GIB)).toMatchObject({ limitAfter: GIB, effect: { level: 'over' } });
    expect(removed(null)).toMatchObject({ limitAfter: null, effect: { level: 'unlimited' } });
    expect(removed(undefined)).toMatchObject({ effect: { level: 'unknown' } });
  });
});

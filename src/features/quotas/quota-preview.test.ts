import { describe, expect, it } from 'vitest';

import type { QuotaThreshold } from '@/lib/namespace-quota';

import { quotaPreview } from './quota-preview';

const thresholds = [
  { id: 1, type: 'Warning' as const, limit_percent: 80 },
  { id: 2, type: 'Reject' as const, limit_percent: 95 },
];

const preview = (entry: string, used: number | undefined, limits: readonly QuotaThreshold[]) =>
  quotaPreview(entry, { used, thresholds: limits });

describe('quotaPreview', () => {
  it('says every byte of an entry, and what of it would be in use', () => {
    expect(preview('10 GB', 2_500_000_000, thresholds)).toEqual({
      exact: 'Exactly 10,000,000,000 bytes.',
      effect: 'Usage would be 25%.',
      warns: false,
    });
    expect(preview('10 GB', undefined, [])?.effect).toBeUndefined();
    expect(preview('300xxxx', 1, [])).toBeUndefined();
  });

  it('warns of a limit that is passed at once, or whose threshold is', () => {
    expect(preview('10 GB', 11_000_000_000, [])?.effect).toMatch(
      /over its limit immediately: it already uses 11 GB \(110%\)/,
    );
    expect(preview('10 GB', 8_000_000_000, thresholds)?.effect).toMatch(
      /Usage would be 80%, which is past the Warning threshold of 80%/,
    );
    expect(preview('10 GB', 9_900_000_000, thresholds)?.effect).toMatch(
      /past the Reject threshold of 95%/,
    );
    expect(preview('10 GB', 10_000_000_000, [])).toMatchObject({ warns: false });
  });
});

import { describe, expect, it } from 'vitest';

import { quotaPreview } from './quota-preview';

const thresholds = [
  { id: 1, type: 'Warning' as const, limit_percent: 80 },
  { id: 2, type: 'Reject' as const, limit_percent: 95 },
];

describe('quotaPreview', () => {
  it('says every byte of an entry, and what of it would be in use', () => {
    expect(quotaPreview('10 GB', 2_500_000_000, thresholds)).toEqual({
      exact: 'Exactly 10,000,000,000 bytes.',
      effect: '25% of it would be in use.',
      warns: false,
    });
    expect(quotaPreview('10 GB', undefined, [])?.effect).toBeUndefined();
    expect(quotaPreview('300xxxx', 1, [])).toBeUndefined();
  });

  it('warns of a limit that is passed at once, or whose threshold is', () => {
    expect(quotaPreview('10 GB', 10_000_000_001, [])?.effect).toMatch(/over its limit at once/);
    expect(quotaPreview('10 GB', 8_000_000_000, thresholds)?.effect).toMatch(
      /80% of it would be in use, which is past the Warning threshold of 80% at once/,
    );
    expect(quotaPreview('10 GB', 9_900_000_000, thresholds)?.effect).toMatch(
      /past the Reject threshold of 95% at once/,
    );
    expect(quotaPreview('10 GB', 10_000_000_000, [])).toMatchObject({ warns: false });
  });
});

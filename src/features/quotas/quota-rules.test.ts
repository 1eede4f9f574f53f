import { describe, expect, it } from 'vitest';

import { hasReject, quotaRules, thresholdProblem } from './quota-rules';

const check = (limit: string, unchanged = '') =>
  quotaRules(unchanged).safeParse({ limit }).error?.issues[0]?.message;

describe('quotaRules', () => {
  it('takes whatever is a size, and says what is wrong with the rest', () => {
    expect(check('1.5 TiB')).toBeUndefined();
    expect(check('300xxxx')).toMatch(/“xxxx” is not a unit/);
    expect(check('')).toMatch(/Enter a size/);
  });

  it('takes what is there already, even if it could not be entered', () => {
    expect(check('8 EiB')).toMatch(/At most/);
    expect(check('8 EiB', '8 EiB')).toBeUndefined();
  });
});

describe('thresholdProblem', () => {
  const others = [{ id: 1, type: 'Warning' as const, limit_percent: 80 }];

  it.each(['0', '101', '1000', '', '80.5', '-5', '8e1', 'all'])('refuses %j', (percent) => {
    expect(thresholdProblem({ type: 'Warning', percent }, [])).toMatch(/1 to 100/);
  });

  it('refuses the same once more, but not of the other type', () => {
    expect(thresholdProblem({ type: 'Warning', percent: '80' }, others)).toMatch(/80% already/);
    expect(thresholdProblem({ type: 'Reject', percent: ' 80 ' }, others)).toBeUndefined();
    expect(thresholdProblem({ type: 'Warning', percent: '100' }, others)).toBeUndefined();
    expect(hasReject(others)).toBe(false);
    expect(hasReject([{ id: 2, type: 'Reject', limit_percent: 9 }])).toBe(true);
  });
});

import { expect, it } from 'vitest';

import { parseRecent } from './recent-builds';

const build = { id: 'a', namespace: 'payments', name: 'api', phase: 'complete' };

it('keeps what it understands of the stored builds, and nothing else of them', () => {
  expect(parseRecent(JSON.stringify([{ ...build, more: 1 }, { id: 7 }, null]))).toEqual([build]);
  expect(parseRecent('{"not":"a list"}')).toEqual([]);
  expect(parseRecent('not JSON')).toEqual([]);
  expect(parseRecent(null)).toEqual([]);
  expect(parseRecent(JSON.stringify(Array.from({ length: 50 }, () => build)))).toHaveLength(20);
});

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { clockViolations } from './clock-rules.mjs';

const asks = (text: string, file = 'src/components/range/range-menu.tsx') =>
  clockViolations(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));

describe('clock rules', () => {
  it.each(['Date.now()', 'const ask = { now: Date.now };', 'new Date()', 'new Date', 'Date()'])(
    'forbids %s',
    (text) => {
      expect(asks(text)).toHaveLength(1);
    },
  );

  it.each(['new Date(0)', 'Date.UTC(2026, 1)', 'performance.now()', '// Date.now()'])(
    'allows %s',
    (text) => {
      expect(asks(text)).toEqual([]);
    },
  );

  it.each(['src/lib/clock.ts', 'src/lib/dates.test.ts', 'src/lib/keys-testing.ts', 'mocks/msw.ts'])(
    'leaves %s alone',
    (file) => {
      expect(asks('Date.now()', file)).toEqual([]);
    },
  );
});

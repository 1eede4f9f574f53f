// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useShownRows } from './use-shown-rows';

const NO_ROWS: readonly string[] = [];

describe('useShownRows', () => {
  it('never has a list of rows that nobody looked at pass for an empty one', () => {
    const seen: { rows: number; shown: number; waiting: boolean }[] = [];
    const { rerender, result } = renderHook(
      ({ rows }) => {
        const { shown, waiting } = useShownRows(rows, [], null, []);
        seen.push({ rows: rows.length, shown: shown.length, waiting });
        return { shown, waiting };
      },
      { initialProps: { rows: NO_ROWS } },
    );
    expect(result.current).toEqual({ shown: [], waiting: false });
    rerender({ rows: ['admin', 'testuser'] });
    expect(result.current).toEqual({ shown: ['admin', 'testuser'], waiting: false });
    expect(seen).toContainEqual({ rows: 2, shown: 0, waiting: true });
    expect(seen).not.toContainEqual({ rows: 2, shown: 0, waiting: false });
  });
});

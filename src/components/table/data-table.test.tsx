import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DataTable } from './data-table';
import type { Column } from './types';

type Row = { name: string };

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    sortValue: ({ name }) => name,
    cell: ({ name }) => name,
    width: 200,
    grow: true,
  },
  { id: 'length', header: 'Length', cell: ({ name }) => name.length, width: 80 },
];

/** Draws a table of so many rows in a window of 720 pixels; returns its elements, and scrolls it. */
function draw(count: number, partial = false) {
  const rows = Array.from({ length: count }, (_, index) => ({ name: `u${index}` }));
  const { container } = render(
    <MantineProvider>
      <DataTable
        label="Users"
        rows={rows}
        rowId={(row) => row.name}
        columns={COLUMNS}
        sort={{ column: 'name', descending: false }}
        onSort={() => undefined}
        view=""
        partial={partial}
        loading={false}
        empty={null}
      />
    </MantineProvider>,
  );
  const scroller = container.querySelector('[role=grid]')?.parentElement;
  return {
    nodes: () => container.querySelectorAll('*').length,
    text: () => container.textContent,
    scrollTo: (scrollTop: number) => {
      if (!scroller) throw new Error('The table has no scroller');
      scroller.scrollTop = scrollTop;
      fireEvent.scroll(scroller);
    },
  };
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(720);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_200);
  HTMLElement.prototype.scrollTo = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a table that is still loading', () => {
  it('calls its order partial only once there are rows', () => {
    expect(draw(0, true).text()).not.toContain('partial');
    expect(draw(2, true).text()).toContain('partial');
  });
});

describe('a table of 100,000 rows', () => {
  it('has as many elements as one of 100, at its top and in its middle', () => {
    const short = draw(100);
    const top = short.nodes();
    short.scrollTo(1_500);
    const middle = short.nodes();
    expect(top).toBeGreaterThan(60);
    cleanup();
    const long = draw(100_000);
    expect(long.nodes()).toBeLessThanOrEqual(top * 1.05);
    long.scrollTo(1_800_000);
    expect(long.text()).toContain('u50010');
    expect(long.nodes()).toBeLessThanOrEqual(middle * 1.05);
  });
});

import { describe, expect, it } from 'vitest';

import { jsonTree } from '@/lib/json-tree';
import { visibleSteps } from '@/lib/json-tree-search';
import { atOnce } from '@/lib/steps';

import { treeMove } from './tree-keys';

const nodes = jsonTree({ a: 1, b: { c: 2, d: [3] }, e: {} }, 'settings');
const expansion = { all: false, except: new Set(['/b']) };
const { rows, open } = atOnce(visibleSteps({ rows: [], open: new Set() }, nodes, expansion, null));
const press = (key: string, at: number) => treeMove(key, { rows, open, at, pageSize: 2 });

describe('treeMove', () => {
  it('goes up and down, by pages, and to both ends, and stops there', () => {
    expect(rows).toHaveLength(5);
    expect(press('ArrowDown', 0)).toEqual({ to: 1 });
    expect(press('ArrowDown', 4)).toEqual({ to: 4 });
    expect(press('ArrowUp', 0)).toEqual({ to: 0 });
    expect(press('PageDown', 1)).toEqual({ to: 3 });
    expect(press('PageUp', 1)).toEqual({ to: 0 });
    expect(press('End', 0)).toEqual({ to: 4 });
    expect(press('Home', 3)).toEqual({ to: 0 });
  });

  it('opens what is closed and goes into what is open, closes and goes out', () => {
    expect(press('ArrowRight', 1)).toEqual({ to: 2 });
    expect(press('ArrowRight', 3)).toBe('toggle');
    expect(press('ArrowLeft', 1)).toBe('toggle');
    expect(press('ArrowLeft', 3)).toEqual({ to: 1 });
    expect(press(' ', 1)).toBe('toggle');
  });

  it('shows the details of any row', () => {
    expect(press('Enter', 0)).toBe('open');
    expect(press('Enter', 1)).toBe('open');
  });

  it('leaves alone what has nothing inside, and every other key', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', ' ', 'x']) expect(press(key, 0)).toBeNull();
    expect(press('ArrowRight', 4)).toBeNull();
    expect(press('ArrowDown', 9)).toBeNull();
  });
});

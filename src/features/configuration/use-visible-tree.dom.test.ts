import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { ConfigDump } from '@/api/queries/configuration';

import { type DumpPart, partOf, treeOf } from './configuration-parts';
import { useVisibleTree } from './use-visible-tree';

const CLOSED = { all: false, except: new Set<string>() };
const KEYS = 4000;
const OTHERS = Array.from({ length: 8 }, () => 'x');

/** A dump with so many keys of ten values each; only the last has `rare` among them, and the others `usual`. */
const dumpOf = (keys: number): ConfigDump => ({
  config: Object.fromEntries(
    Array.from({ length: keys }, (_, at) => [
      `KEY_${at}`,
      { hosts: [at === keys - 1 ? 'rare' : 'usual', ...OTHERS] },
    ]),
  ),
  env: { HOSTS: 'x' },
});

type Props = { part: DumpPart; text: string; loaded?: boolean };

const NOTHING: readonly never[] = [];

/** A busy computer takes its time. */
const settled = (check: () => void) => waitFor(check, { timeout: 10_000 });

/** Renders what is visible of a dump, and records it at each step. */
function render(dump: ConfigDump, needed = 0, initial: Props = { part: 'config', text: '' }) {
  const seen: { text: string; rows: number; count: number | undefined; searching: boolean }[] = [];
  const hook = renderHook(
    ({ part, text, loaded = true }: Props) => {
      const nodes = loaded ? treeOf(dump, partOf(part)) : NOTHING;
      const filter = FILTERS.get(text) ?? { text };
      FILTERS.set(text, filter);
      const view = useVisibleTree({
        dump: loaded ? dump : undefined,
        part,
        nodes,
        filter,
        expansion: CLOSED,
      });
      const { visible, counts, searching, setNeeded } = view;
      setNeeded(needed);
      seen.push({
        text,
        rows: visible?.rows.length ?? -1,
        count: counts?.get('config'),
        searching,
      });
    },
    { initialProps: initial },
  );
  const show = (text: string, part: DumpPart = 'config') => hook.rerender({ part, text });
  return { seen, show, last: () => seen.at(-1) };
}

/** A filter is one object as long as it stays the same. */
const FILTERS = new Map<string, { text: string }>();

describe('useVisibleTree', () => {
  it('searches a usual dump at once', () => {
    const { seen, show } = render(dumpOf(200));
    expect(seen[0]).toEqual({ text: '', rows: 200, count: undefined, searching: false });
    show('hosts');
    expect(seen.filter(({ text }) => text === 'hosts').at(-1)).toEqual({
      text: 'hosts',
      rows: 400,
      count: 200,
      searching: false,
    });
    expect(seen.some(({ text, rows }) => text === 'hosts' && rows !== 400)).toBe(false);
  });

  it('shows the first matches of a large dump at once, and all of them later', async () => {
    const { seen, show, last } = render(dumpOf(KEYS));
    show('hosts');
    expect(last()).toMatchObject({ count: KEYS, searching: true });
    expect(last()?.rows).toBeGreaterThanOrEqual(100);
    expect(last()?.rows).toBeLessThan(2 * KEYS);
    await settled(() =>
      expect(last()).toEqual({ text: 'hosts', rows: 2 * KEYS, count: KEYS, searching: false }),
    );
    expect(seen.some(({ rows }) => rows === -1)).toBe(false);
  });

  it('keeps the previous rows and counts until a rare match is found', async () => {
    const { seen, show, last } = render(dumpOf(KEYS));
    show('rare');
    expect(last()).toEqual({ text: 'rare', rows: KEYS, count: KEYS, searching: true });
    await settled(() =>
      expect(last()).toEqual({ text: 'rare', rows: 3, count: 1, searching: false }),
    );
    expect(new Set(seen.map(({ rows }) => rows))).toEqual(new Set([KEYS, 3]));
  });

  it('does not show fewer rows than the view needs', async () => {
    const { seen, show, last } = render(dumpOf(KEYS), 7000);
    show('hosts');
    expect(last()).toMatchObject({ rows: KEYS, searching: true });
    await settled(() => expect(last()).toMatchObject({ rows: 2 * KEYS, searching: false }));
    expect(seen.some(({ rows }) => rows > KEYS && rows < 7000)).toBe(false);
  });

  it('does not take a dump that is not searched yet for an empty one', async () => {
    const { seen, show, last } = render(dumpOf(KEYS), 0, {
      part: 'config',
      text: 'rare',
      loaded: false,
    });
    const before = seen.length;
    show('rare');
    expect(last()).toEqual({ text: 'rare', rows: -1, count: undefined, searching: true });
    await settled(() => expect(last()).toMatchObject({ rows: 3, count: 1, searching: false }));
    expect(new Set(seen.slice(before).map(({ rows }) => rows))).toEqual(new Set([-1, 3]));
  });

  it('never shows the rows of another part', async () => {
    const { seen, show, last } = render(dumpOf(KEYS));
    show('rare', 'env');
    expect(last()).toMatchObject({ rows: 0, searching: true });
    await settled(() => expect(last()).toMatchObject({ rows: 0, count: 1, searching: false }));
    show('usual');
    await settled(() => expect(last()).toMatchObject({ rows: 3 * (KEYS - 1), searching: false }));
    show('rare');
    show('hosts', 'env');
    expect(seen.some(({ text, rows }) => text === 'hosts' && rows > 1)).toBe(false);
  });
});

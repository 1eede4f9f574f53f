import { describe, expect, it } from 'vitest';

import { jsonTree, type TreeNode } from './json-tree';
import {
  type Expansion,
  isFlag,
  type TreeFilter,
  TreeSearch,
  treeSearch,
  visibleSteps,
} from './json-tree-search';
import { atOnce } from './steps';

const schema = {
  properties: {
    FEATURE_A: { type: 'boolean', description: 'Whether A.', default: false },
    REDIS: {
      type: ['object', 'null'],
      properties: { host: { type: 'string', description: 'Name of the host.', default: 'redis' } },
    },
  },
};
const config = {
  FEATURE_A: true,
  FEATURE_B: false,
  REDIS: { host: 'redis', password: 'hunter2', list: [{ deep: 1 }] },
  LIST: ['https://a.example'],
  EMPTY: {},
};
const nodes = jsonTree(config, 'settings', schema);

const everything = (top: readonly TreeNode[]): readonly TreeNode[] =>
  top.flatMap((node) => [node, ...everything(node.children)]);
const expansion = (expanded: readonly string[] | 'all'): Expansion =>
  expanded === 'all' ? { all: true, except: new Set() } : { all: false, except: new Set(expanded) };
const visible = (top: readonly TreeNode[], expanded: Expansion, search: TreeSearch | null) =>
  atOnce(visibleSteps({ rows: [], open: new Set() }, top, expanded, search));
const paths = (rows: Iterable<TreeNode>) => Array.from(rows, ({ path }) => path);
const count = (text: string) => {
  const search = new TreeSearch(nodes, { text });
  atOnce(search.all());
  return search.keys;
};
const shown = (expanded: readonly string[] | 'all', filter: TreeFilter = {}) =>
  paths(visible(nodes, expansion(expanded), treeSearch(nodes, filter)).rows);

describe('visibleSteps', () => {
  it('shows the top until something is opened', () => {
    expect(shown([])).toHaveLength(5);
    expect(shown(['/REDIS'])).toHaveLength(8);
    expect(shown('all')).toHaveLength(everything(nodes).length);
  });

  it('finds names, values and descriptions, and opens the way to them', () => {
    expect(shown([], { text: ' DEEP' })).toEqual([
      '/REDIS',
      '/REDIS/list',
      '/REDIS/list/0',
      '/REDIS/list/0/deep',
    ]);
    expect(shown([], { text: 'name of the host' })).toEqual(['/REDIS', '/REDIS/host']);
    expect(shown([], { text: 'a.example' })).toEqual(['/LIST', '/LIST/0']);
    // An index is the name of an item.
    expect(shown([], { text: '0' })).toEqual([
      '/REDIS',
      '/REDIS/list',
      '/REDIS/list/0',
      '/LIST',
      '/LIST/0',
    ]);
  });

  it('closes what is named where all is open', () => {
    const { rows } = visible(nodes, { all: true, except: new Set(['/REDIS/list']) }, null);
    expect(paths(rows)).toContain('/REDIS/list');
    expect(rows).toHaveLength(everything(nodes).length - 2);
  });

  it('does not answer questions about what is masked', () => {
    expect(shown([], { text: 'hunter2' })).toEqual([]);
    expect(shown([], { text: '****' })).toEqual(['/REDIS', '/REDIS/password']);
  });

  it('filters flags by their state, and what differs from its default', () => {
    expect(everything(nodes).filter(isFlag)).toHaveLength(2);
    expect(shown([], { flags: ['on'] })).toEqual(['/FEATURE_A']);
    expect(shown([], { flags: ['off'] })).toEqual(['/FEATURE_B']);
    expect(shown([], { differs: true })).toEqual(['/FEATURE_A']);
  });

  it('adds rows in order while it searches, and goes on where another one stopped', () => {
    const top = jsonTree(
      Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, { host: at }])),
      'settings',
    );
    const search = new TreeSearch(top, { text: 'host' });
    const growing = { rows: [] as TreeNode[], open: new Set<TreeNode>() };
    const steps = visibleSteps(growing, top, expansion([]), search);
    while (growing.rows.length < 100) steps.next();
    const first = [...growing.rows];
    expect(first.length).toBeLessThan(6000);
    expect(visible(top, expansion([]), search).rows).toHaveLength(6000);
    expect(paths(atOnce(steps).rows.slice(0, first.length))).toEqual(paths(first));
    expect(growing.rows).toHaveLength(6000);
    expect(search.keys).toBe(3000);
  });
});

describe('TreeSearch', () => {
  it('counts a key once, however much in it matches', () => {
    expect(count('redis')).toBe(1);
    expect(count('deep')).toBe(1);
    expect(count('feature')).toBe(2);
    expect(count('hunter2')).toBe(0);
  });
});

/** Returns random numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NAMES = ['host', 'Password', 'FEATURE_X', 'a', 'list', 'https://u:p@web', 'wéb', '0'];
const TEXTS = ['web-1', 'Host', '', 'postgres://u:secret@db.example/a', '*** (3)', 'wéB', 'ΑΣ'];
const WANTED = [
  '',
  'web',
  'w',
  'host',
  '*',
  'a',
  '0',
  '1',
  'secret',
  'u:',
  'db.',
  'Σ',
  'true',
  '/',
];

/** What is visible by its definition, computed for every node. */
function expected(top: readonly TreeNode[], filter: TreeFilter, { all, except }: Expansion) {
  const { text = '', flags = [], differs = false } = filter;
  const narrowed = flags.length > 0 || differs;
  const filtered = narrowed || text !== '';
  const matches = (node: TreeNode) =>
    (!narrowed || node.depth === 0 || node.note !== undefined) &&
    (!differs || node.differs === true) &&
    (flags.length === 0 || (isFlag(node) && flags.includes(node.value === true ? 'on' : 'off'))) &&
    (text === '' || node.holds(text.toLowerCase()));
  const leads = (node: TreeNode) => filtered && everything(node.children).some(matches);
  const rows: string[] = [];
  const open: string[] = [];
  const show = (siblings: readonly TreeNode[], inMatch: boolean) => {
    for (const node of siblings) {
      const own = inMatch || matches(node);
      if (!own && !leads(node)) continue;
      rows.push(node.path);
      if (!node.parts || !(leads(node) || all !== except.has(node.path))) continue;
      open.push(node.path);
      show(node.children, own);
    }
  };
  show(top, !filtered);
  const matching = filtered ? paths(everything(top).filter(matches)) : [];
  return { rows, open, matching, keys: top.filter((key) => matches(key) || leads(key)).length };
}

describe('TreeSearch and visibleSteps', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('do what they should: %i', (seed) => {
    const below = numbers(seed);
    const one = <Item>(items: readonly Item[]) => items[below(items.length)];
    const value = (depth: number): unknown => {
      const kind = below(depth > 3 ? 4 : 8);
      if (kind < 2) return one(TEXTS);
      if (kind < 4) return one([true, false, null, 1, 10, 12_345_678_901_234_567_890n]);
      const parts = Array.from({ length: below(5) }, () => value(depth + 1));
      return kind < 6 ? parts : Object.fromEntries(parts.map((part) => [one(NAMES), part]));
    };
    const about = (depth: number): unknown => ({
      ...(below(2) === 0 && { description: `The ${one(TEXTS)}` }),
      ...(below(2) === 0 && { default: value(3) }),
      ...(depth < 3 && {
        properties: Object.fromEntries(
          NAMES.slice(below(4)).map((name) => [name, about(depth + 1)]),
        ),
      }),
      ...(below(3) === 0 && { items: { description: 'An item of the web.' } }),
    });
    const object = Object.fromEntries(NAMES.map((name) => [name, value(0)]));
    const top = jsonTree(object, one(['settings', 'schema', 'everything']) ?? 'settings', {
      properties: Object.fromEntries(NAMES.map((name) => [name, about(0)])),
    });
    const all = everything(top);
    for (const text of WANTED) {
      const filter: TreeFilter = {
        text,
        flags: below(5) === 0 ? ['on'] : [],
        differs: below(4) === 0,
      };
      const expanded = {
        all: below(2) === 0,
        except: new Set(paths(all.filter(() => below(3) < 1))),
      };
      const search = treeSearch(top, filter);
      const { rows, open } = visible(top, expanded, search);
      const wanted = expected(top, filter, expanded);
      expect(paths(rows)).toEqual(wanted.rows);
      expect(paths(open)).toEqual(wanted.open);
      expect(paths(all.filter((node) => search?.matching.has(node)))).toEqual(wanted.matching);
      expect(search?.keys ?? top.length).toBe(wanted.keys);
    }
  });
});

describe('a document of 5 MB', () => {
  it('is searched and followed in steps of a few milliseconds', () => {
    const big: Record<string, unknown> = {};
    for (let index = 0; index < 4_000; index += 1) {
      big[`SETTING_${index}`] = {
        description: 'x'.repeat(700),
        list: Array.from({ length: 20 }, (_, at) => ({ host: `host-${index}-${at}`, port: at })),
      };
    }
    const top = jsonTree(big, 'settings');
    const steps = visibleSteps(
      { rows: [], open: new Set() },
      top,
      expansion('all'),
      treeSearch(top, { text: 'host-3999-19' }),
    );
    let longest = 0;
    for (let done: boolean | undefined = false; !done;) {
      const start = performance.now();
      ({ done } = steps.next());
      longest = Math.max(longest, performance.now() - start);
    }
    expect(longest).toBeLessThan(1_000);
  }, 60_000);
});

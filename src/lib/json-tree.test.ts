import { describe, expect, it } from 'vitest';

import {
  countMatchingKeys,
  type Expansion,
  isFlag,
  jsonTree,
  matchingNodes,
  sameJson,
  type TreeNode,
  visibleTree,
} from './json-tree';

const schema = {
  properties: {
    FEATURE_A: { type: 'boolean', description: 'Whether A.', default: false },
    REDIS: {
      type: ['object', 'null'],
      properties: { host: { type: 'string', description: 'Name of the host.', default: 'redis' } },
    },
    LIST: { type: 'array', items: { type: 'string', format: 'uri' } },
    KIND: { type: 'string', enum: ['a', 'b'] },
  },
  BESIDE: { type: 'number', description: 'Stands beside.' },
};
const config = {
  FEATURE_A: true,
  FEATURE_B: false,
  REDIS: { host: 'redis', password: 'hunter2', list: [{ deep: 1 }] },
  LIST: ['https://a.example'],
  KIND: 'a',
  BESIDE: 3,
  EMPTY: {},
};
const nodes = jsonTree(config, 'settings', schema);
const all = (top = nodes): readonly TreeNode[] =>
  top.flatMap((node) => [node, ...all(node.children)]);
const at = (path: string) => all().find((node) => node.path === path);
const expansion = (expanded: readonly string[] | 'all'): Expansion =>
  expanded === 'all' ? { all: true, except: new Set() } : { all: false, except: new Set(expanded) };
const shown = (expanded: readonly string[] | 'all', filter = {}) =>
  visibleTree(nodes, expansion(expanded), matchingNodes(nodes, filter)).rows.map(
    ({ path }) => path,
  );

const count = (text: string) => countMatchingKeys(matchingNodes(nodes, { text }) ?? new Set());

describe('countMatchingKeys', () => {
  it('counts a key once, however much in it matches', () => {
    expect(count('redis')).toBe(1);
    expect(count('deep')).toBe(1);
    expect(count('feature')).toBe(2);
    expect(count('hunter2')).toBe(0);
  });
});

describe('jsonTree', () => {
  it('knows where each value stands', () => {
    expect(at('/REDIS/list/0/deep')).toMatchObject({
      depth: 3,
      position: 1,
      siblings: 1,
      text: '1',
    });
    expect(at('/REDIS')).toMatchObject({
      depth: 0,
      position: 3,
      siblings: 7,
      parts: 3,
      text: '3 keys',
    });
    expect(at('/EMPTY')).toMatchObject({ parts: 0, text: '{}' });
  });

  it('puts the schema’s words beside each value', () => {
    expect(at('/FEATURE_A')?.note).toEqual({
      type: 'boolean',
      description: 'Whether A.',
      allowed: undefined,
      fallback: { value: false },
    });
    expect(at('/REDIS')?.note?.type).toBe('object or null');
    expect(at('/REDIS/host')?.note?.description).toBe('Name of the host.');
    expect(at('/LIST/0')?.note?.type).toBe('string (uri)');
    expect(at('/KIND')?.note).toMatchObject({ type: 'string', allowed: ['a', 'b'] });
    expect(at('/BESIDE')?.note?.description).toBe('Stands beside.');
    expect(at('/FEATURE_B')?.note).toBeUndefined();
  });

  it.each([
    ['Whether. Defaults to True', true],
    ['Whether. Default to `false`.', false],
    ['Whether. Defaults to True if B is set', undefined],
    ['Whether.', undefined],
  ])('reads the default of a switch from its description: %s', (description, value) => {
    const [node] = jsonTree({ A: true, B: 'x' }, 'settings', {
      properties: { A: { type: ['boolean', 'null'], description } },
    });
    expect(node?.note?.fallback?.value).toBe(value);
    expect(node?.differs).toBe(value === undefined ? undefined : !value);
  });

  it('takes no text for the default of anything else', () => {
    const [node] = jsonTree({ A: 'x' }, 'settings', {
      properties: { A: { type: 'string', description: 'Defaults to true' } },
    });
    expect(node?.differs).toBeUndefined();
  });

  it('masks', () => {
    expect(at('/REDIS/password')).toMatchObject({ masking: 'client', text: '********' });
    expect(jsonTree({ A: '*** (3)' }, 'settings')[0]).toMatchObject({
      masking: 'server',
      text: '',
    });
  });
});

describe('matchingNodes and visibleTree', () => {
  it('shows the top until something is opened', () => {
    expect(shown([])).toHaveLength(7);
    expect(shown(['/REDIS'])).toHaveLength(10);
    expect(shown('all')).toHaveLength(all().length);
  });

  it('finds names, values and descriptions, and opens the way to them', () => {
    expect(shown([], { text: 'DEEP' })).toEqual([
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
    const { rows } = visibleTree(nodes, { all: true, except: new Set(['/REDIS/list']) }, null);
    expect(rows.map(({ path }) => path)).toContain('/REDIS/list');
    expect(rows).toHaveLength(all().length - 2);
  });

  it('does not answer questions about what is masked', () => {
    expect(shown([], { text: 'hunter2' })).toEqual([]);
    expect(shown([], { text: '****' })).toEqual(['/REDIS', '/REDIS/password']);
  });

  it('filters flags by their state, and what differs from its default', () => {
    expect(all().filter(isFlag)).toHaveLength(2);
    expect(shown([], { flags: ['on'] })).toEqual(['/FEATURE_A']);
    expect(shown([], { flags: ['off'] })).toEqual(['/FEATURE_B']);
    expect(shown([], { differs: true })).toEqual(['/FEATURE_A']);
  });

  it('lays out, searches and follows 5 MB without a noticeable pause', () => {
    const big: Record<string, unknown> = {};
    for (let index = 0; index < 4_000; index += 1) {
      big[`SETTING_${index}`] = {
        description: 'x'.repeat(700),
        list: Array.from({ length: 20 }, (_, at) => ({ host: `host-${index}-${at}`, port: at })),
      };
    }
    const size = JSON.stringify(big).length;
    expect(size).toBeGreaterThan(5_000_000);
    const start = performance.now();
    const tree = jsonTree(big, 'settings');
    const laidOut = performance.now();
    visibleTree(tree, expansion('all'), matchingNodes(tree, { text: 'host-3999-19' }));
    const done = performance.now();
    expect(laidOut - start).toBeLessThan(15_000);
    expect(done - laidOut).toBeLessThan(5_000);
  }, 60_000);
});

describe('sameJson', () => {
  it('compares whatever came as JSON', () => {
    expect(sameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
    expect(sameJson([1], { 0: 1 })).toBe(false);
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameJson([], [1])).toBe(false);
  });
});

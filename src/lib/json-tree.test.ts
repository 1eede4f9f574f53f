import { describe, expect, it } from 'vitest';

import { jsonTree, sameJson, type TreeNode } from './json-tree';

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
const all = (top: readonly TreeNode[]): readonly TreeNode[] =>
  top.flatMap((node) => [node, ...all(node.children)]);
const at = (path: string) => all(nodes).find((node) => node.path === path);

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

describe('sameJson', () => {
  it('compares whatever came as JSON', () => {
    expect(sameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
    expect(sameJson([1], { 0: 1 })).toBe(false);
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameJson([], [1])).toBe(false);
  });
});

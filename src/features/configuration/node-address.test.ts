import { describe, expect, it } from 'vitest';

import { jsonTree, type TreeNode } from '@/lib/json-tree';

import { addressOf, namesTo, nodeAt } from './node-address';

const secret = 'https://user:hunter2@host.example';
const nodes = jsonTree(
  {
    BRANDING: { logo: 'a', 'logo.dark': 'b' },
    'BRANDING.logo': 'c',
    'a*b': 1,
    'a*-b': 2,
    'a.b': 3,
    '': { '': 4 },
    LIST: [{ x: 5 }, { x: 6 }],
    [secret]: { inside: 7 },
    '*8': 8,
  },
  'settings',
);
const all = (top = nodes): readonly TreeNode[] =>
  top.flatMap((node) => [node, ...all(node.children)]);
const at = (path: string) => {
  const found = all().find((node) => node.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};

describe('addresses of nodes', () => {
  it('are their names', () => {
    expect(addressOf(at('/BRANDING'))).toBe('BRANDING');
    expect(addressOf(at('/BRANDING/logo'))).toBe('BRANDING.logo');
    expect(addressOf(at('/LIST/1/x'))).toBe('LIST.1.x');
  });

  it('differ, are never empty, and lead back', () => {
    const addresses = all().map(addressOf);
    expect(new Set(addresses).size).toBe(all().length);
    expect(addresses).not.toContain('');
    expect(addresses.map((address) => nodeAt(nodes, address)?.path)).toEqual(
      all().map(({ path }) => path),
    );
  });

  it('contain no secret, even where a name does', () => {
    expect(addressOf(at(`/${secret}/inside`))).toBe('*8.inside');
    expect(all().map(addressOf).join()).not.toContain('hunter2');
  });

  it('lead nowhere if there is no such node', () => {
    expect(nodeAt(nodes, 'GONE')).toBeUndefined();
    expect(nodeAt(nodes, 'BRANDING.gone')).toBeUndefined();
    expect(nodeAt(nodes, '')).toBeUndefined();
    expect(nodeAt([], 'BRANDING')).toBeUndefined();
  });
});

it('names the way to a node', () => {
  expect(namesTo(at('/LIST/1/x'))).toEqual(['LIST', '1', 'x']);
});

import { describe, expect, it } from 'vitest';

import { jsonTree } from '@/lib/json-tree';

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
const at = (path: string) => {
  const found = nodes.find((node) => node.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};

describe('addresses of nodes', () => {
  it('are their names', () => {
    expect(addressOf(nodes, at('/BRANDING'))).toBe('BRANDING');
    expect(addressOf(nodes, at('/BRANDING/logo'))).toBe('BRANDING.logo');
    expect(addressOf(nodes, at('/LIST/1/x'))).toBe('LIST.1.x');
  });

  it('differ, are never empty, and lead back', () => {
    const addresses = nodes.map((node) => addressOf(nodes, node));
    expect(new Set(addresses).size).toBe(nodes.length);
    expect(addresses).not.toContain('');
    expect(addresses.map((address) => nodeAt(nodes, address)?.index)).toEqual(
      nodes.map(({ index }) => index),
    );
  });

  it('contain no secret, even where a name does', () => {
    expect(addressOf(nodes, at(`/${secret}/inside`))).toBe('*8.inside');
    expect(nodes.map((node) => addressOf(nodes, node)).join()).not.toContain('hunter2');
  });

  it('lead nowhere if there is no such node', () => {
    expect(nodeAt(nodes, 'GONE')).toBeUndefined();
    expect(nodeAt(nodes, 'BRANDING.gone')).toBeUndefined();
    expect(nodeAt(nodes, '')).toBeUndefined();
    expect(nodeAt([], 'BRANDING')).toBeUndefined();
  });
});

it('names the way to a node', () => {
  expect(namesTo(nodes, at('/LIST/1/x'))).toEqual(['LIST', '1', 'x']);
});

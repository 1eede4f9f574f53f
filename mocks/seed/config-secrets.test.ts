import { describe, expect, it } from 'vitest';

import { jsonTree } from '@/lib/json-tree';
import { maskAll } from '@/lib/secrets';

import { SEEDED_SECRETS, seedRegistry } from '.';

const { config, warning, env, schema } = seedRegistry('typical', new Date()).config;

/** The registry's mask for a secret, with its length. */
const SERVER_MASK = /\* \(\d+\)/;

it('the seeded dump holds every seeded secret, and masks of the registry', () => {
  const readable = JSON.stringify([config, warning, env]);
  expect(SEEDED_SECRETS.filter((secret) => !readable.includes(secret))).toEqual([]);
  expect(readable).toMatch(SERVER_MASK);
});

describe('of the seeded dump no secret and no length of one is left', () => {
  it('in the masked copy', () => {
    const text = JSON.stringify([
      maskAll(config, 'settings'),
      maskAll(warning, 'settings'),
      maskAll(env, 'everything'),
      maskAll(schema, 'schema'),
    ]);
    expect(SEEDED_SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(SERVER_MASK);
    expect(text).toContain('registry.meridian.example');
  });

  it('in what the tree shows', () => {
    const text = [
      ...jsonTree(config, 'settings', schema),
      ...jsonTree(warning, 'settings'),
      ...jsonTree(env, 'everything'),
      ...jsonTree(schema, 'schema'),
    ]
      .map((node) => `${node.name} ${node.text} ${node.note?.description ?? ''}`)
      .join('\n');
    expect(SEEDED_SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(SERVER_MASK);
    expect(text).toContain('registry.meridian.example');
  });
});

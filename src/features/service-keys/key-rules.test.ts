import { describe, expect, it } from 'vitest';

import {
  changedMetadata,
  createKeyRules,
  editKeyRules,
  expirationOf,
  expiryProblem,
  metadataRows,
  type MetadataRow,
} from './key-rules';

const now = Date.UTC(2026, 10, 24);
const seconds = now / 1000;
const row = (key: string, value: string, part: Partial<MetadataRow> = {}): MetadataRow => ({
  id: key,
  key,
  value,
  json: false,
  stored: false,
  ...part,
});

describe('an expiry', () => {
  it('is a moment to come, or explicitly never', () => {
    expect(expiryProblem({ never: true, at: null }, now)).toBeNull();
    expect(expiryProblem({ never: false, at: seconds + 60 }, now)).toBeNull();
    expect(expiryProblem({ never: false, at: null }, now)).toMatch(/choose/);
    expect(expiryProblem({ never: false, at: seconds }, now)).toMatch(/past/);
    expect(expiryProblem({ never: false, at: 253_402_300_800 }, now)).toMatch(/9999/);
  });

  it('is sent as unix seconds, never as null', () => {
    expect(expirationOf({ never: false, at: 1_798_761_600 })).toBe(1_798_761_600);
    expect(expirationOf({ never: true, at: 1_798_761_600 })).toBeNull();
  });
});

describe('metadata', () => {
  const stored = metadataRows({ team: 'sec', size: 12, list: [1, 'a'] });

  it('is sent only as far as it changed, in the types it has', () => {
    expect(changedMetadata(stored, stored)).toBeUndefined();
    const edited = [
      { ...stored[0], value: 'platform' },
      { ...stored[1], value: '13' },
      stored[2],
    ].map((line) => ({ ...row('', ''), ...line }));
    expect(changedMetadata([...edited, row('new', '13')], stored)).toEqual({
      team: 'platform',
      size: 13,
      new: '13',
    });
  });

  it.each<[string, MetadataRow[], RegExp]>([
    ['an empty key', [row('', 'x')], /Enter a key/],
    ['a key twice', [row('a', '1'), row('a', '2')], /already/],
    ['a stored key again', [...stored, row('team', '2')], /already/],
    ['a key of the registry', [row('creator', 'me')], /itself/],
    ['broken JSON', [row('size', '{', { json: true, stored: true })], /Not valid JSON/],
  ])('is refused for %s', (_name, metadata, message) => {
    const result = editKeyRules.safeParse({ name: '', metadata });
    expect(result.error?.issues.map((issue) => issue.message).join()).toMatch(message);
  });
});

describe('a new key', () => {
  const good = {
    service: 'a_1',
    name: 'EU: a/b_c-1',
    expiry: { never: true, at: null },
    metadata: [],
    notes: '',
  };

  it('takes what the registry takes', () => {
    expect(createKeyRules.safeParse(good).success).toBe(true);
    expect(createKeyRules.safeParse({ ...good, name: '' }).success).toBe(true);
  });

  it.each([{ service: '' }, { service: 'A' }, { service: 'a-b' }, { name: 'ä' }, { name: '<b>' }])(
    'is refused with %j',
    (part) => {
      expect(createKeyRules.safeParse({ ...good, ...part }).success).toBe(false);
    },
  );
});

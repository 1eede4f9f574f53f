import { describe, expect, it } from 'vitest';

import {
  changedMetadata,
  createKeyRules,
  editKeyRules,
  expirationOf,
  expiryChange,
  expiryProblem,
  metadataRows,
  type MetadataRow,
  replacementExpiry,
  replacementMetadata,
} from './key-rules';
import { inDays, keyOf, NOW } from './service-keys-testing';

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
    expect(expiryProblem({ never: false, at: null }, now)).toMatch(/^Enter a date/);
    expect(expiryProblem({ never: false, at: seconds }, now)).toMatch(/past/);
    expect(expiryProblem({ never: false, at: 253_402_300_800 }, now)).toMatch(/9999/);
  });

  it('is sent as unix seconds, never as null', () => {
    expect(expirationOf({ never: false, at: 1_798_761_600 })).toBe(1_798_761_600);
    expect(expirationOf({ never: true, at: 1_798_761_600 })).toBeNull();
  });
});

describe('the expiry of a replaced key', () => {
  const never = { never: true, at: null };
  const soon = { never: false, at: seconds + 60 };

  it('is sent with the decision, each only if it differs', () => {
    const open = { expiry: soon, finish: false };
    const done = { expiry: soon, finish: true };
    const later = { expiry: { never: false, at: seconds + 120 }, finish: true };
    expect(expiryChange(open, open, 'next')).toEqual({});
    expect(expiryChange(open, done, 'next')).toEqual({ metadata: { replaced_by: 'next' } });
    expect(expiryChange(done, open, 'next')).toEqual({ metadata: { replaced_by: '' } });
    expect(expiryChange(done, later, 'next')).toEqual({ expiration: seconds + 120 });
    expect(expiryChange(open, later, 'next')).toEqual({
      expiration: seconds + 120,
      metadata: { replaced_by: 'next' },
    });
  });

  it('is no decision without a date, or without a replacement', () => {
    expect(
      expiryChange({ expiry: soon, finish: false }, { expiry: never, finish: true }, 'next'),
    ).toEqual({ expiration: null });
    expect(
      expiryChange({ expiry: never, finish: false }, { expiry: soon, finish: true }, undefined),
    ).toEqual({ expiration: seconds + 60 });
  });
});

describe('the key that replaces another one', () => {
  const old = keyOf('old', {
    created_date: inDays(-10),
    expiration_date: inDays(2),
    metadata: {
      team: 'sec',
      size: 12,
      creator: 'ops',
      ip: '::1',
      replaces: 'older',
      replaced_by: '',
    },
  });

  it('has its metadata, without what the registry and earlier replacements wrote', () => {
    expect(changedMetadata(replacementMetadata(old))).toEqual({
      team: 'sec',
      size: 12,
      replaces: 'old',
    });
    expect(replacementMetadata(keyOf('bare'))).toMatchObject([{ key: 'replaces', fixed: true }]);
  });

  it('lives as long', () => {
    expect(replacementExpiry(old, NOW)).toEqual({ never: false, at: NOW / 1000 + 12 * 86_400 });
    expect(replacementExpiry(keyOf('ever'), NOW)).toEqual({ never: true, at: null });
    expect(replacementExpiry({ kid: 'odd', expiration_date: 'later' }, NOW)).toEqual({
      never: false,
      at: null,
    });
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

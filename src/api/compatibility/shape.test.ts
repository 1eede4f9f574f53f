import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import {
  zGetConfigDumpResponse,
  zGetRepoBuildLogsSuperUserResponse,
  zListAllUsersResponse,
  zListQuotaLimitsResponse,
} from '../generated/zod.gen';
import { compareShape } from './shape';

const avatar = { name: 'n', hash: 'h', color: '#000000', kind: 'user' };
const user = {
  kind: 'user',
  name: 'mira',
  username: 'mira',
  email: 'mira@example.org',
  verified: true,
  avatar,
  super_user: false,
  global_readonly_super_user: false,
  enabled: true,
};
const dump = { config: {}, warning: {}, env: {}, schema: {} };
const entry = { message: 'm' };

describe('compareShape', () => {
  it('finds nothing where everything fits', () => {
    expect(compareShape(zListAllUsersResponse, { users: [user], next_page: 'x' })).toEqual({
      problems: [],
      unknownFields: [],
      emptyLists: [],
    });
  });

  it('names a field of a list once, with how often it differs', () => {
    const users = [{ ...user, enabled: 'yes' }, { ...user, enabled: 'no' }, user];
    expect(compareShape(zListAllUsersResponse, { users }).problems).toEqual([
      { path: 'users[].enabled', expected: 'boolean', found: 'string', count: 2 },
    ]);
  });

  const { username: _, ...nameless } = user;
  it.each([
    ['a field that is missing', { users: [nameless] }, 'users[].username: string, nothing'],
    ['null', { users: [{ ...user, email: null }] }, 'users[].email: string, null'],
    ['a list that is none', { users: {} }, 'users: array, object'],
    ['something inside', { users: [{ ...user, avatar: 'x' }] }, 'users[].avatar: object, string'],
    ['an optional field', { users: [], next_page: 3 }, 'next_page: string, integer'],
    ['an answer of another kind', [], 'the answer itself: object, array'],
    ['an empty answer', undefined, 'the answer itself: object, nothing'],
  ])('tells of %s', (_what, value, expected) => {
    const [problem] = compareShape(zListAllUsersResponse, value).problems;
    expect(`${problem?.path}: ${problem?.expected}, ${problem?.found}`).toBe(expected);
  });

  const limit = { id: 1, type: 'Warning', limit_percent: 80 };
  it.each([
    [{ ...limit, type: 'Notice' }, '[].type: "Warning" or "Reject", another string'],
    [{ ...limit, type: 4 }, '[].type: "Warning" or "Reject", integer'],
    [{ ...limit, limit_percent: 101 }, '[].limit_percent: integer, another integer'],
    [{ ...limit, limit_percent: 1.5 }, '[].limit_percent: integer, number'],
  ])('never shows the value: %j', (value, expected) => {
    const [problem] = compareShape(zListQuotaLimitsResponse, [value]).problems;
    expect(`${problem?.path}: ${problem?.expected}, ${problem?.found}`).toBe(expected);
  });

  it('says what an alternative lacks rather than that none fits', () => {
    const schema = zGetRepoBuildLogsSuperUserResponse;
    expect(compareShape(schema, { start: 0, total: 1, logs: [{ message: 1 }] }).problems).toEqual([
      { path: 'logs[].message', expected: 'string', found: 'integer', count: 1 },
    ]);
    expect(compareShape(schema, { logs_url: null }).problems).toEqual([
      { path: 'logs_url', expected: 'string', found: 'null', count: 1 },
    ]);
    expect(
      compareShape(z.object({ date: z.union([z.string(), z.int()]) }), { date: true }),
    ).toEqual({
      problems: [{ path: 'date', expected: 'string or integer', found: 'boolean', count: 1 }],
      unknownFields: [],
      emptyLists: [],
    });
  });

  it('keeps keys that are data to itself', () => {
    const secret = { ...dump, env: { MY_DB_PASSWORD: 1, OTHER: 2 }, config: { HIDDEN: 'x' } };
    const shape = compareShape(zGetConfigDumpResponse, secret);
    expect(shape.problems).toEqual([
      { path: 'env.*', expected: 'string', found: 'integer', count: 2 },
    ]);
    expect(shape.unknownFields).toEqual([]);
    expect(JSON.stringify(shape)).not.toMatch(/MY_DB_PASSWORD|HIDDEN/);
  });

  it('notes fields that the contract does not name, but no table of data', () => {
    const users = [{ ...user, last_seen: 1, avatar: { ...avatar, url: '' } }];
    expect(compareShape(zListAllUsersResponse, { users }).unknownFields).toEqual([
      'users[].last_seen',
      'users[].avatar.url',
    ]);
    const table = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`k${at}`, at]));
    const many = compareShape(zListAllUsersResponse, { users: [], ...table }).unknownFields;
    expect(many).toHaveLength(9);
    expect(many.at(-1)).toBe('and others');
    const odd = { users: [], 'mira@example.org': 1 };
    expect(compareShape(zListAllUsersResponse, odd).unknownFields).toEqual(['and others']);
  });

  it('says of which lists nothing was seen', () => {
    expect(compareShape(zListAllUsersResponse, { users: [] }).emptyLists).toEqual(['users']);
    expect(compareShape(zListQuotaLimitsResponse, []).emptyLists).toEqual(['the answer itself']);
    const logs = { start: 0, total: 1, logs: [entry] };
    expect(compareShape(zGetRepoBuildLogsSuperUserResponse, logs).emptyLists).toEqual([]);
  });
});

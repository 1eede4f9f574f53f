import { describe, expect, it } from 'vitest';

import type { LogEntry, LogRow } from '@/api/queries/logs';
import { parseSubject, type Subject } from '@/lib/subject';

import { activityOf, summaryOf } from './activity-rows';

const UUID = '3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11';
const avatar = { name: '', hash: '', color: '#000000', kind: 'user' } as const;
const person = (name: string) =>
  ({ performer: { kind: 'user', name, is_robot: name.includes('+'), avatar } }) as const;
const own = (name: string) => ({ namespace: { kind: 'user', name, avatar } }) as const;
const org = (name: string) => ({ namespace: { kind: 'org', name, avatar } }) as const;

/** Returns entries, newest first, a minute apart. */
function log(...entries: [string, Record<string, unknown>, Partial<LogEntry>?][]): LogRow[] {
  return entries.map(([kind, metadata, rest], at) => {
    const time = Date.UTC(2026, 10, 24, 9) - at * 60_000;
    return { id: `${time / 1000}-0`, time, entry: { kind, metadata, ip: null, ...rest } };
  });
}

const subject = (of: string): Subject => {
  const parsed = parseSubject(of);
  if (!parsed) throw new Error(of);
  return parsed;
};
const relations = (of: string, rows: LogRow[]) =>
  activityOf(rows, subject(of)).rows.map(({ entry, relation }) => `${relation} ${entry.kind}`);

describe('the activity', () => {
  it('of a user is what it performed, and what was done to it or in its namespace', () => {
    const rows = log(
      ['login_success', { type: 'quayauth' }, { ...person('mira'), ...own('mira') }],
      ['user_disable', { username: 'mira', superuser: 'admin' }, person('admin')],
      ['push_repo', { repo: 'a', namespace: 'mira', username: 'ben' }, person('ben')],
      ['create_repo', { repo: 'a', namespace: 'mira' }, { ...person('ben'), ...own('mira') }],
      ['user_enable', { username: 'ben', superuser: 'mira' }, { ...own('ben') }],
      ['create_repo', { repo: 'mira', namespace: 'acme' }, { ...person('ben'), ...org('acme') }],
      ['pull_repo', { repo: 'a', namespace: 'acme' }, { ...person('mira+ci'), ...org('acme') }],
    );
    expect(relations('user:mira', rows)).toEqual([
      'by login_success',
      'on user_disable',
      'on push_repo',
      'on create_repo',
      'by user_enable',
    ]);
  });

  it('of an organization is what happened in it, but not the service keys of the oldest account', () => {
    const rows = log(
      ['service_key_approve', { kid: 'x' }, { ...person('admin'), ...org('acme') }],
      ['org_create_team', { team: 't' }, { ...person('mira'), ...org('acme') }],
      ['pull_repo', { repo: 'a', namespace: 'acme' }, { ...own('acme') }],
      ['org_delete', { namespace: 'acme' }, person('mira')],
    );
    expect(relations('organization:acme', rows)).toEqual(['on org_create_team', 'on org_delete']);
  });

  it('of a robot, a key and an address follows their own keys', () => {
    const rows = log(
      ['pull_repo', { repo: 'a', username: 'acme+ci', is_robot: true }, person('acme+ci')],
      ['regenerate_robot_token', { robot: 'ci' }, { ...person('mira'), ...org('acme') }],
      ['regenerate_robot_token', { robot: 'ci' }, { ...person('mira'), ...org('other') }],
      ['org_mirror_enabled', { robot_username: 'acme+ci' }, { ...org('acme') }],
      ['service_key_rotate', { kid: 'new', signer_kid: 'old', ip: '10.0.0.1' }],
      ['login_failure', { username: 'root' }, { ip: '10.0.0.1' }],
    );
    expect(relations('robot:acme+ci', rows)).toEqual([
      'by pull_repo',
      'on regenerate_robot_token',
      'on org_mirror_enabled',
    ]);
    expect(relations('key:old', rows)).toEqual(['by service_key_rotate']);
    expect(relations('key:new', rows)).toEqual(['on service_key_rotate']);
    expect(relations('ip:10.0.0.1', rows)).toEqual(['by service_key_rotate', 'by login_failure']);
  });

  it('marks what a superuser did to the subject', () => {
    const rows = log(
      ['user_change_password', { username: 'mira', superuser: 'admin' }, person('admin')],
      ['user_delete', { username: 'mira' }, person('admin')],
      ['org_add_team_member', { member: 'mira', team: 't' }, { ...person('ben'), ...org('acme') }],
      ['user_change_email', { superuser: 'mira' }, { ...person('mira'), ...own('mira') }],
    );
    const marks = activityOf(rows, subject('user:mira')).rows.map((row) => row.bySuperuser);
    expect(marks).toEqual([true, true, false, false]);
  });

  it('follows a rename back, but not forward', () => {
    const rows = log(
      ['org_add_team_member', { member: 'miriam' }, org('acme')],
      ['user_change_name', { old_username: 'miriam' }, { ...person('mira'), ...own('mira') }],
      ['org_remove_team_member', { member: 'miriam' }, org('acme')],
    );
    const { rows: found, trail } = activityOf(rows, subject('user:mira'));
    expect(found.map(({ entry }) => entry.kind)).toEqual([
      'user_change_name',
      'org_remove_team_member',
    ]);
    expect(trail.formerNames).toEqual(['miriam']);
    const former = activityOf(rows, subject('user:miriam'));
    expect(former.rows).toHaveLength(3);
    expect(former.trail.laterNames).toEqual(['mira']);
  });

  it('follows the rename of an organization, also if the request named no new name', () => {
    const rows = log(
      ['org_change_name', { old_name: 'acme', new_name: null }, org('shop')],
      ['org_change_email', { namespace: 'acme' }, person('admin')],
    );
    expect(relations('organization:shop', rows)).toEqual([
      'on org_change_name',
      'on org_change_email',
    ]);
    expect(activityOf(rows, subject('organization:acme')).trail.laterNames).toEqual(['shop']);
  });

  it('finds a deleted account under its UUID, once an older entry says whose that is', () => {
    const rows = log(
      ['login_success', {}, { ...person(UUID), ...own(UUID) }],
      ['create_app_specific_token', {}, person(UUID)],
      ['push_repo', { username: 'mira', namespace: 'acme' }, { ...person(UUID), ...org('acme') }],
    );
    const { rows: found, trail } = activityOf(rows, subject('user:mira'));
    expect(found.map(({ relation }) => relation)).toEqual(['by', 'by', 'by']);
    expect(trail.placeholders).toEqual([UUID]);
    expect(relations(`user:${UUID}`, rows)).toHaveLength(3);
    expect(activityOf(rows, subject(`user:${UUID}`)).trail.formerNames).toEqual(['mira']);
    // A permission for the user in a deleted organization does not say whose the UUID is.
    const elsewhere = log(
      ['login_success', {}, person(UUID)],
      ['change_repo_permission', { username: 'mira' }, { ...org(UUID) }],
    );
    expect(relations('user:mira', elsewhere)).toEqual(['on change_repo_permission']);
  });
});

describe('a successful sign-in', () => {
  const ip = '10.0.0.1';

  it('is done by the account that signed in, not by its recorded performer', () => {
    const rows = log(
      ['login_success', { type: 'quayauth' }, own('mira')],
      ['login_success', { robot: 'acme+ci' }, { ...person('ben'), ...own('ben') }],
      ['login_success', { robot: 'mira+ci' }, own('mira')],
      ['login_success', {}, { ...person('mira+ci'), ...own('mira') }],
      ['federated_robot_token_exchange', { robot: 'acme+ci' }, org('acme')],
      ['login_failure', { username: 'acme+ci', robot: 'acme+ci' }],
    );
    expect(relations('user:mira', rows)).toEqual([
      'by login_success',
      'on login_success',
      'on login_success',
    ]);
    expect(relations('robot:acme+ci', rows)).toEqual([
      'by login_success',
      'by federated_robot_token_exchange',
      'on login_failure',
    ]);
  });

  it('is a use of the account, and a failed one is not', () => {
    const of = subject('user:mira');
    const useragent = 'curl/8';
    const rows = log(
      ['login_failure', { username: 'mira', useragent: 'x' }, { ip: '10.6.6.6' }],
      ['login_failure', { username: 'mira' }, { ...person('mira'), ip: '10.6.6.7' }],
      ['login_success', { useragent }, { ...own('mira'), ip }],
      ['user_disable', { username: 'mira', superuser: 'admin' }, person('admin')],
    );
    const time = rows[2]?.time;
    expect(summaryOf(activityOf(rows, of).rows, of)).toMatchObject({
      first: time,
      last: time,
      addresses: [{ value: ip, count: 1 }],
      clients: [{ value: useragent, count: 1 }],
    });
    const failed = activityOf(rows.slice(0, 2), of).rows;
    expect(summaryOf(failed, of)).toMatchObject({ seen: false, last: undefined });
    const anyone = subject('ip:10.6.6.6');
    expect(summaryOf(activityOf(rows, anyone).rows, anyone).last).toBe(rows[0]?.time);
  });
});

describe('the summary', () => {
  it('counts by kind, and the addresses and clients of the one who acts', () => {
    const of = subject('user:mira');
    const metadata = { repo: 'a', namespace: 'acme', 'user-agent': 'docker/27.0' };
    const rows = log(
      ['pull_repo', metadata, { ...person('mira'), ip: '10.0.0.1' }],
      ['pull_repo', metadata, { ...person('mira'), ip: '10.0.0.2' }],
      ['login_failure', { username: 'mira' }, { ip: '10.6.6.6' }],
      ['user_disable', { username: 'mira', superuser: 'admin' }, { ip: '10.9.9.9' }],
    );
    const summary = summaryOf(activityOf(rows, of).rows, of);
    expect(summary).toEqual({
      seen: true,
      last: rows[0]?.time,
      first: rows[1]?.time,
      kinds: [
        { value: 'pull_repo', count: 2 },
        { value: 'login_failure', count: 1 },
        { value: 'user_disable', count: 1 },
      ],
      addresses: [
        { value: '10.0.0.1', count: 1 },
        { value: '10.0.0.2', count: 1 },
      ],
      clients: [{ value: 'docker/27.0', count: 2 }],
      repositories: [{ value: 'acme/a', count: 2 }],
      failedSignIns: [{ value: '10.6.6.6', count: 1 }],
      superusers: [{ value: 'user_disable', count: 1 }],
    });
  });
});

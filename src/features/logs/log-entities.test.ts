import { describe, expect, it } from 'vitest';

import type { LogEntry } from '@/api/queries/logs';
import { formatSubject } from '@/lib/subject';

import {
  actorOf,
  entityAt,
  namespaceSubject,
  ownerOf,
  performerSubject,
  subjectAt,
} from './log-entities';

const UUID = '3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11';
const avatar = { name: '', hash: '', color: '#000000', kind: 'user' } as const;
const entryOf = (
  kind: string,
  metadata: Record<string, unknown>,
  rest: Partial<LogEntry> = {},
): LogEntry => ({
  kind,
  metadata,
  ip: null,
  datetime: 'Tue, 24 Nov 2026 03:39:37 -0000',
  ...rest,
});
const org = (name: string) => ({ namespace: { kind: 'org', name, avatar } }) as const;

describe('what an entry names', () => {
  it.each<[string, Record<string, unknown>, string, string | null]>([
    ['user_create', { username: 'mira', superuser: 'admin' }, 'username', 'user mira'],
    ['user_create', { username: 'mira', superuser: 'admin' }, 'superuser', 'user admin'],
    ['push_repo', { username: 'shop+ci', is_robot: true }, 'username', null],
    ['org_add_team_member', { member: 'shop+ci' }, 'member', null],
    ['org_invite_team_member', { user: 'm@example.org' }, 'user', null],
    ['login_failure', { username: 'root' }, 'username', 'user root'],
    ['user_delete', { username: 'mira' }, 'username', null],
    ['service_key_approve', { kid: 'a:b', service: 'clair' }, 'kid', 'service-key a:b'],
    ['service_key_rotate', { kid: 'x', signer_kid: 'y' }, 'signer_kid', 'service-key y'],
    ['service_key_delete', { kid: 'x' }, 'kid', null],
    ['build_dockerfile', { build_id: UUID }, 'build_id', `build ${UUID}`],
    ['cancel_build', { build_uuid: UUID }, 'build_uuid', `build ${UUID}`],
    ['cancel_build', { build_uuid: '../users' }, 'build_uuid', null],
    ['org_change_email', { namespace: 'shop' }, 'namespace', 'organization shop'],
    ['org_delete', { namespace: 'shop' }, 'namespace', null],
    ['take_ownership', { namespace: 'shop', was_user: false }, 'namespace', 'organization shop'],
    ['take_ownership', { namespace: 'mira', was_user: true }, 'namespace', null],
    ['org_change_name', { old_name: 'a', new_name: 'b' }, 'new_name', 'organization b'],
    ['org_change_name', { old_name: 'a', new_name: null }, 'new_name', null],
    ['push_repo', { repo: 'api', namespace: 'shop' }, 'repo', null],
    ['push_repo', { username: { toString: 'x' } }, 'username', null],
    ['push_repo', { username: UUID }, 'username', null],
  ])('%s %o by %s is %s', (kind, metadata, key, expected) => {
    const entity = entityAt(entryOf(kind, metadata), key);
    expect(entity && `${entity.kind} ${entity.name}`).toBe(expected);
  });

  it('is an organization or a user by the namespace of the entry', () => {
    const entry = entryOf('push_repo', { namespace: 'shop', repo: 'api' }, org('shop'));
    expect(entityAt(entry, 'namespace')).toEqual({ kind: 'organization', name: 'shop' });
    expect(ownerOf(entry)).toEqual({ kind: 'organization', name: 'shop' });
    expect(ownerOf(entryOf('org_delete', { namespace: 'shop' }, org(UUID)))).toBeNull();
    expect(ownerOf(entryOf('push_repo', {}))).toBeNull();
  });

  it('has an actor unless that is a robot or gone', () => {
    const by = (name: string, is_robot: boolean) =>
      actorOf(entryOf('push_repo', {}, { performer: { kind: 'user', name, is_robot, avatar } }));
    expect(by('mira', false)).toEqual({ kind: 'user', name: 'mira' });
    expect(by('shop+ci', true)).toBeNull();
    expect(by(UUID, false)).toBeNull();
    expect(actorOf(entryOf('push_repo', {}))).toBeNull();
  });
});

const text = (subject: ReturnType<typeof subjectAt>) => subject && formatSubject(subject);

describe('whose activity an entry leads to', () => {
  it.each<[string, Record<string, unknown>, string, string | null]>([
    ['user_create', { username: 'mira', superuser: 'admin' }, 'superuser', 'user:admin'],
    ['user_delete', { username: 'mira' }, 'username', 'user:mira'],
    ['org_delete', { namespace: 'shop' }, 'namespace', 'organization:shop'],
    ['push_repo', { username: 'shop+ci', is_robot: true }, 'username', 'robot:shop+ci'],
    ['create_robot', { robot: 'ci' }, 'robot', 'robot:shop+ci'],
    ['org_mirror_enabled', { robot_username: 'shop+ci' }, 'robot_username', 'robot:shop+ci'],
    ['service_key_delete', { kid: 'x' }, 'kid', 'key:x'],
    ['service_key_rotate', { ip: '10.0.0.1' }, 'ip', 'ip:10.0.0.1'],
    ['build_dockerfile', { build_id: UUID }, 'build_id', null],
    ['push_repo', { repo: 'a+b' }, 'repo', null],
    ['org_create_team', { team: 't' }, 'team', null],
    ['user_create', { email: null }, 'email', null],
  ])('%s %o by %s is %s', (kind, metadata, key, expected) => {
    expect(text(subjectAt(entryOf(kind, metadata, org('shop')), key))).toBe(expected);
  });

  it('is the performer, and the owner of the log unless that means nothing', () => {
    const entry = entryOf('push_repo', { namespace: 'shop' }, org(UUID));
    expect(text(namespaceSubject(entry))).toBe('organization:shop');
    expect(namespaceSubject(entryOf('service_key_create', {}, org('shop')))).toBeNull();
    expect(performerSubject(entry)).toBeNull();
    const performer = { kind: 'user', name: 'shop+ci', is_robot: true, avatar } as const;
    expect(text(performerSubject({ ...entry, performer }))).toBe('robot:shop+ci');
  });
});

import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { switchCredential } from '../session';
import { expectSignedIn } from '../sign-in-gate';
import { currentUser } from './session';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const refused = (title: string, status: number) => () =>
  json({ detail: title, title, error_type: title, status }, status);

/** An account as `GET /api/v1/user/` returns it to its owner. */
const account = (roles: object) => () =>
  json({
    anonymous: false,
    username: 'ro',
    avatar: { name: 'ro', hash: 'aa', color: '#000000', kind: 'user' },
    organizations: [],
    ...roles,
  });
const users = () => json({ users: [] });
const keys = () => json({ keys: [] });

/** Responds by path and records the requests. */
function registry(answers: Record<string, () => Response>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1/', '');
    asked.push(path);
    const answer = answers[path];
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError(`no ${path}`));
  });
  return asked;
}

const tier = async () => (await new QueryClient().query(currentUser()))?.tier;

beforeEach(() => {
  vi.unstubAllGlobals();
  switchCredential({ mode: 'session' });
  expectSignedIn(undefined);
  configureClient();
});

describe('the tier of an account', () => {
  it('is what the account says, without a further request', async () => {
    const asked = registry({ 'user/': account({ super_user: true }) });
    expect(await tier()).toBe('superuser');
    expect(asked).toEqual(['user/']);
    registry({ 'user/': account({ super_user: true, global_readonly_super_user: true }) });
    expect(await tier()).toBe('readonly');
  });

  // Quay 3.10 to 3.15 describe a read-only superuser like an ordinary user.
  it('is read-only superuser where no role is named and the users can be read', async () => {
    const asked = registry({ 'user/': account({}), 'superuser/users/': users });
    expect(await tier()).toBe('readonly');
    expect(asked).toEqual(['user/', 'superuser/users/']);
  });

  it('is none where no role is named and the users are refused', async () => {
    registry({
      'user/': account({}),
      'superuser/users/': refused('insufficient_scope', 403),
    });
    expect(await tier()).toBe('none');
  });

  it('is found out without asking for the password', async () => {
    const answers = {
      'user/': account({}),
      'superuser/users/': refused('fresh_login_required', 401),
    };
    registry({ ...answers, 'superuser/keys': keys });
    expect(await tier()).toBe('readonly');
    registry({ ...answers, 'superuser/keys': refused('insufficient_scope', 403) });
    expect(await tier()).toBe('none');
  });

  it('stays unknown where the registry fails', async () => {
    registry({ 'user/': account({}), 'superuser/users/': () => new Response('', { status: 500 }) });
    await expect(tier()).rejects.toMatchObject({ kind: 'server' });
  });
});

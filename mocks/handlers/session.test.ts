import { describe, expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { list } from '../testing/look';

describe('sessions (C 3.4, 3.5)', () => {
  it('needs the CSRF value to sign in, and gives a new one', async () => {
    const client = new DirectClient(registryWithClock().registry);
    const credentials = { username: 'admin', password: 'password' };
    expect((await client.post('/api/v1/signin', credentials)).status).toBe(403);
    const accepted = await client.signIn('admin');
    expect(accepted).toMatchObject({ status: 200, json: { success: true } });
    const fresh = client.csrfToken;
    expect(fresh).toHaveLength(64);
    const { json } = await client.get('/csrf_token');
    expect(json).toEqual({ csrf_token: fresh });
    expect((await client.get('/api/v1/user/')).json).toMatchObject({
      username: 'admin',
      super_user: true,
      has_password_set: true,
    });
  });

  it('tells why it refuses, and then makes one wait even with the right password', async () => {
    const { registry, clock } = registryWithClock();
    const client = new DirectClient(registry);
    const refused = await client.signIn('admin', 'wrong');
    expect(refused).toMatchObject({
      status: 403,
      json: { invalidCredentials: true, needsEmailVerification: false },
    });
    const early = await client.signIn('admin');
    expect(early).toMatchObject({ status: 429, headers: { 'Retry-After': '0' } });
    expect(early.headers['Content-Type']).toContain('text/html');
    clock.now += 501;
    await client.signIn('admin', 'wrong');
    clock.now += 501;
    expect((await client.signIn('admin')).status).toBe(429);
    clock.now += 500;
    expect((await client.signIn('admin')).status).toBe(200);
  });

  it('lets in a created user only after verification, and nobody who is disabled', async () => {
    const { registry, clock } = registryWithClock();
    const admin = new DirectClient(registry, 'superuser-token');
    const body = { username: 'newcomer', email: 'newcomer@example.org' };
    await admin.post('/api/v1/superuser/users/', body);
    const address = '/api/v1/superuser/users/newcomer';
    await admin.put(address, { password: 'a-good-one' });
    const client = new DirectClient(registry);
    expect((await client.signIn('newcomer', 'a-good-one')).json).toMatchObject({
      needsEmailVerification: true,
      invalidCredentials: false,
    });
    // A changed e-mail address is marked as verified.
    await admin.put(address, { email: 'other@example.org' });
    expect((await client.signIn('other@example.org', 'a-good-one')).status).toBe(200);
    expect((await client.get('/api/v1/user/')).status).toBe(200);
    // A new password ends the session, and so does disabling the user.
    await admin.put(address, { password: 'another-one' });
    expect((await client.get('/api/v1/user/')).status).toBe(401);
    clock.now += 1000;
    expect((await client.signIn('newcomer', 'another-one')).status).toBe(200);
    await admin.put(address, { enabled: false });
    expect((await client.get('/api/v1/user/')).status).toBe(401);
    expect((await client.signIn('newcomer', 'another-one')).status).toBe(403);
  });

  it('signs out every session of the user, and no token', async () => {
    const { registry } = registryWithClock();
    const [one, two] = [new DirectClient(registry), new DirectClient(registry)];
    const token = new DirectClient(registry, 'superuser-token');
    await one.signIn('admin');
    await two.signIn('admin');
    expect((await one.post('/api/v1/signout')).json).toEqual({ success: true });
    for (const client of [one, two]) expect((await client.get('/api/v1/user/')).status).toBe(401);
    expect((await token.get('/api/v1/user/')).status).toBe(200);
    const { json } = await token.get('/api/v1/superuser/logs');
    expect(list(json, 'logs').slice(0, 3)).toMatchObject([
      { kind: 'logout_success' },
      { kind: 'login_success', namespace: { name: 'admin' } },
      { kind: 'login_success', namespace: { name: 'admin' } },
    ]);
    expect(list(json, 'logs')[1]).not.toHaveProperty('performer');
  });

  it('makes a login fresh again with the password only, and never asks a token', async () => {
    const { registry, clock } = registryWithClock();
    const client = new DirectClient(registry);
    await client.signIn('readonly');
    clock.now += 10 * 60_000;
    const stale = await client.get('/api/v1/superuser/logs');
    expect(stale).toMatchObject({ status: 401, json: { title: 'fresh_login_required' } });
    const wrong = await client.post('/api/v1/signin/verify', { password: 'wrong' });
    expect(wrong).toMatchObject({ status: 403, json: { invalidCredentials: true } });
    clock.now += 1000;
    const before = client.csrfToken;
    const right = await client.post('/api/v1/signin/verify', { password: 'password' });
    expect(right.headers['X-Next-CSRF-Token']).not.toBe(before);
    expect((await client.get('/api/v1/superuser/logs')).status).toBe(200);
    const token = new DirectClient(registry, 'readonly-token');
    expect((await token.get('/api/v1/superuser/logs')).status).toBe(200);
  });
});

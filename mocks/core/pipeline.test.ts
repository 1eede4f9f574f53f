import { describe, expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, text } from '../testing/look';

const superuser = () => new DirectClient(registryWithClock().registry, 'superuser-token');
const UUID = '00000000-0000-4000-8000-000000000000';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';

describe('exact paths (C 1.0)', () => {
  const api = '/api/v1/superuser';
  it.each([
    ['GET', `${api}/users`, 308],
    ['POST', `${api}/users`, 308],
    ['GET', `${api}/users/testuser/`, 404],
    ['PUT', `${api}/users/testuser/`, 405],
    ['GET', `${api}/organizations`, 308],
    ['GET', `${api}/organizations/payments`, 308],
    ['GET', `${api}/organizations/payments/`, 404],
    ['DELETE', `${api}/organizations/payments/`, 405],
    ['GET', `${api}/logs/`, 404],
    ['GET', `${api}/config/`, 404],
    ['GET', `${api}/keys/`, 404],
    ['POST', `${api}/keys/`, 405],
    ['POST', `${api}/approvedkeys/x/`, 405],
    ['GET', `${api}/users/testuser/quota/`, 404],
    ['POST', `${api}/organization/payments/quota/`, 405],
    ['GET', `${api}/organization/payments/quota/1`, 308],
    ['PUT', `${api}/organization/payments/quota/1/`, 405],
    ['GET', `${api}/organizations/payments/quota`, 308],
    ['GET', `${api}/${UUID}/build/`, 404],
    ['GET', `${api}/registrysize`, 308],
    ['POST', `${api}/registrysize`, 308],
    ['GET', `${api}/users/a%2Fb`, 308],
    ['GET', '/api/v1/user', 308],
    ['GET', '/api/v1/nothing/', 404],
    ['POST', '/api/v1/nothing', 405],
    ['POST', '/config', 405],
  ])('%s %s: %i, a page without CORS headers', async (method, address, status) => {
    const answered = await superuser().send(method, address, { body: {} });
    expect(answered.status).toBe(status);
    expect(answered.headers['Content-Type']).toContain('text/html');
    expect(answered.headers).not.toHaveProperty('Access-Control-Allow-Origin');
    const location = status === 308 ? `http://registry.test${address}/` : undefined;
    expect(answered.headers['Location']).toBe(location);
  });

  it('keeps the query when it adds the slash', async () => {
    const { headers } = await superuser().get(`${api}/users?limit=1`);
    expect(headers['Location']).toBe(`http://registry.test${api}/users/?limit=1`);
  });

  it('knows the route but not the method', async () => {
    const answered = await superuser().send('POST', `${api}/users/testuser`);
    expect(answered).toMatchObject({ status: 405, json: { message: expect.any(String) } });
    expect(answered.headers['Access-Control-Allow-Origin']).toBe('*');
  });

  it('takes config for itself and config/status for a build', async () => {
    expect((await superuser().get(`${api}/config`)).status).toBe(200);
    const build = await superuser().get(`${api}/config/status`);
    expect(build).toMatchObject({ status: 400, json: { title: 'invalid_response' } });
  });

  it('answers a preflight without asking who it is', async () => {
    const client = new DirectClient(registryWithClock().registry);
    const answered = await client.send('OPTIONS', `${api}/users/`);
    expect(answered).toMatchObject({ status: 200, body: '' });
    expect(answered.headers).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Requested-With',
    });
  });
});

describe('order of checks and shapes (C 1.0, 2.1)', () => {
  it('refuses a browser that does not say how it asks', async () => {
    const client = superuser();
    client.userAgent = CHROME;
    const refused = await client.get('/api/v1/user/');
    expect(refused).toMatchObject({ status: 400, json: { error: expect.any(String) } });
    expect(refused.headers['Content-Type']).toContain('text/html');
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    expect((await client.send('GET', '/api/v1/user/', { headers })).status).toBe(200);
    expect((await client.get('/config')).status).toBe(200);
    expect((await client.post('/api/v1/superuser/registrysize/')).status).toBe(201);
    client.userAgent = `${CHROME} Edg/140.0`;
    expect((await client.get('/api/v1/user/')).status).toBe(200);
  });

  it('says who it thinks one is when the CSRF value is wrong', async () => {
    const client = new DirectClient(registryWithClock().registry);
    await client.signIn('admin');
    client.csrfToken = 'wrong';
    const refused = await client.post('/api/v1/superuser/registrysize/');
    expect(refused).toMatchObject({
      status: 403,
      json: { error: 'CSRF token was invalid or missing. (authorized: user admin)' },
    });
  });

  it.each([
    ['Token superuser-token', 401],
    ['superuser-token', 401],
    ['Basic YWRtaW46cGFzc3dvcmQ=', 401],
    ['bearer   superuser-token', 200],
  ])('reads the credential %s: %i', async (credential, status) => {
    const client = new DirectClient(registryWithClock().registry);
    const headers = { Authorization: credential };
    expect((await client.send('GET', '/api/v1/user/', { headers })).status).toBe(status);
  });

  it('lets a bad bearer disable a good session', async () => {
    const client = new DirectClient(registryWithClock().registry);
    await client.signIn('admin');
    const address = '/api/v1/superuser/keys';
    expect((await client.get(address)).status).toBe(200);
    const headers = { Authorization: 'Bearer revoked' };
    expect((await client.send('GET', address, { headers })).status).toBe(401);
    // The CSRF value still matches the cookie's session, so the error is the missing sign-in.
    const write = await client.send('POST', '/api/v1/superuser/registrysize/', { headers });
    expect(write).toMatchObject({ status: 401, json: { title: 'invalid_token' } });
  });

  it('takes a JWT for a single sign-on token', async () => {
    const client = new DirectClient(registryWithClock().registry, 'a.b.c');
    const refused = await client.get('/api/v1/superuser/keys');
    expect(refused).toMatchObject({ status: 401, json: { error: expect.any(String) } });
  });

  it.each([
    ['superuser-token', 200, true],
    ['narrow-token', 401, undefined],
    ['reader-token', 200, undefined],
    ['wide-token', 200, true],
    ['user-token', 200, undefined],
  ])('tells who holds %s: %i (C 3.2)', async (token, status, flag) => {
    const client = new DirectClient(registryWithClock().registry, token);
    const { status: given, json } = await client.get('/api/v1/user/');
    expect([given, at(json, 'super_user')]).toEqual([status, flag]);
    expect(at(json, 'session_required')).toBe(status === 401 ? false : undefined);
    expect(at(json, 'email') !== undefined).toBe(token === 'wide-token');
  });

  it('has CORS headers on every shape but B, redirects and pages', async () => {
    const client = superuser();
    const cors = async (method: string, address: string, body?: unknown) =>
      (await client.send(method, address, { body })).headers['Access-Control-Allow-Origin'];
    expect(await cors('GET', '/api/v1/discovery')).toBe('*');
    expect(await cors('GET', '/api/v1/superuser/users/no-such')).toBe('*');
    expect(await cors('GET', '/api/v1/superuser/users/?limit=x')).toBe('*');
    expect(await cors('POST', '/api/v1/superuser/users/', '{')).toBe('*');
    expect(await cors('POST', '/api/v1/superuser/users/', { username: 'No' })).toBeUndefined();
    expect(await cors('GET', '/config')).toBeUndefined();
    expect(await cors('GET', '/csrf_token')).toBeUndefined();
  });

  it('lists internal routes only when asked, and swaps the names of the quota operations', async () => {
    const client = new DirectClient(registryWithClock().registry);
    const { json: open } = await client.get('/api/v1/discovery');
    const { json: all } = await client.get('/api/v1/discovery?internal=true');
    const organizations = '/api/v1/superuser/organizations/';
    expect(at(open, 'paths', organizations)).toBeUndefined();
    expect(at(all, 'paths', organizations)).toBeDefined();
    const quota = '/api/v1/superuser/users/{namespace}/quota';
    expect(text(open, 'paths', quota, 'get', 'operationId')).toBe('listUserQuotaSuperUser');
  });
});

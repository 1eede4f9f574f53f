import { beforeEach, describe, expect, it } from 'vitest';

import type { Registry } from '../registry';
import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at } from '../testing/look';

const CONSOLE = 'https://quay.example.com/admin/console/';
const SCOPE = 'super:user user:read';

const GOOD = {
  response_type: 'token',
  client_id: 'quay-console',
  redirect_uri: CONSOLE,
  scope: SCOPE,
  state: 'unguessable',
};

const authorizeAddress = (changes: Record<string, string | undefined> = {}) => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...GOOD, ...changes }))
    if (value !== undefined) parameters.set(name, value);
  return `/oauth/authorize?${parameters.toString()}`;
};

let registry: Registry;

const signedIn = async (username = 'admin') => {
  const client = new DirectClient(registry);
  await client.signIn(username);
  return client;
};

/** Submits the consent page's form. */
const submit = (client: DirectClient, action: string, changes: Record<string, string> = {}) =>
  client.send('POST', `/oauth/${action}`, {
    body: new URLSearchParams({
      ...GOOD,
      _csrf_token: client.csrfToken ?? '',
      ...changes,
    }).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

const locationOf = ({ headers }: { headers: Record<string, string> }) =>
  new URL(headers['Location'] ?? '');

const tokenOf = (answer: { headers: Record<string, string> }) =>
  new URLSearchParams(locationOf(answer).hash.slice(1)).get('access_token') ?? '';

const issued = async (scope = SCOPE) =>
  new DirectClient(registry, tokenOf(await submit(await signedIn(), 'authorizeapp', { scope })));

beforeEach(() => {
  ({ registry } = registryWithClock({ oauthRedirect: CONSOLE }));
});

describe('the consent page (C 3.1)', () => {
  it('is shown once, and hands out a new token without asking afterwards', async () => {
    const client = await signedIn();
    const asked = await client.get(authorizeAddress());
    expect(asked).toMatchObject({ status: 200, body: expect.stringContaining('Authorize') });
    expect(asked.body).toContain(`name="_csrf_token" value="${client.csrfToken ?? ''}"`);

    const first = await submit(client, 'authorizeapp');
    expect(first.status).toBe(302);
    expect(locationOf(first).href.startsWith(`${CONSOLE}?`)).toBe(true);
    expect(locationOf(first).searchParams.get('state')).toBe('unguessable');
    expect(tokenOf(first)).toMatch(/^\w{40}$/);

    const again = await client.get(authorizeAddress());
    expect(again.status).toBe(302);
    expect(tokenOf(again)).toMatch(/^\w{40}$/);
    expect(tokenOf(again)).not.toBe(tokenOf(first));
  });

  it('is shown again for rights that were not given yet', async () => {
    const client = await signedIn();
    await submit(client, 'authorizeapp', { scope: 'user:read' });
    expect((await client.get(authorizeAddress({ scope: 'user:read' }))).status).toBe(302);
    expect((await client.get(authorizeAddress())).status).toBe(200);
    await submit(client, 'authorizeapp', { scope: 'super:user' });
    // Together, both tokens' scopes cover the request.
    expect((await client.get(authorizeAddress())).status).toBe(302);
  });

  it('shows what it was asked with as text', async () => {
    const client = await signedIn();
    const { body } = await client.get(authorizeAddress({ state: '"><script>' }));
    expect(body).not.toContain('<script>');
  });

  it('goes back with the reason and without the state when it is refused', async () => {
    const client = await signedIn();
    expect(locationOf(await submit(client, 'denyapp')).href).toBe(
      `${CONSOLE}?error=authorization_denied`,
    );
  });

  it('takes no form without the CSRF value, and nobody who is not signed in', async () => {
    const client = await signedIn();
    expect((await submit(client, 'authorizeapp', { _csrf_token: 'x' })).status).toBe(403);
    expect((await submit(new DirectClient(registry), 'authorizeapp')).status).toBe(401);
    expect((await client.get('/oauth/authorizeapp')).status).toBe(405);
  });
});

describe('a sign-in that the registry refuses (C 3.1)', () => {
  it.each([
    ['somebody who is not signed in', 401, undefined, {}],
    ['an unknown application', 404, 'admin', { client_id: 'unknown' }],
    ['somebody who does not administrate the organization', 403, 'testuser', {}],
    ['a superuser who does not either', 403, 'readonly', {}],
  ] as const)('shows a bare page to %s', async (_, status, username, changes) => {
    const client = username ? await signedIn(username) : new DirectClient(registry);
    const answered = await client.get(authorizeAddress(changes));
    expect(answered.status).toBe(status);
    expect(answered.headers['Content-Type']).toContain('text/html');
    expect(answered.headers['Location']).toBeUndefined();
  });

  it.each(['client_id', 'redirect_uri', 'scope'])('needs %s', async (name) => {
    const answered = await (await signedIn()).get(authorizeAddress({ [name]: undefined }));
    expect(answered.status).toBe(400);
    expect(at(answered.json, 'error')).toContain(name);
  });

  it.each([
    ['redirect_uri_mismatch', { redirect_uri: 'https://evil.example.com/' }],
    ['redirect_uri_mismatch', { redirect_uri: `${CONSOLE}..` }],
    ['invalid_scope', { scope: 'super:user superuser' }],
    ['unsupported_response_type', { response_type: 'banana' }],
  ] as const)('goes back with %s', async (code, changes) => {
    const answered = await (await signedIn()).get(authorizeAddress(changes));
    expect(answered.status).toBe(302);
    expect(locationOf(answered).href).toBe(`${CONSOLE}?error=${code}`);
  });

  it('answers a wrong redirect URI in JSON once the rights were given', async () => {
    const client = await signedIn();
    const elsewhere = { redirect_uri: 'https://evil.example.com/' };
    expect(await submit(client, 'authorizeapp', elsewhere)).toMatchObject({
      status: 400,
      json: { error: 'invalid_request' },
    });
    await submit(client, 'authorizeapp');
    expect(await client.get(authorizeAddress(elsewhere))).toMatchObject({
      status: 400,
      json: { error: 'invalid_request' },
    });
  });
});

describe('a token from there', () => {
  it('is good at once, for what it was given', async () => {
    const whole = await issued();
    expect((await whole.get('/api/v1/user/')).json).toMatchObject({ super_user: true });
    expect((await whole.get('/api/v1/superuser/users/?limit=1')).status).toBe(200);
    const narrow = await issued('super:user');
    expect((await narrow.get('/api/v1/user/')).status).toBe(401);
    expect((await narrow.get('/api/v1/superuser/users/?limit=1')).status).toBe(200);
  });

  it('outlives the session that it was made in', async () => {
    const session = await signedIn();
    const token = await issued();
    await session.post('/api/v1/signout', {});
    expect((await session.get('/api/v1/user/')).status).toBe(401);
    expect((await token.get('/api/v1/user/')).status).toBe(200);
  });

  it('dies with the organization, and the application with it', async () => {
    const session = await signedIn();
    const token = await issued();
    expect((await token.remove('/api/v1/superuser/organizations/web')).status).toBe(204);
    expect((await token.get('/api/v1/superuser/keys')).status).toBe(401);
    expect((await token.post('/api/v1/superuser/registrysize/', {})).status).toBe(403);
    expect((await session.get(authorizeAddress())).status).toBe(404);
  });

  it('can be had for copying, under the registry’s own address', async () => {
    const client = await signedIn();
    const redirect_uri = 'http://registry.test/oauth/localapp';
    const answered = await submit(client, 'authorizeapp', { redirect_uri });
    const { pathname, search } = locationOf(answered);
    expect(tokenOf(answered)).toHaveLength(40);
    expect((await client.get(pathname + search)).body).toContain('access token');
    expect((await client.get(pathname)).body).toContain('canceled');
    expect((await new DirectClient(registry).get(pathname)).status).toBe(401);
  });
});

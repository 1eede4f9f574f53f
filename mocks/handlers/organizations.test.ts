import { expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { list, text } from '../testing/look';

const CREATE = '/api/v1/organization/';
const CREATED = { status: 201, json: 'Created' };

it('an organization is created by a session or with user:admin, and belongs to its creator (C 13.2)', async () => {
  const { registry } = registryWithClock();
  const session = new DirectClient(registry);
  await session.signIn('admin');
  expect(await session.post(CREATE, { name: 'by-session' })).toMatchObject(CREATED);
  const wide = new DirectClient(registry, 'wide-token');
  const body = { name: 'by-token', email: 'team@example.org' };
  expect(await wide.post(CREATE, body)).toMatchObject(CREATED);
  // An address that another organization has is accepted.
  expect(await wide.post(CREATE, { ...body, name: 'again' })).toMatchObject(CREATED);
  expect((await wide.get(`${CREATE}by-token`)).json).toMatchObject({ ...body, is_admin: true });
  const all = list(
    (await wide.get('/api/v1/superuser/organizations/?limit=100')).json,
    'organizations',
  );
  expect(all.slice(-3).map((row) => text(row, 'name'))).toEqual([
    'by-session',
    'by-token',
    'again',
  ]);
});

it('a token without user:admin, and a read-only superuser, create none', async () => {
  const { registry } = registryWithClock();
  for (const token of ['superuser-token', 'narrow-token', 'readonly-token', 'user-token']) {
    expect(await new DirectClient(registry, token).post(CREATE, { name: 'no' })).toMatchObject({
      status: 403,
      json: { title: 'insufficient_scope' },
    });
  }
});

it('a creation needs no fresh login', async () => {
  const { registry, clock } = registryWithClock({ scenario: 'fresh-login' });
  const session = new DirectClient(registry);
  await session.signIn('admin');
  clock.now += 61_000;
  expect(await session.post(CREATE, { name: 'late-one' })).toMatchObject(CREATED);
});

it.each([
  ['payments', 'A user or organization with this name already exists'],
  ['testuser', 'A user or organization with this name already exists'],
  ['No', expect.stringContaining('Invalid name')],
])('the name %s is refused in shape A', async (name, detail) => {
  const client = new DirectClient(registryWithClock().registry, 'wide-token');
  expect(await client.post(CREATE, { name })).toMatchObject({ status: 400, json: { detail } });
});

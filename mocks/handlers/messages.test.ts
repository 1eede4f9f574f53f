import { expect, it } from 'vitest';

import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list, text } from '../testing/look';

const MESSAGES = '/api/v1/messages';
const message = { content: 'Back at noon.', media_type: 'text/plain', severity: 'info' };

it('messages are seen by everybody, signed in or not, and deleted by their identifier (C 13.1)', async () => {
  const { registry } = registryWithClock();
  const anybody = new DirectClient(registry);
  const superuser = new DirectClient(registry, 'superuser-token');
  const listed = async () => list((await anybody.get(MESSAGES)).json, 'messages');
  const before = (await listed()).length;
  await superuser.post(MESSAGES, { message });
  const rows = await listed();
  expect(rows).toHaveLength(before + 1);
  const uuid = text(rows.at(-1), 'uuid');
  expect(rows.at(-1)).toEqual({ uuid, ...message });
  expect((await superuser.remove(`/api/v1/message/${uuid}`)).status).toBe(204);
  expect((await superuser.remove(`/api/v1/message/${uuid}`)).status).toBe(204);
  expect(await listed()).toHaveLength(before);
});

it('a missing right is told in the message shape, without CORS headers, and after the body (C 13.1)', async () => {
  const { registry } = registryWithClock();
  for (const token of ['readonly-token', 'user-token']) {
    const client = new DirectClient(registry, token);
    for (const refused of [
      await client.post(MESSAGES, { message }),
      await client.remove('/api/v1/message/no-such'),
    ]) {
      expect(refused).toMatchObject({ status: 403, json: { message: expect.any(String) } });
      expect(at(refused.json, 'title')).toBeUndefined();
      expect(refused.headers['Access-Control-Allow-Origin']).toBeUndefined();
    }
    expect((await client.post(MESSAGES, { message: {} })).status).toBe(400);
  }
});

it('the registry describes the list and the creation, and never the deletion', async () => {
  const client = new DirectClient(registryWithClock().registry);
  const { json } = await client.get('/api/v1/discovery?internal=true');
  expect(Object.keys(Object(at(json, 'paths', MESSAGES)))).toEqual(
    expect.arrayContaining(['get', 'post']),
  );
  expect(at(json, 'paths', '/api/v1/message/{uuid}')).toBeUndefined();
});

import { createPublicKey, createSign, createVerify } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { seedRegistry } from '../seed';
import { createKeyPair } from '../state/key-pair';
import { DirectClient, registryWithClock } from '../testing/direct-client';
import { at, list, text } from '../testing/look';

const KEYS = '/api/v1/superuser/keys';
const MINUTE = 60_000;
const DAY = 86_400_000;

function started() {
  const { registry, clock } = registryWithClock();
  return { registry, clock, client: new DirectClient(registry, 'superuser-token') };
}

describe("the registry's size (C 7)", () => {
  it('goes from queued over running to done', async () => {
    const { client, clock } = started();
    const read = async () => (await client.get('/api/v1/superuser/registrysize/')).json;
    const ask = async () => (await client.post('/api/v1/superuser/registrysize/')).status;
    const before = await read();
    expect(await ask()).toBe(201);
    expect(await read()).toMatchObject({ queued: true, running: false });
    clock.now += 5000;
    expect(await read()).toMatchObject({
      queued: false,
      running: true,
      size_bytes: at(before, 'size_bytes'),
    });
    expect(await ask()).toBe(202);
    clock.now += 10_000;
    const after = await read();
    expect(after).toMatchObject({ queued: false, running: false, last_ran: clock.now - 5000 });
    expect(Number(at(after, 'size_bytes'))).toBeGreaterThan(Number(at(before, 'size_bytes')));
    expect(await ask()).toBe(201);
  });
});

describe('builds (C 6)', () => {
  it('move through their phases, and their logs grow', async () => {
    const { client, clock, registry } = started();
    const live = seedRegistry('small', new Date(registry.startedAt)).builds.find(
      (build) => build.live,
    );
    const address = `/api/v1/superuser/${live?.id ?? ''}`;
    const phases = new Set<string>();
    const totals: number[] = [];
    for (let minute = 0; minute < 20; minute += 1) {
      phases.add(text((await client.get(`${address}/status`)).json, 'phase'));
      totals.push(Number(at((await client.get(`${address}/logs`)).json, 'total')));
      clock.now += 30_000;
    }
    expect(phases.size).toBeGreaterThan(2);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(Number(totals.at(-1))).toBeGreaterThan(Number(totals[0]));
    const tail = await client.get(`${address}/logs?start=-2`);
    expect(tail.json).toMatchObject({ start: -2, total: totals.at(-1) });
    expect(list(tail.json, 'logs')).toHaveLength(2);
  });

  it('hide what only full access shows', async () => {
    const { registry } = registryWithClock({ scenario: 'features-off' });
    const { builds } = seedRegistry('small', new Date(registry.startedAt));
    const rich = builds.find((build) => build.trigger && build.is_writer);
    const client = new DirectClient(registry, 'superuser-token');
    const { json } = await client.get(`/api/v1/superuser/${rich?.id ?? ''}/build`);
    expect(json).toMatchObject({
      is_writer: false,
      trigger_metadata: null,
      trigger: { config: {} },
    });
  });
});

describe('service keys (C 9)', () => {
  it('expire, stay in sight for a week, and are gone', async () => {
    const { client, clock } = started();
    const expiration = Math.floor(clock.now / 1000) + 60;
    const kid = text((await client.post(KEYS, { service: 'one', expiration })).json, 'kid');
    clock.now += 2 * MINUTE;
    expect((await client.get(`${KEYS}/${kid}`)).status).toBe(200);
    clock.now += 7 * DAY;
    expect((await client.get(`${KEYS}/${kid}`)).status).toBe(404);
  });

  it('are collected when nobody approved them for a day and another of the service is written', async () => {
    const { client, clock } = started();
    const keys = async () => list((await client.get(KEYS)).json, 'keys');
    const waiting = (await keys()).find((key) => at(key, 'approval') === null);
    const service = text(waiting, 'service');
    const kid = text(waiting, 'kid');
    clock.now += 2 * DAY;
    expect((await client.get(`${KEYS}/${kid}`)).status).toBe(200);
    await client.post(KEYS, { service: 'another', expiration: null });
    expect((await client.get(`${KEYS}/${kid}`)).status).toBe(200);
    await client.post(KEYS, { service, expiration: null });
    expect((await client.get(`${KEYS}/${kid}`)).status).toBe(404);
  });

  it('are approved once, with a log entry', async () => {
    const { client } = started();
    const keys = list((await client.get(KEYS)).json, 'keys');
    const kid = text(
      keys.find((key) => at(key, 'approval') === null),
      'kid',
    );
    const approve = () =>
      client.post(`/api/v1/superuser/approvedkeys/${kid}`, { notes: 'checked' });
    await approve();
    await approve();
    expect((await client.get(`${KEYS}/${kid}`)).json).toMatchObject({
      approval: { notes: 'checked', approval_type: 'ServiceKeyApprovalType.SUPERUSER' },
    });
    const logs = list((await client.get('/api/v1/superuser/logs')).json, 'logs');
    const entries = logs.filter((entry) => at(entry, 'metadata', 'kid') === kid);
    expect(entries.filter((entry) => at(entry, 'kind') === 'service_key_approve')).toHaveLength(1);
  });

  it("are prolonged when they are the server's own", async () => {
    const { client, clock } = started();
    const own = async () =>
      list((await client.get(KEYS)).json, 'keys')
        .filter((key) => text(key, 'approval', 'approval_type').endsWith('AUTOMATIC'))
        .map((key) => Date.parse(text(key, 'expiration_date')) - clock.now)
        .toSorted((a, b) => b - a)[0];
    for (let hour = 0; hour < 5; hour += 1) {
      const left = Number(await own());
      expect(left).toBeGreaterThan(60 * MINUTE);
      expect(left).toBeLessThanOrEqual(120 * MINUTE);
      clock.now += 60 * MINUTE;
    }
  });

  it('are genuine pairs', async () => {
    const { privatePem, publicPem, jwk } = await createKeyPair();
    const signature = createSign('sha256').update('text').sign(privatePem);
    const { kid, ...key } = jwk;
    expect(kid).toMatch(/^[\w-]{43}$/);
    for (const verifier of [publicPem, createPublicKey({ key, format: 'jwk' })]) {
      expect(createVerify('sha256').update('text').verify(verifier, signature)).toBe(true);
    }
  });
});

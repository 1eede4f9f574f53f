import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { createQuota, quotaCurl, quotaDetail } from './quotas';

const json = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'application/json' } });

/** Returns a user's quota in the registry's format. */
const quota = (limit: string) =>
  `[{"id":7,"limit_bytes":${limit},"limit":"8.0 EiB","default_config":false,"limits":[],"default_config_exists":false}]`;

const read = () => new QueryClient().fetchQuery(quotaDetail({ kind: 'user', name: 'mira' }));

afterEach(() => vi.unstubAllGlobals());

describe('a limit beyond 2^53', () => {
  const bytes = 2n ** 63n - 1n;

  it('is sent to its last digit, to the path of its kind', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.url.endsWith('/csrf_token')) return json('{"csrf_token":"x"}');
      if (request.method === 'GET') return json('[]');
      sent.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`);
      return json('"Created"', 201);
    });
    configureClient('http://registry.test');
    const namespace = { kind: 'organization', name: 'payments' } as const;
    await new MutationObserver(new QueryClient(), createQuota).mutate({ namespace, bytes });
    expect(sent).toEqual([
      'POST /api/v1/superuser/organization/payments/quota {"limit_bytes":9223372036854775807}',
    ]);
  });

  it('is read to its last digit, where the registry writes it as a float too', async () => {
    const answers = [quota(String(bytes)), quota('10737418240.0')];
    vi.stubGlobal('fetch', async () => json(answers.shift() ?? ''));
    configureClient('http://registry.test');
    expect((await read())?.limit_bytes).toBe(bytes);
    expect((await read())?.limit_bytes).toBe(10_737_418_240);
  });

  it('stands in the command line to its last digit', () => {
    expect(quotaCurl({ kind: 'user', name: 'mira' }, 7, bytes)).toMatch(
      /users\/mira\/quota\/7'[^]*\{"limit_bytes":9223372036854775807\}/,
    );
  });
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { shownConfigDump } from './configuration';

it('keeps a failure from before the screen knew that it wants the configuration', async () => {
  const request = vi.fn<typeof fetch>(async () => new Response('', { status: 502 }));
  vi.stubGlobal('fetch', request);
  configureClient('http://registry.test');
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await client.query(shownConfigDump(true)).catch(() => undefined);
  const observer = new QueryObserver(client, shownConfigDump(false));
  const stop = observer.subscribe(() => undefined);
  observer.setOptions(shownConfigDump(true));
  expect(observer.getCurrentResult()).toMatchObject({ status: 'error', fetchStatus: 'idle' });
  expect(request).toHaveBeenCalledTimes(1);

  await observer.refetch();
  expect(request).toHaveBeenCalledTimes(2);
  stop();
});

it('takes what the contract describes, without an odd value, and nothing else', async () => {
  const answers = [
    { config: { A: [1] }, env: { HOME: '/quay' } },
    { config: { A: 1 }, env: { HOME: '/quay', ODD: 1 } },
    { config: ['A'] },
  ].map((body) => Response.json(body));
  vi.stubGlobal('fetch', async () => answers.shift());
  configureClient('http://registry.test');
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const load = () => client.query({ ...shownConfigDump(true), staleTime: 0 });
  expect(await load()).toEqual({ config: { A: [1] }, env: { HOME: '/quay' } });
  expect(await load()).toEqual({ config: { A: 1 }, env: { HOME: '/quay' } });
  await expect(load()).rejects.toMatchObject({ issues: [{ path: ['config'] }] });
});

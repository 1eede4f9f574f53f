import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { switchCredential } from '../session';
import { buildProgress } from './builds';

const ID = '45a37f37-b095-49b2-a86e-6b7c1f83aa14';
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const build = {
  id: ID,
  phase: 'complete',
  started: 'Thu, 19 Nov 2026 18:10:50 -0000',
  display_name: 'manual',
  status: {},
  subdirectory: '',
  dockerfile_path: '',
  context: '',
  tags: [],
  manual_user: null,
  is_writer: false,
  trigger: null,
  trigger_metadata: null,
  resource_key: null,
  pull_robot: null,
  repository: { namespace: 'payments', name: 'web' },
  error: null,
};
const archived = { start: 0, total: 1, logs: [{ message: 'complete', type: 'phase' }] };
const here = `${location.origin}/logarchive/${ID}`;

type Registry = { archivePath: boolean; logsUrl?: string; archiveStatus?: number };

/** Mocks a registry with one build whose log has moved to the archive; records the requests. */
function registry({ archivePath, logsUrl = here, archiveStatus = 200 }: Registry): string[] {
  const asked: string[] = [];
  const under = `/api/v1/superuser/${ID}`;
  const answers: Record<string, () => Response> = {
    [`${under}/status`]: () => json(build),
    [`${under}/logs`]: () => json({ logs_url: logsUrl }),
    [`${under}/logs/archive`]: () => json(archived),
    [`/logarchive/${ID}`]: () =>
      archiveStatus === 200 ? json(archived) : new Response('<h1>', { status: archiveStatus }),
    '/api/v1/discovery': () =>
      json({
        paths: {
          '/api/v1/superuser/{build_uuid}/logs': { get: {} },
          ...(archivePath && { '/api/v1/superuser/{build_uuid}/logs/archive': { get: {} } }),
        },
      }),
  };
  vi.stubGlobal('fetch', (request: Request) => {
    const { origin, pathname } = new URL(request.url);
    asked.push(origin === location.origin ? pathname : request.url);
    const answer = answers[pathname];
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no such address'));
  });
  return asked;
}

const progress = () => new QueryClient().query(buildProgress(ID));

beforeEach(() => {
  vi.unstubAllGlobals();
  switchCredential({ mode: 'session' });
  configureClient();
});

describe('an archived log', () => {
  it('is read through the superuser API where the registry has that operation', async () => {
    const asked = registry({ archivePath: true });
    expect(await progress()).toMatchObject({ source: 'archive', log: { entries: [{}] } });
    expect(asked.at(-1)).toBe(`/api/v1/superuser/${ID}/logs/archive`);
  });

  // Before Quay 3.18 the operation is missing: requesting it would end in a redirect to a page.
  it('is read as a member of the repository where the operation is missing', async () => {
    const asked = registry({ archivePath: false });
    expect(await progress()).toMatchObject({ source: 'archive', log: { entries: [{}] } });
    expect(asked).not.toContain(`/api/v1/superuser/${ID}/logs/archive`);
  });

  it('is left to the members of the repository where this account is none', async () => {
    registry({ archivePath: false, archiveStatus: 403 });
    expect(await progress()).toMatchObject({ source: { closedArchive: here } });
  });

  it.each([
    ['a token is in use', 'token', here],
    ['it lies at the storage', 'session', 'https://storage.example.org/signed'],
    ['its address is none', 'session', 'https://['],
  ] as const)('is asked for nowhere else where %s', async (_case, mode, logsUrl) => {
    switchCredential(mode === 'token' ? { mode, token: 't' } : { mode });
    const asked = registry({ archivePath: false, logsUrl });
    expect(await progress()).toMatchObject({ source: { closedArchive: logsUrl } });
    expect(asked.filter((path) => path.includes('archive') || path.includes('storage'))).toEqual(
      [],
    );
  });
});

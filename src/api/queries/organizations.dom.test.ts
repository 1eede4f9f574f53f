import { type MutationOptions, MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { type Crawl, startCrawl } from '../crawl';
import {
  deleteOrganization,
  type Organization,
  organizationsDirectory,
  renameOrganization,
  RenameError,
} from './organizations';

const LIST = 'GET /organizations/';
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const notFound = () => json({ detail: 'Not Found', title: 'not_found', status: 404 }, 404);

/** Fakes as much of a registry as organizations need: a list that is paged by id, and writes that can fail. */
function fakeRegistry(count: number) {
  let rows = Array.from({ length: count }, (_, index) => ({
    id: index * 2 + 2,
    name: `o${index}`,
  }));
  const requests: string[] = [];
  /** Responds to the next write in its place, and decides whether it takes effect. */
  let mishap: ((carryOut: () => void) => Response) | undefined;
  const users = new Set<string>();
  let cursorsValid = true;

  const list = (query: URLSearchParams) => {
    const limit = Number(query.get('limit'));
    const cursor = cursorsValid ? query.get('next_page') : null;
    const all = rows.filter(({ id }) => id > Number(cursor ?? 0));
    const page = all.slice(0, limit);
    return json({
      organizations: page.map(({ name }) => ({
        name,
        email: `${name}@example.org`,
        avatar: { name, hash: 'c0de', color: '#000000', kind: 'org' },
      })),
      ...(all.length > limit ? { next_page: String(page.at(-1)?.id) } : {}),
    });
  };
  const write = async (request: Request, name: string) => {
    if (!rows.some((row) => row.name === name)) {
      return request.method === 'PUT' ? new Response('<h1>', { status: 500 }) : notFound();
    }
    const newName = request.method === 'PUT' ? nameIn(await request.json()) : undefined;
    const carryOut = () => {
      rows = rows.flatMap((row) => {
        if (row.name !== name) return [row];
        return newName === undefined ? [] : [{ ...row, name: newName }];
      });
    };
    if (mishap) return mishap(carryOut);
    carryOut();
    return newName === undefined
      ? new Response(null, { status: 204 })
      : json({
          name: newName,
          email: 'as.it.was@example.org',
          avatar: { name: newName, hash: 'c0de', color: '#000000', kind: 'org' },
        });
  };

  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/csrf_token') return json({ csrf_token: 'x' });
    const path = pathname.replace('/api/v1/superuser', '');
    const next = searchParams.get('next_page');
    requests.push(`${request.method} ${path}${next === null ? '' : ` after ${next}`}`);
    if (path.startsWith('/users/')) {
      const name = path.replace('/users/', '');
      if (!users.has(name)) return notFound();
      return json({
        kind: 'user',
        name,
        username: name,
        email: '',
        verified: true,
        avatar: { name, hash: 'c0de', color: '#000000', kind: 'user' },
        super_user: false,
        global_readonly_super_user: false,
        enabled: true,
      });
    }
    if (path === '/organizations/') return list(searchParams);
    return write(request, path.replace('/organizations/', ''));
  });

  return {
    requests,
    users,
    remove: (name: string) => {
      rows = rows.filter((row) => row.name !== name);
    },
    /** Turns a user with this id into an organization. */
    insert: (row: { id: number; name: string }) => {
      rows = [...rows, row].toSorted((a, b) => a.id - b.id);
    },
    failNextWrite: (answer: (carryOut: () => void) => Response) => {
      mishap = answer;
    },
    forgetCursors: () => {
      cursorsValid = false;
    },
  };
}

const nameIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : '';

const lost = (carryOut: () => void): Response => {
  carryOut();
  throw new TypeError('Failed to fetch');
};
const crashed = () => new Response('<h1>Internal Server Error</h1>', { status: 500 });
const webPage = () => new Response('<h1>Welcome</h1>', { status: 200 });

let registry: ReturnType<typeof fakeRegistry>;
let client: QueryClient;

const crawl = () => client.getQueryData<Crawl<Organization>>(organizationsDirectory.queryKey);
const names = () => crawl()?.rows.map(({ name }) => name) ?? [];
const run = <Data, Variables>(
  options: MutationOptions<Data, Error, Variables>,
  variables: Variables,
): Promise<Data> => new MutationObserver(client, options).mutate(variables);
const rename = (name: string, newName: string) => run(renameOrganization, { name, newName });
const remove = (name: string) => run(deleteOrganization, { name });

/** Returns the error of a failed rename. */
async function failedRename(name: string, newName: string): Promise<RenameError> {
  const thrown: unknown = await rename(name, newName).catch((error: unknown) => error);
  if (thrown instanceof RenameError) return thrown;
  throw new Error('It did not fail with a RenameError');
}

beforeEach(async () => {
  // Two pages: fifty rows, then the rest.
  registry = fakeRegistry(120);
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  configureClient('http://registry.test');
  startCrawl(client, organizationsDirectory);
  await vi.waitUntil(() => crawl()?.complete);
  registry.requests.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

describe('looking for one organization again', () => {
  it('takes one request: for the page that it came on', async () => {
    expect(await remove('o7')).toEqual({ outcome: 'deleted' });
    expect(await remove('o90')).toEqual({ outcome: 'deleted' });
    expect(registry.requests).toEqual([
      'DELETE /organizations/o7',
      LIST,
      'DELETE /organizations/o90',
      `${LIST} after 100`,
    ]);
    expect(names()).toHaveLength(118);
  });

  it('finds one that a newcomer has pushed to the next page', async () => {
    // The last row of the first page.
    registry.insert({ id: 31, name: 'was-a-user' });
    registry.failNextWrite(() => new Response(null, { status: 204 }));
    expect(await remove('o49')).toEqual({ outcome: 'still-there' });
    expect(registry.requests.slice(1)).toEqual([LIST, `${LIST} after 98`]);
    expect(names()).toContain('o49');
  });

  it('does not take the first page for the one of a cursor that is no longer valid', async () => {
    registry.forgetCursors();
    expect(await remove('o90')).toEqual({ outcome: 'unknown' });
  });
});

describe('deleting an organization', () => {
  it('says so when the registry only claims to have done it', async () => {
    registry.failNextWrite(() => new Response(null, { status: 204 }));
    expect(await remove('o7')).toEqual({ outcome: 'still-there' });
    expect(names()).toContain('o7');
  });

  it('has worked when only the answer was lost', async () => {
    registry.failNextWrite(lost);
    expect(await remove('o7')).toEqual({ outcome: 'deleted' });
    expect(names()).not.toContain('o7');
  });

  it('fails, and keeps it in the list, when it did not work', async () => {
    for (const answer of [crashed, webPage]) {
      registry.failNextWrite(answer);
      await expect(remove('o7')).rejects.toThrow(/^DELETE /);
      expect(names()).toContain('o7');
    }
  });

  // Up to Quay 3.18 the refusal is a 400 with a message, at the development head a 404.
  it.each([
    ['404', notFound],
    ['400', () => json({ message: 'Organization does not exist: o7' }, 400)],
  ])('tells one that somebody else has deleted from one of its own: %s', async (_case, refusal) => {
    registry.failNextWrite((carryOut) => {
      carryOut();
      return refusal();
    });
    expect(await remove('o7')).toEqual({ outcome: 'already-gone' });
    expect(names()).not.toContain('o7');
  });

  it('does not take a refusal in words for an end while the organization is listed', async () => {
    registry.failNextWrite(() => json({ message: 'Organization does not exist: o7' }, 400));
    await expect(remove('o7')).rejects.toMatchObject({ kind: 'invalid' });
    expect(names()).toContain('o7');
  });
});

describe('renaming an organization', () => {
  it('keeps its place in the list, and its page', async () => {
    await rename('o60', 'new-name');
    expect(names()[60]).toBe('new-name');
    registry.requests.length = 0;
    await rename('new-name', 'newer-name');
    expect(names()[60]).toBe('newer-name');
    expect(registry.requests).toEqual([
      'GET /users/newer-name',
      `${LIST} after 100`,
      'PUT /organizations/new-name',
      `${LIST} after 100`,
    ]);
  });

  it('is not sent when another organization or a user has the new name', async () => {
    registry.users.add('mira');
    expect((await failedRename('o1', 'o2')).outcome).toBe('taken');
    const { outcome, serverMessage } = await failedRename('o1', 'mira');
    expect([outcome, serverMessage]).toEqual(['taken', 'A user has this name.']);
    expect(registry.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  });

  it('is not sent when the organization is gone, which then leaves the list', async () => {
    registry.remove('o1');
    const { outcome, kind } = await failedRename('o1', 'new-name');
    expect([outcome, kind]).toEqual(['not-sent', 'not-found']);
    expect(names()).not.toContain('o1');
    expect(registry.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  });

  it('has worked when only the answer was lost', async () => {
    registry.failNextWrite(lost);
    await rename('o1', 'new-name');
    expect(names()[1]).toBe('new-name');
    expect(names()).not.toContain('o1');
  });

  it('says that nothing has changed when the old name is still there', async () => {
    for (const answer of [crashed, webPage]) {
      registry.failNextWrite(answer);
      expect((await failedRename('o1', 'new-name')).outcome).toBe('unchanged');
      expect(names()[1]).toBe('o1');
    }
  });

  it('admits that it does not know when neither name can be found', async () => {
    registry.failNextWrite(() => {
      registry.remove('o1');
      return crashed();
    });
    expect((await failedRename('o1', 'new-name')).outcome).toBe('unknown');
  });
});

import type { Page } from '@playwright/test';

const LOG_PATH = '/api/v1/superuser/logs';

type Days = { from: string; to: string };

const at = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
const listAt = (of: unknown, name: string): unknown[] => {
  const value = at(of, name);
  return Array.isArray(value) ? value : [];
};

const serverDay = (day: string) => day.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

/** Asks a mock registry about some days of its log, without the console. */
async function ask(registry: string, path: string, { from, to }: Days, cursor = '') {
  const query = new URLSearchParams({
    starttime: serverDay(from),
    endtime: serverDay(to),
    next_page: cursor,
  });
  const response = await fetch(new URL(`${path}?${query}`, registry), {
    headers: { Authorization: 'Bearer superuser-token', 'X-Requested-With': 'XMLHttpRequest' },
  });
  const answer: unknown = await response.json();
  return answer;
}

/** Loads the log of a mock registry without the console, one page after another. */
export async function logOf(registry: string, days: Days): Promise<unknown[]> {
  const entries: unknown[] = [];
  let cursor = '';
  do {
    const page = await ask(registry, LOG_PATH, days, cursor);
    entries.push(...listAt(page, 'logs'));
    const next = at(page, 'next_page');
    cursor = typeof next === 'string' ? next : '';
  } while (cursor !== '');
  return entries;
}

/** Returns how many entries a mock registry has by its own count; of at most 31 days. */
export async function countOf(registry: string, days: Days): Promise<number> {
  const counts = await ask(registry, '/api/v1/superuser/aggregatelogs', days);
  return listAt(counts, 'aggregated').reduce<number>(
    (sum, each) => sum + Number(at(each, 'count')),
    0,
  );
}

/** Collects the entries that the registry sends to the console from now on, in order. */
export function entriesSent(page: Page): () => Promise<unknown[]> {
  const answers: Promise<unknown>[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === LOG_PATH && response.ok())
      answers.push(response.json());
  });
  return async () => (await Promise.all(answers)).flatMap((answer) => listAt(answer, 'logs'));
}

/** Writes entries as an export does, one JSON object per line. */
export const linesOf = (entries: readonly unknown[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** Counts the requests for the log that are in flight; returns the most there were. */
export function mostInFlight(page: Page): () => number {
  let inFlight = 0;
  let most = 0;
  const count = (change: number) => (request: { url: () => string }) => {
    if (new URL(request.url()).pathname === LOG_PATH) inFlight += change;
    most = Math.max(most, inFlight);
  };
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return () => most;
}

/*
 * The beginning of every page load: a script of its own, small enough to run while the console's code is still on its
 * way. It requests what the code will request first, and the code of the screen in the address. A wrong guess (nobody is
 * signed in, the registry is elsewhere) costs a response that nobody reads.
 */

/** A request that was sent ahead. */
export type EarlyRequest = {
  /** When it was sent, as returned by `performance.now()`. */
  sent: number;
  response: Promise<Response>;
  /** Ends it: a response that is never read keeps its connection. */
  abort: () => void;
};

/** The `sessionStorage` key of a token that the user chose to keep while the tab is open. */
export const TOKEN_KEY = 'quay-console-token';

/** How long a request may wait to be taken, in milliseconds. */
const FRESH = 30_000;
/** Response timeout in milliseconds, as in api/client.ts. */
const ANSWER_TIMEOUT = 120_000;

const USERS = '/api/v1/superuser/users/?limit=50&disabled=true';
const ORGANIZATIONS = '/api/v1/superuser/organizations/?limit=50';
const KEYS = '/api/v1/superuser/keys';

/** The first requests of the screens that need no date for them. */
const FIRST_REQUESTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', [KEYS]],
  ['users', [USERS]],
  ['organizations', [ORGANIZATIONS]],
  ['quotas', [USERS, ORGANIZATIONS]],
  ['service-keys', [KEYS]],
]);

const early = new Map<string, EarlyRequest>();

function requestEarly(url: URL, init: RequestInit): void {
  const sent = performance.now();
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(ANSWER_TIMEOUT)]);
  const response = fetch(url, { ...init, signal });
  // Whoever takes it handles the failure.
  response.catch(() => undefined);
  early.set(url.href, { sent, response, abort: () => controller.abort() });
}

/** Returns the name of the screen in the address, such as `users`; empty for the overview. */
function screenInAddress(base: URL, routesByPath: boolean): string {
  const path = routesByPath
    ? location.pathname.slice(base.pathname.length)
    : location.hash.replace(/^#?\/?/, '');
  return /^[a-z-]*/.exec(path)?.[0] ?? '';
}

/** Fetches the code of a screen; the build (scripts/vite-head-start.mjs) wrote one line for each, its name and its files. */
function fetchParts(base: URL, screen: string): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="console-parts"]');
  const lines = meta?.content.split('\n') ?? [];
  const [, ...files] = lines.map((line) => line.split(' ')).find(([name]) => name === screen) ?? [];
  for (const file of files) {
    const link = document.createElement('link');
    link.crossOrigin = '';
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
    if (file.endsWith('.css')) link.as = 'style';
    if (file.endsWith('.woff2')) link.as = 'font';
    link.href = new URL(file, base).href;
    document.head.append(link);
  }
}

/** The `localStorage` key that is set while requests with this origin's session would be in vain. */
const IN_VAIN_KEY = 'quay-console-no-head-start';

/** Whether the requests would be in vain: this tab has a token, or the last load of the page found no use for them. */
function isInVain(): boolean {
  try {
    return sessionStorage.getItem(TOKEN_KEY) !== null || localStorage.getItem(IN_VAIN_KEY) !== null;
  } catch {
    return false;
  }
}

/** Says whether this deployment uses the session of the console's own origin, for this load of the page and the next. */
export function noteSessionUse(used: boolean): void {
  if (!used) forgetEarly();
  try {
    if (used) localStorage.removeItem(IN_VAIN_KEY);
    else localStorage.setItem(IN_VAIN_KEY, '');
  } catch {
    // Storage may be blocked; then the next load requests in vain.
  }
}

function beginEarly(): void {
  const base = new URL('./', document.baseURI);
  const screen = screenInAddress(base, document.querySelector('base') !== null);
  setTimeout(forgetEarly, FRESH);
  requestEarly(new URL('console.json', base), { cache: 'no-cache' });
  requestFromRegistry(screen);
  // After them: a browser requests few files at once from a server without HTTP/2.
  fetchParts(base, screen);
}

/** Requests what the code will request first from the registry. */
function requestFromRegistry(screen: string): void {
  if (isInVain()) return;
  for (const path of ['/api/v1/user/', ...(FIRST_REQUESTS.get(screen) ?? []), '/config']) {
    requestEarly(new URL(path, location.origin), {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      cache: 'no-store',
      redirect: 'manual',
    });
  }
}

/** Returns the request that was sent ahead to an address, once; undefined if there is none. */
export function takeEarly(url: string): EarlyRequest | undefined {
  const request = early.get(url);
  early.delete(url);
  return request;
}

/** Whether requests that were sent ahead have not been taken yet, as while the page loads. */
export const hasEarly = (): boolean => early.size > 0;

/** Ends what was sent ahead and not taken, since a write or a sign-in has made it outdated. */
export function forgetEarly(): void {
  for (const { abort } of early.values()) abort();
  early.clear();
}

// The demo's registry is not there yet, and in development every file is a request of its own.
if (import.meta.env.PROD && !__DEMO__) beginEarly();

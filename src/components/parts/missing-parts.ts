import { createAtom, useSelector } from '@tanstack/react-store';

/**
 * Why parts of the console cannot be loaded: another version was deployed, its deployment is incomplete, or the server
 * does not respond. `none`: nothing has failed to load so far.
 */
export type MissingParts = 'none' | 'replaced' | 'incomplete' | 'unreachable';

const missingParts = createAtom<MissingParts>('none');
/** Whether a part is missing that was wanted. */
const wanted = createAtom(false);
/** How many loads are under way that nobody asked for. */
let ahead = 0;
const failures = new WeakSet<Error>();

/** Checks what the server has at an address of the build; a page in place of a file counts as missing. */
async function lookUp(address: string): Promise<'there' | 'missing' | 'unreachable'> {
  try {
    const { ok, status, headers } = await fetch(new URL(address, document.baseURI), {
      method: 'HEAD',
      cache: 'no-store',
    });
    if (status >= 500) return 'unreachable';
    return ok && !headers.get('Content-Type')?.includes('text/html') ? 'there' : 'missing';
  } catch {
    return 'unreachable';
  }
}

const startScript = (page: ParentNode): string | undefined =>
  page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? undefined;

/** Returns the script that index.html on the server starts with; undefined without a response. */
async function deployedScript(): Promise<string | undefined> {
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' });
    if (!answer.ok) return undefined;
    return startScript(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    return undefined;
  }
}

/** Extracts the address of the missing part. Browsers name the part, except Safari, and Vite names style sheets. */
const addressIn = (message: string) => /https?:\/\/\S+|\S+\.css\b/.exec(message)?.[0];

async function whyMissing(message: string): Promise<MissingParts> {
  const deployed = await deployedScript();
  if (deployed === undefined) return 'unreachable';
  // An upgrade that copied its index.html first is not running yet.
  if (deployed !== startScript(document))
    return (await lookUp(deployed)) === 'missing' ? 'incomplete' : 'replaced';
  const part = addressIn(message);
  return part !== undefined && (await lookUp(part)) === 'missing' ? 'incomplete' : 'unreachable';
}

async function findOutWhy(message: string): Promise<void> {
  missingParts.set(await whyMissing(message));
}

// Vite reports every part that could not be loaded this way, whatever requested it.
window.addEventListener('vite:preloadError', ({ payload }) => {
  failures.add(payload);
  if (ahead === 0) wantMissingParts();
  void findOutWhy(payload.message);
  // The router would recognize the browser's own message and reload the page, losing what is typed or running.
  payload.message = `Part of the console is missing: ${payload.message}`;
});

// What the page explains to the user need not appear in the browser's console.
window.addEventListener('error', (event) => {
  if (isMissingPart(event.error)) event.preventDefault();
});

/** Returns whether a failure is about a part that could not be loaded. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && failures.has(error);

/** Returns whether parts failed to load since the console was opened, and why. */
export const useMissingParts = (): MissingParts => useSelector(missingParts);

/** Returns the same as far as a part was wanted: a notice that nobody caused would move what is pointed at. */
export const useWantedMissingParts = (): MissingParts => {
  const missing = useMissingParts();
  return useSelector(wanted) ? missing : 'none';
};

/** Notes that a missing part is wanted now. */
export const wantMissingParts = (): void => wanted.set(true);

/** Loads a part that nobody asked for yet, as when a link is pointed at. */
export async function loadAhead(load: () => Promise<unknown>): Promise<void> {
  ahead += 1;
  try {
    await load();
  } finally {
    ahead -= 1;
  }
}

const WORDS = {
  replaced: {
    title: 'A new version of the console is available',
    advice: 'This page is from an earlier version. Reload to continue.',
  },
  incomplete: {
    title: 'The console on the server is incomplete',
    advice:
      'A file of the build is missing. If a deployment is in progress, reload in a minute. Otherwise deploy all files of the build again.',
  },
  unreachable: {
    title: 'Part of the console could not be loaded',
    advice: 'The server did not respond. Reload the page when the connection is back.',
  },
};

/** Describes what is wrong and what to do. */
export const describeMissingParts = (missing: MissingParts): { title: string; advice: string } =>
  WORDS[missing === 'none' ? 'unreachable' : missing];

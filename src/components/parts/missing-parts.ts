import { useSyncExternalStore } from 'react';

/**
 * Why parts of the console cannot be loaded: another version was put in its place, or the server does not answer.
 * `none`: nothing was missed so far.
 */
export type MissingParts = 'none' | 'replaced' | 'unreachable';

let state: MissingParts = 'none';
const failures = new WeakSet<Error>();
const listeners = new Set<() => void>();

/** Whether the server has another build now: its index.html names another script than the one that runs. */
async function isReplaced(): Promise<boolean> {
  const running = document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(running);
  } catch {
    return false;
  }
}

async function findOutWhy(): Promise<void> {
  state = (await isReplaced()) ? 'replaced' : 'unreachable';
  for (const listener of listeners) listener();
}

// Vite tells so of every part that could not be loaded, whoever asked for it.
window.addEventListener('vite:preloadError', ({ payload }) => {
  failures.add(payload);
  // By the browser's own words the router would know it, and reload the page: what is typed or running would be lost.
  payload.message = `A part of the console is missing: ${payload.message}`;
  void findOutWhy();
});

// What the page explains to the person is no news for the browser's console.
window.addEventListener('error', (event) => {
  if (isMissingPart(event.error)) event.preventDefault();
});

/** Whether a failure is that of a part which could not be loaded. */
export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && failures.has(error);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether parts of the console were missed since it was opened, and why. */
export const useMissingParts = (): MissingParts => useSyncExternalStore(subscribe, () => state);

/** What is wrong, and what to do, in words. */
export function describeMissingParts(missing: MissingParts): { title: string; advice: string } {
  return missing === 'replaced'
    ? {
        title: 'A new version of the console is available',
        advice:
          'This page belongs to the version before, parts of which are gone. Reload it to go on.',
      }
    : {
        title: 'A part of the console could not be loaded',
        advice: 'The server did not answer. Reload the page once the connection is back.',
      };
}

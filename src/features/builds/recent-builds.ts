import { createAtom, useSelector } from '@tanstack/react-store';

import { BUILDS_KEY as KEY } from '@/lib/kept-in-browser';

/** A build that was opened in this browser. */
export type RecentBuild = { id: string; namespace: string; name: string; phase: string };

const KEPT = 20;

function toRecent(value: unknown): RecentBuild[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields: Partial<Record<string, unknown>> = { ...value };
  const { id, namespace, name, phase } = fields;
  return typeof id === 'string' &&
    typeof namespace === 'string' &&
    typeof name === 'string' &&
    typeof phase === 'string'
    ? [{ id, namespace, name, phase }]
    : [];
}

/** Parses the stored list; invalid entries are left out. */
export function parseRecent(stored: string | null): readonly RecentBuild[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.flatMap(toRecent).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function readStored(): readonly RecentBuild[] {
  try {
    return parseRecent(localStorage.getItem(KEY));
  } catch {
    // Storage can be blocked; the list then lasts as long as the page.
    return [];
  }
}

const recent = createAtom(readStored());

function store(next: readonly RecentBuild[]): void {
  try {
    if (next.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // As above.
  }
  recent.set(next);
}

// Another tab of the console changed them, or the user signed out.
window.addEventListener('storage', (event) => {
  if (event.key === KEY) recent.set(parseRecent(event.newValue));
});

/** Moves a build to the head of the list. */
export function rememberBuild({ id, namespace, name, phase }: RecentBuild): void {
  const others = recent.get().filter((build) => build.id !== id);
  store([{ id, namespace, name, phase }, ...others].slice(0, KEPT));
}

/** Clears the list. */
export const forgetBuilds = (): void => store([]);

/** Returns the builds that were opened last, the latest first. */
export const useRecentBuilds = (): readonly RecentBuild[] => useSelector(recent);

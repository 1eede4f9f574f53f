import { createAtom, useSelector } from '@tanstack/react-store';
import * as z from 'zod/mini';

import { CHOICES } from './refresh-rules';

/** The key in `localStorage`: like the density of tables, the choices belong to the person at this browser. */
const STORAGE_KEY = 'quay-console-auto-refresh';

const zWishes = z.object({
  awaiting: z.catch(z.boolean(), false),
  urgent: z.catch(z.boolean(), false),
  over: z.catch(z.boolean(), false),
  'sign-ins': z.catch(z.boolean(), false),
  above: z.catch(z.int().check(z.gte(0)), 50),
});

const zSettings = z.object({
  /** The chosen minutes of each screen, by its name. */
  minutes: z.catch(z.record(z.string(), z.catch(z.literal(CHOICES), 0)), {}),
  wishes: z.catch(zWishes, zWishes.parse({})),
});

/** The choices of a person: how often each screen refreshes by itself, and which notifications are wanted. */
export type RefreshSettings = z.infer<typeof zSettings>;

/** Parses stored choices; missing or invalid values are off. */
export function parseSettings(stored: string | null): RefreshSettings {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '{}');
  } catch {
    value = {};
  }
  return z.catch(zSettings, zSettings.parse({})).parse(value);
}

function readStored(): RefreshSettings {
  try {
    return parseSettings(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Storage can be blocked; the choices then last as long as the page.
    return parseSettings(null);
  }
}

const current = createAtom(readStored());

// Another tab of the console changed them.
window.addEventListener('storage', (event) => {
  if (event.key === STORAGE_KEY) current.set(parseSettings(event.newValue));
});

function change(part: Partial<RefreshSettings>): void {
  const next = { ...current.get(), ...part };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // As above.
  }
  current.set(next);
}

/** Sets how often a screen refreshes by itself; 0 turns it off. */
export const setMinutes = (screen: string, minutes: (typeof CHOICES)[number]): void =>
  change({ minutes: { ...current.get().minutes, [screen]: minutes } });

/** Sets which notifications are wanted. */
export const setWishes = (part: Partial<RefreshSettings['wishes']>): void =>
  change({ wishes: { ...current.get().wishes, ...part } });

/** Returns the choices, and follows them. */
export const useRefreshSettings = (): RefreshSettings => useSelector(current);

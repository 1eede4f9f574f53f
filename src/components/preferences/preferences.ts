import { createAtom, useSelector } from '@tanstack/react-store';

import type { Zone } from '@/lib/dates';

/** The height of table rows. */
type Density = 'comfortable' | 'compact';

/** A colour scheme; `auto` follows the system's. */
export type ColorScheme = 'light' | 'dark' | 'auto';

/** A user's display preferences, kept in the browser; the registry does not know them. */
export type Preferences = {
  zone: Zone;
  density: Density;
  scheme: ColorScheme;
  sidebar: 'wide' | 'icons';
  /** Whether keys without a modifier act as shortcuts. */
  shortcuts: 'on' | 'off';
};

/** The key in `localStorage`; public/theme-init.js reads it too. */
export const PREFERENCES_KEY = 'quay-console-preferences';

const DEFAULTS: Preferences = {
  zone: 'local',
  density: 'comfortable',
  scheme: 'auto',
  sidebar: 'wide',
  shortcuts: 'on',
};

const oneOf = <Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  fallback: Choice,
): Choice => choices.find((choice) => choice === value) ?? fallback;

/** Parses stored preferences; missing or invalid values fall back to the defaults. */
export function parsePreferences(stored: string | null): Preferences {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const fields: Partial<Record<string, unknown>> = { ...value };
  return {
    zone: oneOf(fields.zone, ['local', 'utc'], DEFAULTS.zone),
    density: oneOf(fields.density, ['comfortable', 'compact'], DEFAULTS.density),
    scheme: oneOf(fields.scheme, ['light', 'dark', 'auto'], DEFAULTS.scheme),
    sidebar: oneOf(fields.sidebar, ['wide', 'icons'], DEFAULTS.sidebar),
    shortcuts: oneOf(fields.shortcuts, ['on', 'off'], DEFAULTS.shortcuts),
  };
}

function readStored(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(PREFERENCES_KEY));
  } catch {
    // Storage can be blocked; the choices then last as long as the page.
    return DEFAULTS;
  }
}

const current = createAtom(readStored());

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function show(next: Preferences): void {
  const root = document.documentElement;
  root.dataset.density = next.density;
  const dark = next.scheme === 'auto' ? systemIsDark.matches : next.scheme === 'dark';
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  current.set(next);
}

function change(part: Partial<Preferences>): void {
  const next = { ...current.get(), ...part };
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(next));
  } catch {
    // As above.
  }
  show(next);
}

systemIsDark.addEventListener('change', () => show(current.get()));

// Another tab of the console changed them.
window.addEventListener('storage', (event) => {
  if (event.key === PREFERENCES_KEY) show(parsePreferences(event.newValue));
});

const setZone = (zone: Zone) => change({ zone });
const setDensity = (density: Density) => change({ density });
const setScheme = (scheme: ColorScheme) => change({ scheme });
const setSidebar = (sidebar: Preferences['sidebar']) => change({ sidebar });
const setShortcuts = (shortcuts: Preferences['shortcuts']) => change({ shortcuts });

/** Returns the preferences and how to change them; every change applies at once, in every tab. */
export function usePreferences() {
  return { ...useSelector(current), setZone, setDensity, setScheme, setSidebar, setShortcuts };
}

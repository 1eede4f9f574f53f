import { createAtom, useSelector } from '@tanstack/react-store';

import type { Zone } from '@/lib/dates';

/** How tall table rows are. */
type Density = 'comfortable' | 'compact';

/** What a person chose about how the console shows things; kept in the browser, the registry knows nothing of it. */
export type Preferences = {
  zone: Zone;
  density: Density;
  sidebar: 'wide' | 'icons';
  /** Whether keys without a modifier act as shortcuts. */
  shortcuts: 'on' | 'off';
};

/** The key in `localStorage`; public/theme-init.js reads it too. */
export const PREFERENCES_KEY = 'quay-console-preferences';

const DEFAULTS: Preferences = {
  zone: 'local',
  density: 'comfortable',
  sidebar: 'wide',
  shortcuts: 'on',
};

const oneOf = <Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  fallback: Choice,
): Choice => choices.find((choice) => choice === value) ?? fallback;

/** Reads stored preferences; whatever is missing or not understood is as by default. */
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
    sidebar: oneOf(fields.sidebar, ['wide', 'icons'], DEFAULTS.sidebar),
    shortcuts: oneOf(fields.shortcuts, ['on', 'off'], DEFAULTS.shortcuts),
  };
}

function readStored(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(PREFERENCES_KEY));
  } catch {
    // Storage can be forbidden altogether; the choices then last as long as the page.
    return DEFAULTS;
  }
}

const current = createAtom(readStored());

function show(next: Preferences): void {
  document.documentElement.dataset.density = next.density;
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

// Another tab of the console changed them.
window.addEventListener('storage', (event) => {
  if (event.key === PREFERENCES_KEY) show(parsePreferences(event.newValue));
});

const setZone = (zone: Zone) => change({ zone });
const setDensity = (density: Density) => change({ density });
const setSidebar = (sidebar: Preferences['sidebar']) => change({ sidebar });
const setShortcuts = (shortcuts: Preferences['shortcuts']) => change({ shortcuts });

/** The preferences and how to change them; every change shows at once, in every tab. */
export function usePreferences() {
  return { ...useSelector(current), setZone, setDensity, setSidebar, setShortcuts };
}

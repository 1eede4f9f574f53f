import { setupWorker } from 'msw/browser';

import {
  DEMO_STORAGE_KEY,
  type DemoControls,
  type DemoSettings,
  type Persona,
  type RegistrySize,
  type Release,
  type Scenario,
} from '@/lib/demo';

import { isObject } from '@/lib/json';
import { RELEASES } from './core/releases';
import { behaviours } from './core/scenarios';
import { type CookieJar, mswHandlers } from './msw';
import { type Registry, createRegistry } from './registry';
import { PERSONA_PASSWORD } from './state/sessions';

const PERSONA_LIST: readonly Persona[] = [
  { username: 'admin', label: 'Superuser', description: 'Reads and changes everything.' },
  {
    username: 'readonly',
    label: 'Read-only superuser',
    description: 'Reads everything, changes nothing.',
  },
  { username: 'testuser', label: 'Ordinary user', description: 'Has no superuser rights.' },
];

const DEFAULTS: DemoSettings = {
  size: 'typical',
  scenario: 'healthy',
  release: 'head',
  username: 'admin',
  clockOffset: 0,
};

const isSize = (value: unknown): value is RegistrySize =>
  value === 'empty' || value === 'small' || value === 'typical' || value === 'huge';
const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'string' && Object.hasOwn(behaviours, value);

const isRelease = (value: unknown): value is Release => RELEASES.some((known) => known === value);

function storedSettings(): DemoSettings {
  let stored: unknown;
  try {
    stored = JSON.parse(sessionStorage.getItem(DEMO_STORAGE_KEY) ?? '{}');
  } catch {
    // If storage is unavailable or holds something else, the demo starts with its defaults.
  }
  if (!isObject(stored)) return DEFAULTS;
  const { size, scenario, release, username, clockOffset } = stored;
  return {
    size: isSize(size) ? size : DEFAULTS.size,
    scenario: isScenario(scenario) ? scenario : DEFAULTS.scenario,
    release: isRelease(release) ? release : DEFAULTS.release,
    // Null means signed out.
    username: typeof username === 'string' || username === null ? username : DEFAULTS.username,
    clockOffset: typeof clockOffset === 'number' ? clockOffset : 0,
  };
}

function store(settings: DemoSettings): void {
  try {
    sessionStorage.setItem(DEMO_STORAGE_KEY, JSON.stringify(settings));
  } catch {
    // Then a reload starts over, and nothing else is lost.
  }
}

/** Opens a session for the stored persona, as if it had signed in before the page loaded. */
function signInPersona(registry: Registry, username: string | null, jar: CookieJar): void {
  const user = username === null ? undefined : registry.accounts.user(username);
  if (!user) return;
  const session = registry.sessions.open();
  registry.sessions.signIn(session, user);
  jar.value = session.id;
}

/** Starts a mock registry inside this page; it answers everything under the registry's paths. */
export async function startMockRegistry(): Promise<DemoControls> {
  let settings = storedSettings();
  const registry = createRegistry(settings);
  const jar: CookieJar = { value: null };
  signInPersona(registry, settings.username, jar);

  // A sign-in or sign-out through the API persists across reloads.
  const followSession = () => {
    const username = registry.sessions.userOf(registry.sessions.find(jar.value))?.username ?? null;
    if (username === settings.username) return;
    settings = { ...settings, username };
    store(settings);
  };
  const worker = setupWorker(
    ...mswHandlers(registry, { jar, userAgent: navigator.userAgent, afterwards: followSession }),
  );
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: new URL('mockServiceWorker.js', document.baseURI).href },
  });

  return {
    get settings() {
      return settings;
    },
    personas: PERSONA_LIST,
    password: PERSONA_PASSWORD,
    change(changes) {
      store({ ...settings, ...changes });
      location.reload();
    },
    reset: () => location.reload(),
  };
}

/** How many objects the mock registry holds. */
export type RegistrySize = 'empty' | 'small' | 'typical' | 'huge';

/** How the mock registry behaves. */
export type Scenario =
  | 'healthy'
  | 'slow'
  | 'flaky'
  | 'first-try-fails'
  | 'fresh-login'
  | 'read-only'
  | 'features-off'
  | 'bent'
  | 'ldap'
  | 'odd-rows'
  | 'single-sign-on'
  | 'undated'
  | 'endless-lists';

/** The version that the mock registry imitates; `head` is the development head. */
export type Release = '3.9' | '3.10' | '3.12' | '3.15' | '3.16' | '3.17' | '3.18' | 'head';

/** The settings of the demo; kept for the tab only. */
export type DemoSettings = {
  size: RegistrySize;
  scenario: Scenario;
  release: Release;
  /** The signed-in persona, or null. */
  username: string | null;
  /** How far the registry's clock is ahead of the browser's, in milliseconds. */
  clockOffset: number;
};

/** The key in `sessionStorage` under which the demo keeps a JSON object of `DemoSettings`. */
export const DEMO_STORAGE_KEY = 'quay-console-demo';

/** An account that the user can take in the demo. */
export type Persona = { username: string; label: string; description: string };

/** The actions of the demo banner and the demo's sign-in page; absent outside the demo. */
export type DemoControls = {
  readonly settings: DemoSettings;
  readonly personas: readonly Persona[];
  /** The password of every persona. */
  readonly password: string;
  /** Saves the settings and reloads the page with them. */
  change: (settings: Partial<DemoSettings>) => void;
  /** Reloads the page with the initial data. */
  reset: () => void;
};

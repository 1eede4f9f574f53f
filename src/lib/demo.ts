/** How many of everything the mock registry holds. */
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

/** Which version of the registry the mock registry answers as; `head` is the development head. */
export type Release = '3.9' | '3.10' | '3.12' | '3.15' | '3.16' | '3.17' | '3.18' | 'head';

/** What the demo was asked to be; kept for the tab only. */
export type DemoSettings = {
  size: RegistrySize;
  scenario: Scenario;
  release: Release;
  /** The persona that is signed in, or null. */
  username: string | null;
  /** How far the registry's clock is ahead of the browser's, in milliseconds. */
  clockOffset: number;
};

/** The key in `sessionStorage` under which the demo keeps a JSON object of `DemoSettings`. */
export const DEMO_STORAGE_KEY = 'quay-console-demo';

/** Somebody one can be in the demo. */
export type Persona = { username: string; label: string; description: string };

/** What the demo banner and the demo's sign-in page can do; absent outside the demo. */
export type DemoControls = {
  readonly settings: DemoSettings;
  readonly personas: readonly Persona[];
  /** The password of every persona. */
  readonly password: string;
  /** Stores the settings and loads the page anew, with them. */
  change: (settings: Partial<DemoSettings>) => void;
  /** Loads the page anew with the data as it was at first. */
  reset: () => void;
};

import type { CDPSession, Page } from 'playwright-core';

/** One measured figure, compared with its baseline if it has one. */
export type Figure = {
  /** What is measured, as in "sort by Name". */
  what: string;
  /** How many objects the registry has. */
  size?: number | undefined;
  value: number;
  unit: 'ms' | 'MB' | 'kB' | '';
  /** Measured in the same run, in the same browser, in the same unit as the value. */
  baseline?: { what: string; value: number };
  /** The most that the ratio may be, or the value where there is no baseline; absent if it only shows the growth. */
  goal?: number | undefined;
};

/** One question about the console's speed, with everything that is measured for it. */
export type Row = {
  /** As on the command line. */
  name: string;
  measure: (bench: Bench) => Promise<readonly Figure[]>;
};

/** What the mock registry holds and how it answers; its own options. */
export type SiteOptions = {
  users?: number;
  delay?: number;
  'log-lines'?: number;
  'dump-bytes'?: number;
};

/** A mock registry with the production build in front of it, and a signed-in superuser. */
export type Site = {
  /** With a slash at the end. */
  url: string;
  cookies: readonly { name: string; value: string }[];
  /** Returns the users as the registry sends them, and the size of all of its responses in bytes. */
  users: () => Promise<{ users: readonly RegistryUser[]; bytes: number }>;
};

/** As far as the baselines need it. */
export type RegistryUser = {
  username: string;
  email: string | null;
  quota_report?: { quota_bytes: number | null } | null;
};

/** A signed-in page in a browser context of its own, with a cold cache. */
export type Tab = { page: Page; cdp: CDPSession; close: () => Promise<void> };

/** What rows measure with. */
export type Bench = {
  /** The sizes at which growth is shown. */
  sizes: readonly number[];
  site: (options?: SiteOptions) => Promise<Site>;
  tab: (site: Site) => Promise<Tab>;
  /** A tab with the users screen and every user loaded, which the rows share. */
  loadedUsers: (users: number) => Promise<Tab>;
};

/**
 * What is watched in a page: an element, from an event of this type until it has not changed for a while (ms). With
 * `rows`, the selector of a table's rows, only changes of those count that are in view.
 */
export type Watch = { event: string; selector: string; quiet: number; rows?: string };

/** The helpers inside the page, which `page-kit.mjs` installs. */
type PageKit = {
  frame: () => Promise<number>;
  painted: () => Promise<number>;
  /** Watches for the next event. */
  watch: (watch: Watch) => void;
  /** Resolves once what is watched has settled; undefined if the element did not change. */
  settled: () => Promise<Settled | undefined>;
};

/** How long it took until the last change was on the screen, and the longest task meanwhile (0: none over 50 ms). */
export type Settled = { ms: number; longest: number };

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- extends the browser's
  interface Window {
    benchKit: PageKit;
    /** When what is watched was painted for the first time. */
    benchFirst: Promise<number>;
    /** When a growth was painted last. */
    benchGrown: number;
  }
}

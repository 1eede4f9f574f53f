import type { Scenario } from '@/lib/demo';

/** One step of the repeating sequence of failures in the flaky scenario. */
export type Mishap = 'none' | '500' | '502' | '429' | 'drop';

/** A registry's behaviour apart from its data. */
export type Behaviour = {
  /** Delay added to every response. */
  delayMs: number;
  /** Applied in turn to the requests of all operations that a page does not begin with. */
  mishaps: readonly Mishap[];
  /** The first request of each method and path, under the same addresses, hits a dead gateway. */
  firstTryFails: boolean;
  freshLoginMs: number;
  readOnly: boolean;
  /** One response differs from the form in the contract. */
  bent: boolean;
  /** The first rows of lists lack values or hold unexpected ones. */
  oddRows: boolean;
  /** List pages announce a next page forever, and it contains nothing new. */
  endlessLists: boolean;
  /** The account backend, as a value of `AUTHENTICATION_TYPE`. */
  authenticationType: string;
  /** Another service authenticates users, and the registry accepts no passwords. */
  singleSignOn: boolean;
  /** A proxy drops the `Date` of every response; behind another origin the browser hides it (C 3.7). */
  undated: boolean;
  features: Readonly<Record<string, boolean>>;
};

/** Turns on everything that a console can use, and turns off the nginx rate limit. */
const FEATURES = {
  SUPER_USERS: true,
  SUPERUSERS_FULL_ACCESS: true,
  SUPERUSER_CONFIGDUMP: true,
  SUPERUSERS_ORG_CREATION_ONLY: false,
  QUOTA_MANAGEMENT: true,
  EDIT_QUOTA: true,
  QUOTA_NOTIFICATIONS: true,
  MAILING: true,
  DIRECT_LOGIN: true,
  USER_CREATION: true,
  INVITE_ONLY_USER_CREATION: false,
  BUILD_SUPPORT: true,
  APP_SPECIFIC_TOKENS: true,
  REPO_MIRROR: true,
  AGGREGATED_LOG_COUNT_RETRIEVAL: true,
  LOG_EXPORT: true,
  RATE_LIMITS: false,
  ASSIGN_OAUTH_TOKEN: true,
  RESTRICTED_USERS: false,
  CHANGE_TAG_EXPIRATION: true,
  ANONYMOUS_ACCESS: true,
} as const;

const HEALTHY: Behaviour = {
  delayMs: 0,
  mishaps: ['none'],
  firstTryFails: false,
  freshLoginMs: 10 * 60_000,
  readOnly: false,
  bent: false,
  oddRows: false,
  endlessLists: false,
  authenticationType: 'Database',
  singleSignOn: false,
  undated: false,
  features: FEATURES,
};

/** What each scenario changes. */
export const behaviours: Readonly<Record<Scenario, Behaviour>> = {
  healthy: HEALTHY,
  slow: { ...HEALTHY, delayMs: 1500 },
  flaky: {
    ...HEALTHY,
    mishaps: [
      'none',
      'none',
      '500',
      'none',
      'none',
      'none',
      '429',
      'none',
      'none',
      '502',
      'none',
      'none',
      'none',
      'drop',
    ],
  },
  'first-try-fails': { ...HEALTHY, firstTryFails: true },
  'fresh-login': { ...HEALTHY, freshLoginMs: 60_000 },
  'read-only': { ...HEALTHY, readOnly: true },
  bent: { ...HEALTHY, bent: true },
  'odd-rows': { ...HEALTHY, oddRows: true },
  undated: { ...HEALTHY, undated: true },
  'endless-lists': { ...HEALTHY, endlessLists: true },
  ldap: { ...HEALTHY, authenticationType: 'LDAP' },
  // A user without a password is never asked for it (C 3.5).
  'single-sign-on': {
    ...HEALTHY,
    authenticationType: 'OIDC',
    singleSignOn: true,
    freshLoginMs: Infinity,
    features: { ...FEATURES, DIRECT_LOGIN: false },
  },
  'features-off': {
    ...HEALTHY,
    features: {
      ...FEATURES,
      SUPERUSERS_FULL_ACCESS: false,
      SUPERUSER_CONFIGDUMP: false,
      QUOTA_MANAGEMENT: false,
      EDIT_QUOTA: false,
      QUOTA_NOTIFICATIONS: false,
      MAILING: false,
      BUILD_SUPPORT: false,
    },
  },
};

import type { OperationId } from '@/api/generated/operations.gen';
import type { Release } from '@/lib/demo';
import { isObject, parseJsonStrictly, writeJson } from '@/lib/json';

import type { Answer } from './exchange';

/**
 * The releases that behave differently, oldest first; `head` is the development head. 3.11 behaves like 3.10, and 3.13
 * and 3.14 like 3.12.
 */
export const RELEASES: readonly Release[] = [
  '3.9',
  '3.10',
  '3.12',
  '3.15',
  '3.16',
  '3.17',
  '3.18',
  'head',
];

/** The release that introduced each trait. Everything else is the same from 3.9 to the development head. */
const SINCE = {
  /** Read-only superusers have read access. */
  readonlySuperusersRead: '3.10',
  /** The usage log contains failed sign-ins. */
  loginFailuresLogged: '3.10',
  /** A superuser can read the thresholds of an organization that they do not belong to. */
  thresholdsReadOutside: '3.10',
  /** A superuser can save the settings of an organization that they do not belong to. */
  settingsStoredOutside: '3.10',
  /** `EDIT_QUOTA` is a separate switch; before, `QUOTA_MANAGEMENT` alone turns quotas on. */
  quotaEditingSwitch: '3.12',
  /** A quota returns and accepts its size in words, and a change with unknown keys is rejected. */
  quotaInWords: '3.12',
  /** An organization administrator can assign a token to another user. */
  tokenAssignment: '3.12',
  waitAfterWriteTold: '3.12',
  configDump: '3.15',
  footerLinks: '3.15',
  /** Discovery lists the single-user operations without `internal=true`. */
  usersInDiscovery: '3.15',
  /** User rows, key approvers and the signed-in account show who is a read-only superuser. */
  readonlySuperusersTold: '3.16',
  /** Read-only superusers can also read a single user and the log counts. */
  readonlySuperusersReadAll: '3.16',
  /** An organization's settings are visible to a superuser who does not belong to it. */
  settingsToldOutside: '3.16',
  versionNumber: '3.16',
  /** A manually started build can be read; before, looking up its trigger crashes. */
  buildsWithoutTrigger: '3.17',
  /** A build's trigger is visible to a superuser who does not belong to the repository. */
  buildTriggersTold: '3.17',
  searchUnavailable: '3.17',
  quotaNotifications: '3.18',
  archivedBuildLogs: '3.18',
  /** Deleting an organization looks it up first, and writes a log entry. */
  organizationDeletion: 'head',
} as const satisfies Record<string, Release>;

/** A behaviour that a release has or lacks. */
export type Trait = keyof typeof SINCE;

/** The traits of a release. */
export type Traits = Readonly<Record<Trait, boolean>>;

const isTrait = (name: string): name is Trait => Object.hasOwn(SINCE, name);

/** Returns the traits of a release. */
export function traitsOf(release: Release): Traits {
  const age = RELEASES.indexOf(release);
  const has = (trait: Trait) => age >= RELEASES.indexOf(SINCE[trait]);
  const traits = Object.keys(SINCE).filter(isTrait);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the table
  return Object.fromEntries(traits.map((trait) => [trait, has(trait)])) as Traits;
}

/** The switches that older releases do not know, and so do not list among their features. */
const FEATURES: Readonly<Record<string, Trait>> = {
  EDIT_QUOTA: 'quotaEditingSwitch',
  ASSIGN_OAUTH_TOKEN: 'tokenAssignment',
  SUPERUSER_CONFIGDUMP: 'configDump',
  QUOTA_NOTIFICATIONS: 'quotaNotifications',
};

/** Returns the features that a release lists. */
export const featuresOf = (
  features: Readonly<Record<string, boolean>>,
  traits: Traits,
): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(features).filter(([name]) => {
      const trait = FEATURES[name];
      return trait === undefined || traits[trait];
    }),
  );

/** The fields that older releases lack, at any depth in the responses of these operations. */
const FIELDS: readonly { field: string; trait: Trait; operations: RegExp }[] = [
  {
    field: 'global_readonly_super_user',
    trait: 'readonlySuperusersTold',
    operations: /User|ServiceKey/,
  },
  { field: 'limit', trait: 'quotaInWords', operations: /Quota/ },
  { field: 'version_number', trait: 'versionNumber', operations: /^getRegistryConfig$/ },
  { field: 'FOOTER_LINKS', trait: 'footerLinks', operations: /^getRegistryConfig$/ },
  {
    field: 'UI_DELAY_AFTER_WRITE_SECONDS',
    trait: 'waitAfterWriteTold',
    operations: /^getRegistryConfig$/,
  },
];

/** Removes the fields from a response that were added after the release. */
export function asReleased(id: OperationId, reply: Answer, traits: Traits): Answer {
  const lacking = FIELDS.filter(
    ({ trait, operations }) => !traits[trait] && operations.test(id),
  ).map(({ field }) => field);
  if (lacking.length === 0 || reply.headers['Content-Type'] !== 'application/json') return reply;
  return { ...reply, body: `${writeJson(without(parseJsonStrictly(reply.body), lacking))}\n` };
}

function without(value: unknown, lacking: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, lacking));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !lacking.includes(key))
      .map(([key, item]) => [key, without(item, lacking)]),
  );
}

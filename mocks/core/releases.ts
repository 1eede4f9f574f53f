import type { OperationId } from '@/api/generated/operations.gen';
import type { Release } from '@/lib/demo';
import { isObject, parseJsonStrictly, writeJson } from '@/lib/json';

import type { Answer } from './exchange';

/** The released versions that answer differently, by age; `head` is the development head. 3.11 answers as 3.10, and 3.13 and 3.14 as 3.12. */
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

/** What came when. Everything that is not here is the same from 3.9 to the development head. */
const SINCE = {
  /** Read-only superusers may read at all. */
  readonlySuperusersRead: '3.10',
  /** Failed sign-ins are in the usage log. */
  loginFailuresLogged: '3.10',
  /** A superuser reads thresholds of an organization that he does not belong to. */
  thresholdsReadOutside: '3.10',
  /** A superuser stores settings of an organization that he does not belong to. */
  settingsStoredOutside: '3.10',
  /** `EDIT_QUOTA` is a switch of its own; before, `QUOTA_MANAGEMENT` alone turns quotas on. */
  quotaEditingSwitch: '3.12',
  /** A quota tells and takes its size in words, and a change with unknown keys is refused. */
  quotaInWords: '3.12',
  /** An administrator of an organization may hand a token to somebody. */
  tokenAssignment: '3.12',
  waitAfterWriteTold: '3.12',
  configDump: '3.15',
  footerLinks: '3.15',
  /** The operations of one user are in discovery without `internal=true`. */
  usersInDiscovery: '3.15',
  /** Rows of users, approvers of keys and the account itself tell who is a read-only superuser. */
  readonlySuperusersTold: '3.16',
  /** Read-only superusers may read one user and the counts of the log as well. */
  readonlySuperusersReadAll: '3.16',
  /** An organization's settings are told to a superuser who does not belong to it. */
  settingsToldOutside: '3.16',
  versionNumber: '3.16',
  /** A build that was started by hand can be read; before, looking for its trigger crashes. */
  buildsWithoutTrigger: '3.17',
  /** A build's trigger is told to a superuser who does not belong to the repository. */
  buildTriggersTold: '3.17',
  searchUnavailable: '3.17',
  quotaNotifications: '3.18',
  archivedBuildLogs: '3.18',
  /** Deleting an organization looks for it first, and writes an entry of the log. */
  organizationDeletion: 'head',
} as const satisfies Record<string, Release>;

/** Something that a release has or lacks. */
export type Trait = keyof typeof SINCE;

/** What a release has and lacks. */
export type Traits = Readonly<Record<Trait, boolean>>;

const isTrait = (name: string): name is Trait => Object.hasOwn(SINCE, name);

/** What a release has and lacks. */
export function traitsOf(release: Release): Traits {
  const age = RELEASES.indexOf(release);
  const has = (trait: Trait) => age >= RELEASES.indexOf(SINCE[trait]);
  const traits = Object.keys(SINCE).filter(isTrait);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the table
  return Object.fromEntries(traits.map((trait) => [trait, has(trait)])) as Traits;
}

/** The switches that a release does not know, and so does not name among its features. */
const FEATURES: Readonly<Record<string, Trait>> = {
  EDIT_QUOTA: 'quotaEditingSwitch',
  ASSIGN_OAUTH_TOKEN: 'tokenAssignment',
  SUPERUSER_CONFIGDUMP: 'configDump',
  QUOTA_NOTIFICATIONS: 'quotaNotifications',
};

/** The features that a release names. */
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

/** The fields that a release does not have, at any depth of the answers of these operations. */
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

/** Takes out of an answer the fields that came after the release. */
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

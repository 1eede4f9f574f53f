import type { LogKinds } from './log-kind';
import { ACCOUNT_KINDS } from './log-kinds-accounts';
import { BUILD_KINDS } from './log-kinds-builds';
import { MIRROR_KINDS } from './log-kinds-mirrors';
import { ORGANIZATION_KINDS } from './log-kinds-organizations';
import { POLICY_KINDS } from './log-kinds-policies';
import { REGISTRY_KINDS } from './log-kinds-registry';
import { REPOSITORY_KINDS } from './log-kinds-repositories';
import { SUPERUSER_KINDS } from './log-kinds-superuser';

/** Every kind of log entry with the function that generates its metadata (C 5.7). */
export const LOG_KIND_TABLE: LogKinds = new Map([
  ...REGISTRY_KINDS,
  ...REPOSITORY_KINDS,
  ...BUILD_KINDS,
  ...ORGANIZATION_KINDS,
  ...MIRROR_KINDS,
  ...POLICY_KINDS,
  ...ACCOUNT_KINDS,
  ...SUPERUSER_KINDS,
]);

/** The names of all 146 kinds. */
export const LOG_KINDS: readonly string[] = [...LOG_KIND_TABLE.keys()].toSorted();

/** Kinds from a newer registry, and the one that the server itself has no name for (C 5.2). */
export const UNKNOWN_LOG_KINDS = [
  'unknown',
  'repo_attestation_added',
  'org_archive_policy_applied',
] as const;

/** How often kinds occur; kinds not listed here are rare. */
export const LOG_WEIGHTS: readonly (readonly [kind: string, weight: number])[] = [
  ['pull_repo', 520],
  ['push_repo', 190],
  ['login_success', 95],
  ['login_failure', 14],
  ['autoprune_tag_delete', 35],
  ['create_tag', 24],
  ['delete_tag', 22],
  ['repo_mirror_sync_started', 9],
  ['repo_mirror_sync_success', 8],
  ['repo_mirror_sync_tag_success', 14],
  ['manifest_label_add', 10],
  ['pull_repo_failed', 9],
  ['logout_success', 8],
  ['move_tag', 6],
  ['create_repo', 6],
  ['change_repo_permission', 4],
  ['push_repo_failed', 4],
  ['federated_robot_token_exchange', 4],
  ['create_robot', 2],
  ['user_create', 2],
  ['org_add_team_member', 2],
  ['user_disable', 1],
  ['user_change_password', 1],
];

import type { KindTable } from './log-groups';

/* Sentences for images, tags and repositories; log-sentence.ts describes the syntax. */

const POLICY = '[: {method:words} {value}][, tags matching {tag_pattern}]';
const sync = (state: string) => `Mirroring of {repository}[, tag {tag},] ${state}[: {message}]`;
const NOTIFICATION = 'the[ {method}] notification[ for {event}] on';

/** Kinds of the registry itself. */
export const REGISTRY_KINDS = {
  pull_repo: ['pull', 'Pulled {repository}[:{tag}][ at {manifest_digest}]'],
  pull_repo_failed: [
    'pull',
    'Failed to pull {repository}[:{tag}][ at {manifest_digest}][: {message}]',
  ],
  repo_verb: ['pull', 'Fetched {repository}[:{tag}][ by {verb}]'],
  push_repo: ['push', 'Pushed {repository}[:{tag}]'],
  push_repo_failed: [
    'push',
    'Failed to push {repository}[:{tag}][ at {manifest_digest}][: {message}]',
  ],

  create_tag: ['tag', 'Created tag {tag} in {repository}[ at {manifest_digest}]'],
  move_tag: [
    'tag',
    'Moved tag {tag} in {repository}[ from {original_manifest_digest}][ to {manifest_digest}]',
  ],
  revert_tag: ['tag', 'Reverted tag {tag} in {repository}[ to {manifest_digest}]'],
  delete_tag: ['tag', 'Deleted tag {tag} in {repository}'],
  delete_tag_failed: ['tag', 'Failed to delete tag {tag} in {repository}[: {message}]'],
  permanently_delete_tag: [
    'tag',
    'Deleted tag {tag} in {repository} for good[, at {manifest_digest}]',
  ],
  autoprune_tag_delete: ['tag', 'Auto-prune deleted tag {tag} in {repository}'],
  change_tag_expiration: [
    'tag',
    'Changed the expiry of tag {tag} in {repository}[ from {old_expiration_date:date}][ to {expiration_date:date}]',
  ],
  change_tag_immutability: [
    'tag',
    'Made tag {tag} in {repository} {immutable?immutable:mutable|immutable or mutable}',
  ],
  tag_made_immutable_by_policy: ['tag', 'A policy made tag {tag} in {repository} immutable'],
  tags_made_immutable_by_policy: [
    'tag',
    'A policy made [{count} ]tags immutable in {place}[, matching {tag_pattern}]',
  ],
  manifest_label_add: [
    'tag',
    'Added label {key}[ = {value}] to a manifest of {repository}[, {manifest_digest}]',
  ],
  manifest_label_delete: [
    'tag',
    'Removed label {key}[ = {value}] from a manifest of {repository}[, {manifest_digest}]',
  ],

  create_repo: ['repository', 'Created repository {repository}'],
  delete_repo: ['repository', 'Deleted repository {repository}'],
  change_repo_visibility: ['repository', 'Made {repository} {visibility|public or private}'],
  change_repo_state: ['repository', 'Changed the state of {repository}[ to {state_changed}]'],
  change_repo_trust: [
    'repository',
    'Turned content trust of {repository} {trust_enabled?on:off|on or off}',
  ],
  set_repo_description: [
    'repository',
    'Changed the description of {repository}[ to “{description}”]',
  ],
  add_repo_accesstoken: ['repository', 'Added an access token[ {token}] to {repository}'],
  delete_repo_accesstoken: ['repository', 'Deleted an access token[ {token}] of {repository}'],
  add_repo_permission: ['repository', 'Gave {grantee}[ the role {role}] on {repository}'],
  change_repo_permission: [
    'repository',
    'Changed the role of {grantee} on {repository}[ to {role}]',
  ],
  delete_repo_permission: ['repository', 'Removed the permission of {grantee} on {repository}'],
  add_repo_notification: ['repository', `Created ${NOTIFICATION} {repository}`],
  delete_repo_notification: ['repository', `Deleted ${NOTIFICATION} {repository}`],
  reset_repo_notification: ['repository', `Reset ${NOTIFICATION} {repository}`],
  add_repo_webhook: ['repository', 'Added a webhook[ {webhook_id}] to {repository}'],
  delete_repo_webhook: ['repository', 'Deleted a webhook[ {webhook_id}] of {repository}'],
  create_repository_autoprune_policy: [
    'repository',
    `Created an auto-prune policy for {repository}${POLICY}`,
  ],
  update_repository_autoprune_policy: [
    'repository',
    `Changed an auto-prune policy of {repository}${POLICY}`,
  ],
  delete_repository_autoprune_policy: [
    'repository',
    'Deleted an auto-prune policy of {repository}[: {policy_uuid}]',
  ],
  create_immutability_policy: [
    'repository',
    'Created an immutability policy for {place}[: tags matching {tag_pattern}]',
  ],
  update_immutability_policy: [
    'repository',
    'Changed an immutability policy of {place}[: tags matching {tag_pattern}]',
  ],
  delete_immutability_policy: [
    'repository',
    'Deleted an immutability policy of {place}[: {policy_uuid}]',
  ],

  build_dockerfile: [
    'automation',
    'Started a build of {repository}[ with tag {docker_tag}][ with tags {docker_tags}][, triggered by {trigger_kind:trigger}][, manually by {manual_user}][, build {build_id}]',
  ],
  cancel_build: ['automation', 'Cancelled build[ {build_uuid}]'],
  setup_repo_trigger: [
    'automation',
    'Set up a build trigger[ of {service:trigger}] for {repository}',
  ],
  toggle_repo_trigger: [
    'automation',
    'Turned a build trigger[ of {service:trigger}] of {repository} {enabled?on:off|on or off}',
  ],
  delete_repo_trigger: [
    'automation',
    'Deleted a build trigger[ of {service:trigger}] of {repository}',
  ],
  start_build_trigger: ['automation', 'Started a build from a[ {service:trigger}] trigger'],
  repo_mirror_enabled: ['automation', 'Turned mirroring of {repository} on'],
  repo_mirror_disabled: ['automation', 'Turned mirroring of {repository} off'],
  repo_mirror_config_changed: [
    'automation',
    'Changed the mirroring of {repository}[: {changed}][ to {to}]',
  ],
  repo_mirror_sync_now_requested: ['automation', 'Asked to mirror {repository} now'],
  repo_mirror_sync_started: ['automation', sync('started')],
  repo_mirror_sync_success: ['automation', sync('succeeded')],
  repo_mirror_sync_failed: ['automation', `${sync('failed')}[: {stderr}]`],
  repo_mirror_sync_tag_success: ['automation', sync('succeeded')],
  repo_mirror_sync_tag_failed: ['automation', `${sync('failed')}[: {stderr}]`],
  repo_mirror_sync_test_started: ['automation', 'Test of the mirror of {repository} started'],
  repo_mirror_sync_test_success: ['automation', 'Test of the mirror of {repository} succeeded'],
  repo_mirror_sync_test_failed: ['automation', 'Test of the mirror of {repository} failed'],
  org_mirror_enabled: [
    'automation',
    'Turned mirroring of {namespace} on[, from {external_registry_url}][, namespace {external_namespace}]',
  ],
  org_mirror_disabled: [
    'automation',
    'Turned mirroring of {namespace} off[, from {external_reference}]',
  ],
  org_mirror_config_changed: [
    'automation',
    'Changed the mirroring of {namespace}[: {updated_fields}][, from {old_external_reference}][ to {external_reference}]',
  ],
  org_mirror_sync_now_requested: [
    'automation',
    'Asked to mirror {namespace} now[, from {external_reference}]',
  ],
  org_mirror_sync_cancelled: [
    'automation',
    'Cancelled the mirroring of {namespace}[, from {external_reference}]',
  ],
  org_mirror_sync_started: ['automation', 'Mirroring of {namespace} started[: {message}]'],
  org_mirror_sync_success: ['automation', 'Mirroring of {namespace} succeeded[: {message}]'],
  org_mirror_sync_failed: [
    'automation',
    'Mirroring of {namespace} failed[: {message}][: {stderr}]',
  ],
  org_mirror_repo_created: [
    'automation',
    'Mirroring created a [{visibility} ]repository in {namespace}[, from {external_reference}]',
  ],
  org_mirror_repo_creation_failed: [
    'automation',
    'Mirroring failed to create a repository in {namespace}[, from {external_reference}][: {error}]',
  ],
} as const satisfies KindTable;

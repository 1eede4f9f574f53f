import { describe, expect, it } from 'vitest';

import type { LogEntry } from '@/api/queries/logs';

import { knownKinds, groupOf, humanKind, templateOf } from './log-kinds';
import { logSentence, sentenceText } from './log-sentence';

/** Every kind of C 5.7. */
const CONTRACT_KINDS = `
  account_change_cc account_change_password account_change_plan account_convert add_repo_accesstoken
  add_repo_notification add_repo_permission add_repo_webhook autoprune_tag_delete build_dockerfile
  cancel_build change_repo_permission change_repo_state change_repo_trust change_repo_visibility
  change_tag_expiration change_tag_immutability create_app_specific_token create_application
  create_immutability_policy create_namespace_autoprune_policy create_namespace_notification
  create_oauth_api_token create_prototype_permission create_proxy_cache_config create_repo
  create_repository_autoprune_policy create_robot create_robot_federation create_tag delete_application
  delete_immutability_policy delete_namespace_autoprune_policy delete_namespace_notification
  delete_prototype_permission delete_proxy_cache_config delete_repo delete_repo_accesstoken
  delete_repo_notification delete_repo_permission delete_repo_trigger delete_repo_webhook
  delete_repository_autoprune_policy delete_robot delete_robot_federation delete_tag delete_tag_failed
  disable_team_sync enable_team_sync export_logs_failure export_logs_success federated_robot_token_exchange
  login_failure login_success logout_success manifest_label_add manifest_label_delete
  modify_prototype_permission move_tag oauth_token_assigned oauth_token_revoked org_add_team_member
  org_change_email org_change_invoicing org_change_name org_change_quota org_change_quota_limit
  org_change_tag_expiration org_create org_create_quota org_create_quota_limit org_create_team org_delete
  org_delete_quota org_delete_quota_limit org_delete_team org_delete_team_member_invite
  org_invite_team_member org_mirror_config_changed org_mirror_disabled org_mirror_enabled
  org_mirror_repo_created org_mirror_repo_creation_failed org_mirror_sync_cancelled org_mirror_sync_failed
  org_mirror_sync_now_requested org_mirror_sync_started org_mirror_sync_success org_remove_team_member
  org_set_team_description org_set_team_role org_team_member_invite_accepted org_team_member_invite_declined
  permanently_delete_tag pull_repo pull_repo_failed push_repo push_repo_failed regenerate_robot_token
  repo_mirror_config_changed repo_mirror_disabled repo_mirror_enabled repo_mirror_sync_failed
  repo_mirror_sync_now_requested repo_mirror_sync_started repo_mirror_sync_success
  repo_mirror_sync_tag_failed repo_mirror_sync_tag_success repo_mirror_sync_test_failed
  repo_mirror_sync_test_started repo_mirror_sync_test_success repo_verb reset_application_client_secret
  reset_namespace_notification reset_repo_notification revert_tag revoke_app_specific_token
  revoke_oauth_api_token service_key_approve service_key_create service_key_delete service_key_extend
  service_key_modify service_key_rotate set_repo_description setup_repo_trigger start_build_trigger
  tag_made_immutable_by_policy tags_made_immutable_by_policy take_ownership toggle_repo_trigger
  update_application update_immutability_policy update_namespace_autoprune_policy
  update_repository_autoprune_policy user_change_email user_change_invoicing user_change_metadata
  user_change_name user_change_password user_change_tag_expiration user_create user_delete user_disable
  user_enable user_generate_client_key
`
  .trim()
  .split(/\s+/);

function entryOf(kind: string, metadata: Record<string, unknown>, rest: Partial<LogEntry> = {}) {
  return { kind, metadata, ip: null, datetime: 'Tue, 24 Nov 2026 03:39:37 -0000', ...rest };
}

/** Returns the metadata keys that a sentence may use. */
const keysOf = (kind: string) =>
  [...(templateOf(kind) ?? '').matchAll(/\{([^}:?|]+)/g)].map(([, key = '']) => key);

const HIDDEN = ['repo', 'namespace', 'username', 'team', 'token', 'user', 'email', 'member'];

/** Placeholders that are filled from several keys; the cases below cover them. */
const PUT_TOGETHER: ReadonlySet<string> = new Set(['repository', 'place', 'grantee', 'invitee']);

const READABLE = /^[\p{L}\p{N}{][^{}[\]]*$/u;
const UNREADABLE = /undefined|null|\[object|NaN|\s\s|\{|\}|\[|\]| [,:]|[,: ]$/;

describe('the sentences', () => {
  it('are there for every kind of the contract, and for no other', () => {
    expect(CONTRACT_KINDS).toHaveLength(146);
    expect(knownKinds().toSorted()).toEqual(CONTRACT_KINDS.toSorted());
  });

  it('belong to a group each', () => {
    expect(CONTRACT_KINDS.filter((kind) => groupOf(kind) === 'other')).toEqual([]);
  });

  it.each(CONTRACT_KINDS)('%s reads well whatever of its metadata is missing', (kind) => {
    const keys = [...new Set([...keysOf(kind), ...HIDDEN])];
    const values: readonly unknown[] = [
      'some-text',
      1_764_000_000,
      true,
      false,
      null,
      undefined,
      '',
    ];
    for (const value of values) {
      const all = Object.fromEntries(keys.map((key) => [key, value]));
      expect(sentenceText(entryOf(kind, all))).not.toMatch(UNREADABLE);
      expect(sentenceText(entryOf(kind, all))).toMatch(READABLE);
      for (const key of keys) {
        // Once with one key missing, and once with only that key.
        const { [key]: one, ...others } = all;
        expect(sentenceText(entryOf(kind, { ...others, [key]: null }))).not.toMatch(UNREADABLE);
        expect(sentenceText(entryOf(kind, { [key]: one }))).not.toMatch(UNREADABLE);
      }
    }
  });

  it.each(CONTRACT_KINDS)('%s says all that its sentence has places for', (kind) => {
    const keys = keysOf(kind).filter((key) => !PUT_TOGETHER.has(key));
    const all = Object.fromEntries(keys.map((key) => [key, `the-${key}`]));
    const text = sentenceText(entryOf(kind, all));
    const choices = [...(templateOf(kind) ?? '').matchAll(/\{([^}:?|]+)\?/g)];
    const chosen = choices.map(([, key = '']) => key);
    // Keys that only choose between two words do not appear themselves.
    const said = keys.filter((key) => !chosen.includes(key));
    const written = text.replaceAll(' ', '_');
    expect(said.filter((key) => !written.includes(`the-${key}`))).toEqual([]);
  });

  it.each(CONTRACT_KINDS)('%s shows hostile text as it is, and reads none of it', (kind) => {
    const hostile = '<img src=x onerror=alert(1)>{repo}[x]\u202E\n=HYPERLINK("http://x")';
    const keys = [...keysOf(kind), ...HIDDEN];
    const all = Object.fromEntries(keys.map((key) => [key, hostile]));
    const parts = logSentence(entryOf(kind, all), 'utc');
    // Only within values: those are isolated, and drawn as text.
    const ours = parts.flatMap(({ text, value }) => (value ? [] : text));
    expect(ours.join('')).not.toMatch(/[<>{}[\]\u202E\n]/);
  });

  it.each(CONTRACT_KINDS)('%s survives values of any shape', (kind) => {
    const shapes: readonly unknown[] = [
      { a: null, b: undefined, c: { d: [1, null, { e: 'f' }] } },
      [null, undefined, [], {}],
      Number.NaN,
      -1e300,
      () => 1,
    ];
    for (const shape of shapes) {
      const all = Object.fromEntries([...keysOf(kind), ...HIDDEN].map((key) => [key, shape]));
      expect(sentenceText(entryOf(kind, all))).not.toMatch(/undefined|null|\[object|NaN/);
    }
  });
});

describe('a sentence', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['push_repo', { repo: 'api', namespace: 'shop', tag: 'v1' }, 'Pushed shop/api:v1'],
    ['push_repo', { repo: 'api' }, 'Pushed api'],
    ['org_change_name', { old_name: 'a', new_name: null }, 'Renamed organization a'],
    [
      'org_change_quota',
      { namespace: 'shop', limit_bytes: 10_737_418_240, previous_limit_bytes: 1024 },
      'Changed the quota of shop from 1 KiB to 10 GiB',
    ],
    [
      'change_tag_expiration',
      { repo: 'api', namespace: 'shop', tag: 'v1', expiration_date: 1_764_000_000 },
      'Changed the expiry of tag v1 in shop/api to 24 Nov 2025, 16:00:00 UTC',
    ],
    [
      'take_ownership',
      { namespace: 'shop', was_user: false },
      'Took ownership of organization shop',
    ],
    [
      'build_dockerfile',
      { repo: 'api', docker_tags: ['main'], trigger_kind: 'gitlab', build_id: '5ac07570' },
      'Started a build of api with tag main, triggered by GitLab, build 5ac07570',
    ],
    [
      'delete_repo_trigger',
      { repo: 'api', service: 'custom-git' },
      'Deleted a build trigger of Custom Git of api',
    ],
    ['start_build_trigger', { service: 'gitea' }, 'Started a build from a gitea trigger'],
    [
      'build_dockerfile',
      { repo: 'api', docker_tags: ['latest', 'v2'] },
      'Started a build of api with tags latest, v2',
    ],
    [
      'delete_repo_notification',
      { repo: 'api', event: 'build_success', method: 'webhook' },
      'Deleted the webhook notification for build_success on api',
    ],
    [
      'user_change_tag_expiration',
      { tag_expiration: 1_209_600 },
      'Changed how long deleted tags can be brought back to 2 weeks',
    ],
  ])('of %s', (kind, metadata, text) => {
    expect(sentenceText(entryOf(kind, metadata))).toBe(text);
  });

  it('keeps the values of others apart from its own words', () => {
    const parts = logSentence(entryOf('create_repo', { repo: '{tag}[x]', namespace: 'a' }), 'utc');
    expect(parts).toEqual([
      { text: 'Created repository ', value: false },
      { text: 'a/{tag}[x]', value: true },
    ]);
  });

  it('names a deleted account as the entry remembers it', () => {
    const namespace = {
      kind: 'org',
      name: '0f8fad5b-d9cb-469f-a165-70867728950e',
      avatar: { name: '', hash: '', color: '#000000', kind: 'org' },
    } as const;
    const entry = entryOf('org_delete', { namespace: 'shop' }, { namespace });
    expect(sentenceText(entry)).toBe('Deleted organization shop');
  });

  it('of an unknown kind is the kind in words', () => {
    expect(humanKind('org_archive_policy_applied')).toBe('Org archive policy applied');
    expect(humanKind('')).toBe('Entry without a kind');
    expect(
      sentenceText(entryOf('repo_attestation_added', { repo: 'api', namespace: 'shop' })),
    ).toBe('Repo attestation added, shop/api');
  });
});

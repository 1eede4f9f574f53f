import { kinds, type LogKind } from './log-kind';
import { registryEvent } from './log-kinds-registry';
import type { LogScene, Metadata } from './log-scene';
import { UPSTREAMS } from './log-vocabulary';

const reference = (s: LogScene): string => `${s.dice.pick(UPSTREAMS)}/library`;

/** The messages of a run at its start and its possible ends. */
const STARTED = ['start of sync', '14 tags matched'] as const;
const SUCCEEDED = ['finished', '14 tags copied'] as const;
const FAILED = [
  'skopeo exited with 1',
  'reading manifest: unauthorized',
  'no tag matched',
] as const;

type Outcome = { verb: string; messages: readonly string[]; ends?: 'well' | 'badly' };
const started: Outcome = { verb: 'started', messages: STARTED };
const succeeded: Outcome = { verb: 'success', messages: SUCCEEDED, ends: 'well' };
const failed: Outcome = { verb: 'failed', messages: FAILED, ends: 'badly' };

/** Returns the metadata of one skopeo run over a repository. */
const run =
  ({ verb, messages, ends }: Outcome) =>
  (s: LogScene): Metadata => ({
    verb,
    namespace: s.namespace,
    repo: s.repo,
    message: s.text(messages),
    tag: s.orNull(0.5, () => s.tag),
    tags: s.orNull(0.4, () => ['latest', 'v1.4.2']),
    stdout: ends
      ? s.orNull(
          0.4,
          () => 'Copying blob sha256:4f4fb700ef54 done\nWriting manifest to image destination\n',
        )
      : null,
    stderr:
      ends === 'badly'
        ? s.orNull(0.8, () => 'time="2026-11-20T03:00:12Z" level=fatal msg="unauthorized"')
        : null,
  });

const organizationRun =
  (outcome: Outcome) =>
  (s: LogScene): Metadata =>
    s.dice.chance(0.6)
      ? {
          message: s.text(outcome.messages),
          org_mirror_config_id: s.dice.between(1, 40),
          external_registry_url: `https://${s.dice.pick(UPSTREAMS)}`,
          external_namespace: 'library',
        }
      : run(outcome)(s);

const repository = (s: LogScene): Metadata => ({ repo: s.repo, namespace: s.namespace });
const external = (s: LogScene): Metadata => ({ external_reference: reference(s) });

/** Returns one change to a mirror's configuration; its value can be anything. */
function change(s: LogScene): Metadata {
  return s.dice.pick<Metadata>([
    { changed: 'sync_interval', to: 86_400 },
    { changed: 'external_reference', to: reference(s) },
    { changed: 'tag_rule', to: { rule_kind: 'tag_glob_csv', rule_value: ['v1.*', 'latest'] } },
    { changed: 'verify_tls', to: false },
    { changed: 'external_registry_password', to: '********' },
    { changed: 'http_proxy', to: null },
  ]);
}

export const MIRROR_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'nobody', place: 'any', api: false },
    {
      repo_mirror_sync_started: run(started),
      repo_mirror_sync_success: run(succeeded),
      repo_mirror_sync_failed: run(failed),
      repo_mirror_sync_tag_success: run({ ...succeeded, verb: 'tag_success' }),
      repo_mirror_sync_tag_failed: run({ ...failed, verb: 'tag_failed' }),
      // These six are never written any more; old entries have what the registry's own console prints (C 5.7).
      repo_mirror_enabled: repository,
      repo_mirror_disabled: repository,
      repo_mirror_sync_now_requested: repository,
      repo_mirror_sync_test_started: repository,
      repo_mirror_sync_test_success: repository,
      repo_mirror_sync_test_failed: repository,
      org_mirror_sync_started: organizationRun(started),
      org_mirror_sync_success: organizationRun(succeeded),
      org_mirror_sync_failed: organizationRun(failed),
      org_mirror_repo_created: (s) => ({
        ...external(s),
        visibility: 'private',
        via_org_mirror: true,
      }),
      org_mirror_repo_creation_failed: (s) => ({
        ...external(s),
        error: s.text(['repository name is not valid', 'namespace quota exceeded']),
      }),
    },
  ),
  ...kinds(
    { actor: 'user', place: 'any' },
    { repo_mirror_config_changed: (s) => ({ ...registryEvent(s), ...change(s) }) },
  ),
  ...kinds(
    { actor: 'user', place: 'organization' },
    {
      org_mirror_enabled: (s) => ({
        external_registry_type: s.dice.pick(['quay', 'harbor', 'docker_hub']),
        external_registry_url: `https://${s.dice.pick(UPSTREAMS)}`,
        external_namespace: 'library',
        sync_interval: s.dice.pick([3600, 86_400]),
        robot_username: `${s.organization}+mirror`,
      }),
      org_mirror_disabled: external,
      org_mirror_sync_now_requested: external,
      org_mirror_sync_cancelled: external,
      org_mirror_config_changed: (s) => ({
        updated_fields: ['external_reference', 'sync_interval'].slice(0, s.dice.between(1, 2)),
        old_external_reference: reference(s),
        external_reference: reference(s),
      }),
    },
  ),
];

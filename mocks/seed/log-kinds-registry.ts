import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import { MEDIA_TYPES } from './log-vocabulary';

/** Returns where a request came from, as the registry resolves it (C 5.2). */
function resolvedIp(scene: LogScene): Metadata {
  const { dice } = scene;
  const provider = dice.pick(['internet', 'internet', 'internet', 'aws', 'invalid_ip']);
  const aws = provider === 'aws';
  return {
    provider,
    service: aws ? 'EC2' : null,
    sync_token: aws ? '1732406592' : null,
    country_iso_code:
      provider === 'internet' ? dice.pick(['DE', 'US', 'IN', 'JP', 'BR', 'SE']) : null,
    aws_region: aws ? dice.pick(['eu-central-1', 'us-east-1']) : null,
    continent: provider === 'internet' ? dice.pick(['EU', 'NA', 'AS', 'SA']) : null,
  };
}

/** Returns how the client authenticated; the `username` of a robot is marked (C 5.7 RE). */
function identity(scene: LogScene): Metadata {
  const { dice } = scene;
  const way = dice.int(20);
  if (way < 9) return { username: scene.robot(), is_robot: true };
  if (way < 13) return { username: scene.user };
  if (way < 15) {
    return {
      username: scene.user,
      app_specific_token: scene.uuid(),
      app_specific_token_title: scene.tokenTitle(),
    };
  }
  if (way === 15) {
    const application = scene.application();
    return {
      username: scene.user,
      oauth_token_id: dice.between(1, 90),
      oauth_token_application_id: application.id,
      oauth_token_application: application.name,
    };
  }
  return way === 16 ? { token: dice.code(12) } : {};
}

/** Returns the keys that every registry event has (C 5.7 RE). */
export function registryEvent(scene: LogScene): Metadata {
  return {
    repo: scene.repo,
    namespace: scene.namespace,
    'user-agent': scene.client(),
    ...identity(scene),
    ...scene.maybe(0.08, () => ({ signed: true })),
    ...scene.maybe(0.75, () => ({ resolved_ip: resolvedIp(scene) })),
  };
}

function tagOrDigest(scene: LogScene): Metadata {
  return scene.dice.chance(0.75) ? { tag: scene.tag } : { manifest_digest: scene.digest() };
}

function failure(messages: readonly string[]) {
  return (scene: LogScene): Metadata => ({
    namespace: scene.namespace,
    repo: scene.repo,
    ...tagOrDigest(scene),
    message: scene.text(messages),
  });
}

export const REGISTRY_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'puller', place: 'any', api: false },
    {
      pull_repo: (s) => ({
        ...registryEvent(s),
        ...tagOrDigest(s),
        ...s.maybe(0.6, () => ({ mediaType: s.dice.pick(MEDIA_TYPES) })),
      }),
      push_repo: (s) => ({
        ...registryEvent(s),
        ...s.maybe(0.95, () => ({ tag: s.tag })),
        ...s.maybe(0.6, () => ({ mediaType: s.dice.pick(MEDIA_TYPES) })),
      }),
      pull_repo_failed: failure([
        'manifest unknown',
        'unauthorized: access to the requested resource is not authorized',
        'repository name not known to registry',
      ]),
      push_repo_failed: failure([
        'quota has been exceeded on namespace',
        'tag is immutable',
        'manifest invalid',
        'blob upload unknown to registry',
      ]),
      delete_tag_failed: failure(['tag is immutable', 'manifest unknown']),
      delete_tag: (s) =>
        s.dice.chance(0.5)
          ? { username: s.user, repo: s.repo, namespace: s.namespace, tag: s.tag }
          : { ...registryEvent(s), tag: s.tag, ...s.maybe(0.5, () => ({ digest: s.digest() })) },
    },
  ),
  ...kinds(
    { actor: 'nobody', place: 'any', api: false },
    {
      autoprune_tag_delete: (s) => ({
        performer: 'autoprune worker',
        namespace: s.namespace,
        repo: s.repo,
        tag: s.tag,
      }),
      repo_verb: (s) => ({
        repo: s.repo,
        namespace: s.namespace,
        tag: s.tag,
        verb: s.dice.pick(['squash', 'torrent']),
        ...s.maybe(0.4, () => ({ token: s.dice.code(12), token_type: 'build-worker' })),
      }),
    },
  ),
];

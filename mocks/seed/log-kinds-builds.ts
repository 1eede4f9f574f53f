import { kinds, type LogKind } from './log-kind';
import type { LogScene, Metadata } from './log-scene';
import type { SeedBuild } from './types';

const SERVICES = ['github', 'gitlab', 'bitbucket', 'custom-git'] as const;

/** Returns the metadata for a build's start. */
export function buildMetadata(s: LogScene, build: SeedBuild): Metadata {
  return {
    build_id: build.id,
    docker_tags: build.tags,
    repo: build.repository.name,
    namespace: build.repository.namespace,
    is_manual: build.trigger === null || build.manual_user !== null,
    manual_user: build.manual_user,
    ...(build.trigger && {
      trigger_id: build.trigger.id,
      trigger_kind: build.trigger.service,
      trigger_metadata: build.trigger_metadata ?? {},
      trigger_manual: build.manual_user !== null,
    }),
    // Entries of old builds name the service differently.
    ...(build.trigger && s.dice.chance(0.1)
      ? { service: build.trigger.service, config: build.trigger.config }
      : {}),
  };
}

const trigger = (s: LogScene): Metadata => ({
  trigger_id: s.uuid(),
  service: s.dice.pick(SERVICES),
});

const config = (s: LogScene): Metadata => ({
  build_source: s.text([`meridian/${s.repo}`]),
  dockerfile_path: '/Dockerfile',
  context: '/',
  default_tag_from_ref: s.dice.chance(0.5),
  latest_for_default_branch: true,
});

export const BUILD_KINDS: [string, LogKind][] = [
  ...kinds(
    { actor: 'user', place: 'named' },
    { build_dockerfile: (s) => buildMetadata(s, s.dice.pick(s.world.builds)) },
  ),
  ...kinds(
    { actor: 'user', place: 'any' },
    {
      // Of a build that was deleted since: those that exist have their own entries.
      cancel_build: (s) => ({ build_uuid: s.uuid() }),
      setup_repo_trigger: (s) => ({
        repo: s.repo,
        namespace: s.namespace,
        ...trigger(s),
        pull_robot: s.orNull(0.5, () => s.robot()),
        config: config(s),
      }),
      start_build_trigger: (s) => ({ service: s.dice.pick(SERVICES), config: config(s) }),
      toggle_repo_trigger: (s) => ({ repo: s.repo, ...trigger(s), enabled: s.dice.chance(0.4) }),
      delete_repo_trigger: (s) => ({ repo: s.repo, ...trigger(s) }),
    },
  ),
];

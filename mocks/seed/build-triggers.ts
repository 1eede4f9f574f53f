import { Dice } from './random';
import { NASTY_TEXTS } from './texts';
import type { SeedBuildTrigger, SeedTriggerMetadata } from './types';

export type Triggered = { trigger: SeedBuildTrigger; trigger_metadata: SeedTriggerMetadata };

const SUBJECTS = [
  'Round half to even in price calculation',
  'Bump base image to 2026-11',
  'Merge pull request #1519 from t.novak/retry-queue\n\nRetry failed webhooks with back-off',
  'fix: flaky ledger test\n\nCo-authored-by: Mira Holt <mira.holt@meridian.example>',
  'Übersetzungen aktualisiert · 翻訳を更新',
  NASTY_TEXTS[0] ?? '',
] as const;

const HOSTS = {
  github: 'github.com',
  gitlab: 'gitlab.meridian.example',
  bitbucket: 'bitbucket.org',
} as const;

/** Returns a build triggered by a source repository, with the service's details of the commit. */
export function triggered(
  service: keyof typeof HOSTS,
  source: string,
  seed: number,
  startedAt: number,
): Triggered {
  const dice = new Dice(seed, 0x7219);
  const commit = dice.hex(40);
  const url = `https://${HOSTS[service]}/${source}`;
  const branch = dice.pick(['main', 'main', 'main', 'release-2.4', 'feature/retry-queue']);
  const isTag = dice.chance(0.2);
  const person = {
    username: dice.pick(['mholt', 't-novak', 'ines', 'okafor-j']),
    url: `https://${HOSTS[service]}/mholt`,
  };
  return {
    trigger: {
      id: dice.uuid(),
      service,
      is_active: true,
      build_source: source,
      repository_url: url,
      config: {
        build_source: source,
        dockerfile_path: '/Dockerfile',
        context: '/',
        branchtag_regex: 'heads/main',
        default_tag_from_ref: true,
        latest_for_default_branch: true,
        tag_templates: ['${parsed_ref.branch}', 'sha-${commit_info.short_sha}'],
        hook_id: dice.between(1e6, 9e6),
      },
      can_invoke: true,
    },
    trigger_metadata: {
      commit,
      ref: isTag ? 'refs/tags/v2.4.1' : `refs/heads/${branch}`,
      default_branch: 'main',
      git_url: `git@${HOSTS[service]}:${source}.git`,
      parsed_ref: isTag ? { tag: 'v2.4.1' } : { branch, remote: 'origin' },
      commit_info: {
        short_sha: commit.slice(0, 7),
        url: `${url}/commit/${commit}`,
        message: dice.pick(SUBJECTS),
        date: new Date(startedAt - dice.between(20, 4000) * 1000).toISOString(),
        author: {
          ...person,
          avatar_url: `https://${HOSTS[service]}/avatars/${dice.between(1, 900)}.png`,
        },
        ...(dice.chance(0.5) ? { committer: { username: 'web-flow' } } : {}),
      },
    },
  };
}

/** Returns a build triggered by a git server that only calls a webhook: it knows little more than the commit. */
export function customGit(seed: number, startedAt: number): Triggered {
  const dice = new Dice(seed, 0x917);
  const commit = dice.hex(40);
  return {
    trigger: {
      id: dice.uuid(),
      service: 'custom-git',
      is_active: true,
      build_source: 'ssh://git@git.meridian.example:7999/plat/base-images.git',
      repository_url: null,
      config: {
        build_source: 'ssh://git@git.meridian.example:7999/plat/base-images.git',
        dockerfile_path: '/Containerfile',
        context: '/',
      },
      can_invoke: true,
    },
    trigger_metadata: {
      commit,
      ref: 'refs/heads/main',
      default_branch: 'main',
      git_url: 'ssh://git@git.meridian.example:7999/plat/base-images.git',
      commit_info: { message: 'nightly', date: new Date(startedAt - 60_000).toISOString() },
    },
  };
}

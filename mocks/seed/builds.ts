import type { RegistrySize } from '@/lib/demo';

import { buildLog, type LogPlan } from './build-log';
import { RECIPES } from './build-recipes';
import { customGit, type Triggered, triggered } from './build-triggers';
import { BUILD_PLANS, type BuildPlan } from './builds-fixed';
import { Dice } from './random';
import type { SeedBuild } from './types';

const MINUTE = 60_000;
const DAY = 86_400_000;

const HISTORY: Record<RegistrySize, number> = { empty: 0, small: 0, typical: 120, huge: 400 };

const REPOSITORIES = [
  { namespace: 'payments', name: 'api' },
  { namespace: 'web', name: 'frontend' },
  { namespace: 'data-science', name: 'models/ranker' },
  { namespace: 'platform', name: 'base' },
] as const;

function triggerOf(
  plan: BuildPlan,
  seed: number,
  startedAt: number,
): Triggered | { trigger: null; trigger_metadata: null } {
  if (plan.trigger === undefined) return { trigger: null, trigger_metadata: null };
  if (plan.trigger === 'custom-git') return customGit(seed, startedAt);
  return triggered(
    plan.trigger,
    `meridian/${plan.repository.name.split('/').at(-1) ?? 'app'}`,
    seed,
    startedAt,
  );
}

function makeBuild(plan: BuildPlan, seed: number, now: number): SeedBuild {
  const dice = new Dice(seed, 0xb11d);
  const id = dice.uuid();
  const startedAt = Math.floor((now - plan.age) / 1000) * 1000;
  const { trigger, trigger_metadata } = triggerOf(plan, seed, startedAt);
  const robot = plan.pullRobot ? `${plan.repository.namespace}+${plan.pullRobot}` : undefined;
  const logPlan: LogPlan = {
    recipe: RECIPES[plan.recipe],
    lines: plan.lines,
    pullUsername: robot,
    failure: plan.failure,
    reached: plan.reached,
  };
  let log: SeedBuild['log'] | undefined;
  return {
    id,
    repository: plan.repository,
    startedAt,
    phases: plan.phases,
    // Thousands of lines, generated when read.
    get log() {
      log ??= plan.lines === 0 ? [] : buildLog(plan.phases, logPlan, seed);
      return log;
    },
    display_name: trigger_metadata ? trigger_metadata.commit.slice(0, 7) : dice.hex(7),
    tags: plan.tags,
    trigger,
    trigger_metadata,
    manual_user: plan.manualUser ?? null,
    pull_robot: robot ? { name: robot, kind: 'user', is_robot: true } : null,
    subdirectory: plan.subdirectory ?? (trigger ? '/Dockerfile' : ''),
    context: plan.subdirectory === '' ? '' : '/',
    resource_key: trigger ? null : dice.uuid(),
    archived: plan.archived ?? false,
    ...(trigger
      ? {}
      : {
          archive_url: `https://storage.meridian.example/userfiles/${dice.uuid()}?X-Amz-Expires=300&X-Amz-Signature=${dice.hex(32)}`,
        }),
    is_writer: plan.isWriter ?? true,
    error: plan.error ?? null,
    ...(plan.live && { live: true }),
  };
}

/** Plans an ordinary past build. */
function pastPlan(index: number, count: number, sinceMidnight: number): BuildPlan {
  const dice = new Dice(index, 0x9a57);
  const which = dice.int(REPOSITORIES.length);
  const repository = REPOSITORIES[which] ?? REPOSITORIES[0];
  const failed = dice.chance(0.14);
  const building = dice.between(60_000, 900_000);
  const age =
    sinceMidnight + 12 * MINUTE + Math.floor(((index + dice.float()) / count) * 360 * DAY);
  return {
    repository,
    age,
    recipe: failed ? 'failingNode' : dice.pick(['node', 'java', 'python']),
    lines: dice.between(300, 1500),
    tags: dice.chance(0.7)
      ? ['latest', `sha-${dice.hex(7)}`]
      : [dice.pick(['main', 'stable', 'v2.4.1'])],
    phases: [
      { phase: 'waiting', durationMs: dice.between(800, 20_000) },
      { phase: 'build-scheduled', durationMs: 3_200 },
      { phase: 'unpacking', durationMs: 2_400 },
      { phase: 'pulling', durationMs: dice.between(4_000, 40_000) },
      { phase: 'building', durationMs: building },
      ...(failed
        ? [{ phase: 'error', durationMs: null }]
        : [
            { phase: 'pushing', durationMs: dice.between(5_000, 40_000) },
            { phase: 'complete', durationMs: null },
          ]),
    ],
    trigger: dice.chance(0.8)
      ? dice.pick(['github', 'gitlab', 'custom-git', 'bitbucket'])
      : undefined,
    manualUser: dice.chance(0.25) ? 'testuser' : undefined,
    pullRobot: dice.chance(0.4) ? 'ci' : undefined,
    // Finished logs move to the archive.
    archived: true,
    failure: failed
      ? {
          message: 'npm exited with 1',
          data: {
            base_error: 'error building at STEP "RUN npm test"',
            error_code: 'io.quay.builder.builderror',
          },
        }
      : undefined,
  };
}

const MOST_LINES = Math.max(...BUILD_PLANS.map(({ lines }) => lines));

/**
 * Generates builds in every phase (C 6.2), and in larger registries a year of ordinary ones; none in the empty one.
 * `logLines` replaces the number of lines of the longest log.
 */
export function seedBuilds(
  size: RegistrySize,
  now: number,
  dayStart: number,
  logLines = MOST_LINES,
): SeedBuild[] {
  if (size === 'empty') return [];
  const count = HISTORY[size];
  const fixed = BUILD_PLANS.map((plan, index) =>
    makeBuild(plan.lines === MOST_LINES ? { ...plan, lines: logLines } : plan, index + 1, now),
  );
  const past = Array.from({ length: count }, (_, index) =>
    makeBuild(pastPlan(index, count, now - dayStart), 1000 + index, now),
  );
  return [...fixed, ...past];
}

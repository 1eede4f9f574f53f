import type { RECIPES } from './build-recipes';
import type { SeedBuildPhase } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export type BuildPlan = {
  repository: { namespace: string; name: string };
  /** ms before now */
  age: number;
  recipe: keyof typeof RECIPES;
  /** Approximate number of lines of output; 0: no log at all. */
  lines: number;
  tags: string[];
  phases: SeedBuildPhase[];
  trigger?: 'github' | 'gitlab' | 'bitbucket' | 'custom-git' | undefined;
  manualUser?: string | undefined;
  pullRobot?: string | undefined;
  subdirectory?: string;
  archived?: boolean;
  isWriter?: boolean;
  error?: string;
  live?: true;
  failure?: { message: string; data?: Record<string, unknown> } | undefined;
  reached?: number;
};

const ORDER = [
  'waiting',
  'build-scheduled',
  'unpacking',
  'pulling',
  'building',
  'pushing',
] as const;
const DURATIONS = [4_000, 3_000, 5_000, 21_000, 214_000, 26_000] as const;

/** Returns the usual phases up to `last`, where the build stays. */
function until(last: (typeof ORDER)[number]): SeedBuildPhase[] {
  const end = ORDER.indexOf(last);
  return [...passed(end), { phase: last, durationMs: null }];
}

/** Returns the first `count` usual phases, followed by other ones. */
function then(count: number, ...ends: SeedBuildPhase[]): SeedBuildPhase[] {
  return [...passed(count), ...ends];
}

function passed(count: number): SeedBuildPhase[] {
  return ORDER.slice(0, count).map((phase, index) => ({
    phase,
    durationMs: DURATIONS[index] ?? 1_000,
  }));
}

const stays = (phase: string): SeedBuildPhase => ({ phase, durationMs: null });
const completed = then(6, stays('complete'));

const checkout = { namespace: 'payments', name: 'api' };
const storefront = { namespace: 'web', name: 'frontend' };
const base = { namespace: 'platform', name: 'base' };
const notebooks = { namespace: 'data-science', name: 'notebooks' };
const hello = { namespace: 'testuser', name: 'hello-world' };

/** A build in every phase; the first one starts with the registry and takes a minute and a half. */
export const BUILD_PLANS: readonly BuildPlan[] = [
  {
    repository: checkout,
    age: 0,
    recipe: 'node',
    lines: 340,
    tags: ['latest', 'main'],
    trigger: 'github',
    pullRobot: 'ci',
    live: true,
    phases: [
      { phase: 'waiting', durationMs: 3_000 },
      { phase: 'build-scheduled', durationMs: 4_000 },
      { phase: 'unpacking', durationMs: 3_000 },
      { phase: 'pulling', durationMs: 10_000 },
      { phase: 'building', durationMs: 56_000 },
      { phase: 'pushing', durationMs: 14_000 },
      stays('complete'),
    ],
  },
  {
    repository: storefront,
    age: 40_000,
    recipe: 'node',
    lines: 0,
    tags: ['main'],
    trigger: 'gitlab',
    phases: until('waiting'),
  },
  {
    repository: base,
    age: 90_000,
    recipe: 'java',
    lines: 1,
    tags: ['nightly'],
    trigger: 'custom-git',
    phases: until('build-scheduled'),
  },
  {
    repository: hello,
    age: 2 * MINUTE,
    recipe: 'python',
    lines: 1,
    tags: ['latest'],
    manualUser: 'testuser',
    phases: until('unpacking'),
  },
  {
    repository: notebooks,
    age: 3 * MINUTE,
    recipe: 'python',
    lines: 1,
    tags: ['cuda-12'],
    trigger: 'github',
    pullRobot: 'mirror',
    phases: until('pulling'),
  },
  {
    repository: storefront,
    age: 6 * MINUTE,
    recipe: 'node',
    lines: 700,
    tags: ['pr-1519'],
    trigger: 'github',
    phases: until('building'),
    reached: 5 * MINUTE,
  },
  {
    repository: base,
    age: 8 * MINUTE,
    recipe: 'java',
    lines: 420,
    tags: ['2026.11.3', 'stable'],
    trigger: 'custom-git',
    phases: until('pushing'),
    reached: 2 * MINUTE,
  },

  {
    repository: checkout,
    age: 3 * HOUR,
    recipe: 'node',
    lines: 900,
    tags: ['latest', 'v2.4.1'],
    trigger: 'github',
    pullRobot: 'ci',
    phases: completed,
  },
  {
    repository: notebooks,
    age: 9 * HOUR,
    recipe: 'python',
    lines: 5_000,
    tags: ['cuda-12', 'latest'],
    trigger: 'bitbucket',
    phases: completed,
  },
  {
    repository: base,
    age: 22 * HOUR,
    recipe: 'java',
    lines: 2_600,
    tags: ['nightly'],
    trigger: 'custom-git',
    subdirectory: '/images/jdk/Containerfile',
    phases: completed,
    archived: true,
  },
  {
    repository: hello,
    age: 50 * HOUR,
    recipe: 'node',
    lines: 300,
    tags: ['latest'],
    manualUser: 'testuser',
    phases: completed,
    archived: true,
  },
  {
    repository: checkout,
    age: 5 * HOUR,
    recipe: 'failingNode',
    lines: 640,
    tags: ['pr-1482'],
    trigger: 'github',
    phases: then(5, stays('error')),
    failure: {
      message:
        'Error building image: error building at STEP "RUN npm test -- --color": exit status 1',
      data: { base_error: 'exit status 1', error_code: 'io.quay.builder.builderror' },
    },
  },
  {
    repository: storefront,
    age: 7 * HOUR,
    recipe: 'node',
    lines: 1,
    tags: ['main'],
    trigger: 'gitlab',
    phases: then(4, stays('error')),
    failure: {
      message: 'Could not pull the base image',
      data: {
        base_error: 'unauthorized: access to the requested resource is not authorized',
        error_code: 'io.quay.builder.cannotpullforcache',
      },
    },
  },
  {
    repository: notebooks,
    age: 26 * HOUR,
    recipe: 'python',
    lines: 380,
    tags: ['latest'],
    trigger: 'github',
    phases: then(5, stays('internalerror')),
    failure: {
      message: 'The build machine was lost',
      data: { internal_error: 'lost contact with builder pod build-7f9c' },
    },
  },
  {
    repository: base,
    age: 30 * HOUR,
    recipe: 'java',
    lines: 210,
    tags: ['edge'],
    trigger: 'custom-git',
    phases: then(4, { phase: 'building', durationMs: 47_000 }, stays('cancelled')),
  },
  {
    repository: checkout,
    age: 75 * HOUR,
    recipe: 'node',
    lines: 1,
    tags: ['release-2.4'],
    trigger: 'github',
    phases: then(3, { phase: 'internalerror', durationMs: 600_000 }, stays('expired')),
    failure: {
      message: 'No build machine could be started',
      data: { internal_error: 'quota of build namespace exceeded' },
    },
  },
  {
    repository: storefront,
    age: 20 * MINUTE,
    recipe: 'node',
    lines: 0,
    tags: ['main'],
    trigger: 'gitlab',
    phases: [stays('cannot_load')],
    error: 'Could not load the state of the build: connection to the build log store refused',
  },
  // Nothing was printed, so nothing was archived.
  {
    repository: hello,
    age: 300 * HOUR,
    recipe: 'node',
    lines: 0,
    tags: ['empty'],
    manualUser: 'testuser',
    phases: completed,
    archived: true,
  },
  // As it appears without any right in the repository (C 6.1).
  {
    repository: notebooks,
    age: 100 * HOUR,
    recipe: 'python',
    lines: 320,
    tags: ['private'],
    phases: completed,
    isWriter: false,
  },
  // A phase that only old builders reported.
  {
    repository: base,
    age: 9_000 * HOUR,
    recipe: 'java',
    lines: 0,
    tags: ['ancient'],
    phases: [stays('priming-cache')],
    subdirectory: '',
  },
];

import type { RegistrySize } from '@/lib/demo';

import { ADMIN } from './company';
import { lazy } from './lazy';
import type { LogKind } from './log-kind';
import { LOG_KIND_TABLE, LOG_KINDS, LOG_WEIGHTS, UNKNOWN_LOG_KINDS } from './log-kinds';
import { buildMetadata } from './log-kinds-builds';
import { LogScene, type LogWorld, type Metadata } from './log-scene';
import { itemAt } from './random';
import { type Burst, timeline } from './timeline';
import type { Lazy, SeedBuild, SeedLog } from './types';

const MINUTE = 60_000;
/** How far from its start a build can be logged. */
const TOLERANCE = 60 * MINUTE;

/** `turn`: every n-th entry takes the next kind in turn, so that every kind occurs. */
const EXTENT: Record<
  RegistrySize,
  { entries: number; days: number; failures: number; turn: number }
> = {
  empty: { entries: 0, days: 30, failures: 0, turn: 3 },
  small: { entries: 120, days: 30, failures: 6, turn: 3 },
  typical: { entries: 50_000, days: 365, failures: 260, turn: 40 },
  huge: { entries: 1_000_000, days: 365, failures: 5_200, turn: 200 },
};

const TURNS = [...LOG_KINDS, ...UNKNOWN_LOG_KINDS];
const WEIGHT_SUM = LOG_WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);
/** Every n-th entry duplicates the previous one, in the same second. */
const TWIN_EVERY = 97;

export type Logs = { logs: Lazy<SeedLog>; logIndexAt: (time: number) => number };

/** Generates the usage log of a registry up to `now`, on demand. */
export function seedLogs(size: RegistrySize, world: LogWorld, now: number, dayStart: number): Logs {
  const { entries, days, failures, turn } = EXTENT[size];
  // A password-guessing attack last night.
  const burst: Burst = {
    from: dayStart + 10 * MINUTE,
    to: dayStart + 40 * MINUTE,
    events: failures,
  };
  const times = timeline((entries - failures) / (days / 7), burst);
  const newest = Math.floor(times.countAt(now)) - 1;

  // A build's start is logged at that exact time, as its cancellation is: it replaces the entry that would be there.
  const builds = new Map<number, BuildEvent>();
  for (const event of buildEvents(world.builds)) {
    let number = Math.min(newest, Math.floor(times.countAt(event.time)));
    // If many builds start at once, some replace an older entry, but never far from their real start; a cancellation
    // replaces a later one.
    const { isCancellation } = event;
    const isNear = () => isCancellation || event.time - times.timeAt(number) < TOLERANCE;
    while (builds.has(number) && isNear()) number += isCancellation ? 1 : -1;
    const exists = number > newest - entries && number <= newest;
    if (exists && !builds.has(number)) builds.set(number, event);
  }

  const isTwin = (number: number): boolean =>
    number % TWIN_EVERY === 1 && !builds.has(number) && !builds.has(number - 1);
  const timeOf = (number: number): number => {
    const original = isTwin(number) ? number - 1 : number;
    const build = builds.get(original);
    const natural = build && Math.floor(times.countAt(build.time));
    // Entries stay in their own timeline slots, so that a build's own time does not break the order.
    const kept = build && natural !== undefined && (natural === original || original === newest);
    const time = kept ? build.time : times.timeAt(original + ((original * 0.618_033_988_7) % 1));
    return Math.floor(Math.min(time, now) / 1000) * 1000;
  };

  const entryOf = (number: number): SeedLog => {
    const time = timeOf(number);
    const original = isTwin(number) ? number - 1 : number;
    const scene = new LogScene(world, original, time / 1000);
    const event = builds.get(original);
    if (event) {
      return event.isCancellation
        ? cancelEntry(scene, event.build, time)
        : buildEntry(scene, event.build, time);
    }
    if (time >= burst.from && time < burst.to && scene.dice.chance(0.92)) return guess(scene, time);
    const kind =
      original % turn === 1
        ? itemAt(TURNS, (Math.floor(original / turn) * 61) % TURNS.length)
        : weightedKind(scene.dice.int(WEIGHT_SUM));
    // The build was deleted with its repository; its entry stays.
    if (kind === 'build_dockerfile')
      return buildEntry(scene, { ...scene.dice.pick(world.builds), id: scene.uuid() }, time);
    return entry(scene, kind, time);
  };

  const logs = lazy(entries, (index) => entryOf(newest - index));
  const logIndexAt = (time: number): number => {
    let low = 0;
    let high = entries;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (timeOf(newest - middle) < time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { logs, logIndexAt };
}

/** What a build leaves in the log at a certain time. */
type BuildEvent = { build: SeedBuild; time: number; isCancellation: boolean };

/** Returns what builds leave in the log, in their order: the start of each, and its cancellation. */
function buildEvents(builds: readonly SeedBuild[]): BuildEvent[] {
  return builds.flatMap((build) => {
    if (build.live) return [];
    const start = { build, time: build.startedAt, isCancellation: false };
    if (build.phases.at(-1)?.phase !== 'cancelled') return [start];
    const took = build.phases.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
    return [start, { build, time: build.startedAt + took, isCancellation: true }];
  });
}

function weightedKind(drawn: number): string {
  let left = drawn;
  for (const [kind, weight] of LOG_WEIGHTS) {
    if (left < weight) return kind;
    left -= weight;
  }
  return 'pull_repo';
}

function entry(scene: LogScene, kind: string, datetime: number): SeedLog {
  const known = LOG_KIND_TABLE.get(kind);
  if (!known) return unknownEntry(scene, kind, datetime);
  const metadata = known.metadata(scene);
  const performer = performerOf(scene, known, metadata);
  const mayHaveToken = known.api && performer !== null && scene.dice.chance(0.08);
  return {
    kind,
    metadata: mayHaveToken ? { ...metadata, ...tokenUsed(scene) } : metadata,
    ip: ipOf(scene, known),
    datetime,
    performer,
    namespace: namespaceOf(scene, known, kind, metadata, performer),
  };
}

/** Returns the extra metadata of an entry written with an OAuth token (C 1.0). */
function tokenUsed(scene: LogScene): Metadata {
  const application = scene.application();
  return {
    oauth_token_id: scene.dice.between(1, 90),
    oauth_token_application_id: application.id,
    oauth_token_application: application.name,
  };
}

function performerOf(scene: LogScene, { actor }: LogKind, metadata: Metadata): string | null {
  switch (actor) {
    case 'superuser':
      return scene.superuser;
    case 'puller':
      return typeof metadata.username === 'string' ? metadata.username : null;
    case 'somebody':
      return scene.dice.chance(0.8) ? scene.user : scene.robot();
    case 'user':
      return scene.user;
    default:
      return null;
  }
}

function ipOf(scene: LogScene, { actor }: LogKind): string | null {
  if (actor !== 'nobody') return scene.ip();
  // The search-engine log model writes a missing address as a word (C 5.2).
  return scene.dice.chance(0.01) ? 'None' : null;
}

function namespaceOf(
  scene: LogScene,
  { place }: LogKind,
  kind: string,
  metadata: Metadata,
  performer: string | null,
): SeedLog['namespace'] {
  const gone = kind === 'user_delete' || kind === 'org_delete' || scene.dice.chance(0.012);
  const inUsers =
    place === 'own' ||
    place === 'named' ||
    place === 'oldest' ||
    (place === 'any' && !scene.inOrganization);
  // An account deleted since then has a random UUID as its name, or is purged altogether (C 5.2).
  if (gone && place !== 'oldest') {
    return scene.dice.chance(0.3) ? null : { kind: inUsers ? 'user' : 'org', name: scene.uuid() };
  }
  switch (place) {
    case 'oldest':
      return { kind: 'user', name: ADMIN };
    case 'organization':
      return { kind: 'org', name: scene.organization };
    case 'own':
      return { kind: 'user', name: (performer ?? scene.user).split('+')[0] ?? scene.user };
    case 'named':
      return { kind: 'user', name: nameIn(metadata) ?? scene.otherUser() };
    default:
      return { kind: scene.inOrganization ? 'org' : 'user', name: scene.namespace };
  }
}

function nameIn(metadata: Metadata): string | undefined {
  if (typeof metadata.username === 'string') return metadata.username;
  return typeof metadata.old_email === 'string' ? metadata.old_email.split('@')[0] : undefined;
}

function buildEntry(scene: LogScene, build: SeedBuild, datetime: number): SeedLog {
  const { namespace } = build.repository;
  return {
    kind: 'build_dockerfile',
    metadata: buildMetadata(scene, build),
    ip: build.trigger === null || build.manual_user !== null ? scene.ip() : null,
    datetime,
    performer: build.manual_user,
    namespace: { kind: namespace === 'testuser' ? 'user' : 'org', name: namespace },
  };
}

function cancelEntry(scene: LogScene, build: SeedBuild, datetime: number): SeedLog {
  return {
    kind: 'cancel_build',
    metadata: { build_uuid: build.id },
    ip: scene.ip(),
    datetime,
    performer: scene.user,
    namespace: { kind: 'org', name: build.repository.namespace },
  };
}

/** Generates one of last night's failed sign-ins: one machine, many names. */
function guess(scene: LogScene, datetime: number): SeedLog {
  const username = scene.dice.chance(0.5)
    ? ADMIN
    : scene.dice.pick(['root', 'ops.lead', 'jenkins', 'test', scene.otherUser()]);
  return {
    kind: 'login_failure',
    metadata: {
      type: 'quayauth',
      kind: 'user',
      useragent: 'python-requests/2.32.3',
      message: 'Invalid Username or Password',
      username,
    },
    ip: `203.0.113.${scene.dice.pick([66, 66, 66, 67, 80])}`,
    datetime,
    performer: null,
    namespace: username === ADMIN ? { kind: 'user', name: ADMIN } : null,
  };
}

function unknownEntry(scene: LogScene, kind: string, datetime: number): SeedLog {
  return {
    kind,
    metadata: {
      namespace: scene.namespace,
      repo: scene.repo,
      attempt: scene.dice.int(5),
      enforced: true,
      previous: null,
      details: {
        predicate: 'https://slsa.dev/provenance/v1',
        subjects: [scene.digest(), scene.digest()],
      },
      note: scene.text(['written by a newer version']),
    },
    ip: scene.ip(),
    datetime,
    performer: scene.user,
    namespace: { kind: scene.inOrganization ? 'org' : 'user', name: scene.namespace },
  };
}

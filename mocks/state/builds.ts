import type { BuildLogEntry } from '@/api/generated/types.gen';

import type { SeedBuild } from '../seed/types';
import { buildLogDate } from '../views/dates';

/** The builds: seeded, each moving through its phases with the clock. There are no timers; reads compare the time. */
export class Builds {
  readonly #builds: ReadonlyMap<string, SeedBuild>;
  readonly #now: () => number;

  constructor(builds: readonly SeedBuild[], now: () => number) {
    this.#builds = new Map(builds.map((build) => [build.id, build]));
    this.#now = now;
  }

  find(id: string): SeedBuild | undefined {
    return this.#builds.get(id);
  }

  /** Returns a build's current phase. */
  phaseOf(build: SeedBuild): string {
    // The server derives this phase when it cannot reach its log store (C 6.2).
    if (build.error !== null) return 'cannot_load';
    let end = build.startedAt;
    for (const { phase, durationMs } of build.phases) {
      if (durationMs === null) return phase;
      end += durationMs;
      if (this.#now() < end) return phase;
    }
    return build.phases.at(-1)?.phase ?? 'waiting';
  }

  /** Returns the entries written so far; none if the log store is unreachable (C 6.4). */
  logOf(build: SeedBuild): BuildLogEntry[] {
    if (build.error !== null) return [];
    const age = this.#now() - build.startedAt;
    return build.log
      .filter(({ offsetMs }) => offsetMs <= age)
      .map(({ message, type, data, offsetMs }) => ({
        message,
        ...(type && { type }),
        data: { ...data, datetime: buildLogDate(build.startedAt + offsetMs) },
      }));
  }
}

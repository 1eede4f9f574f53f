import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { getRepoBuildStatusSuperUser } from '../generated/sdk.gen';
import { createTurn } from '../turn';
import { isNoSuchBuild } from './builds';

/** The phase of a build that its log entry outlived: it was deleted with its repository. */
export const GONE = 'gone';

/** The phases that were loaded, by UUID. */
export type Phases = ReadonlyMap<string, string>;

const NONE: Phases = new Map();
const PHASES_KEY = ['builds', 'phases'] as const;
const PHASE_KEY = ['builds', 'phase'] as const;

/** Returns the query of the phases loaded so far. It sends no request. */
export const loadedPhases = queryOptions({
  queryKey: PHASES_KEY,
  enabled: false,
  initialData: NONE,
  gcTime: Infinity,
  staleTime: Infinity,
  structuralSharing: false,
});

/** Keeps the phase of a build, for the list. */
export function keepPhase(client: QueryClient, id: string, phase: string | undefined): void {
  if (phase === undefined) return;
  client.setQueryData<Phases>(PHASES_KEY, (known = NONE) =>
    known.get(id) === phase ? known : new Map(known).set(id, phase),
  );
}

/**
 * Loads again what the user may expect to have changed: the phases that failed to load, and those of builds that are
 * over and that the registry may retry (C 6.2).
 */
export function refreshPhases(client: QueryClient): void {
  client.setQueryData<Phases>(
    PHASES_KEY,
    (known = NONE) => new Map([...known].filter(([, phase]) => phase !== 'internalerror')),
  );
  void client.resetQueries({
    queryKey: PHASE_KEY,
    predicate: ({ state }) => state.status === 'error',
  });
}

/** Rows may come into view by the dozen. */
const phaseTurn = createTurn(2);

async function readPhase(id: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { data } = await getRepoBuildStatusSuperUser({ path: { build_uuid: id }, signal });
    return data.phase;
  } catch (error) {
    if (isNoSuchBuild(error)) return GONE;
    throw error;
  }
}

/**
 * Returns the query for the phase of one build (C 1.24), which is sent at most two at a time. A row that leaves the view
 * while it waits gives up its place.
 */
export function buildPhase(id: string) {
  return queryOptions({
    queryKey: [...PHASE_KEY, id],
    queryFn: async ({ client, signal }) => {
      const phase = await phaseTurn(signal, () => readPhase(id, signal));
      keepPhase(client, id, phase);
      // A query must have data; the registry may not report a phase.
      return phase ?? null;
    },
    retryOnMount: false,
  });
}

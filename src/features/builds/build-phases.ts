import { GONE } from '@/api/queries/build-phases';
import type { Build } from '@/api/queries/builds';
import type { Status } from '@/components/feedback/status-badge';
import { NOT_TOLD } from '@/lib/not-told';

type PhaseMeaning = { label: string; status: Status };

const PHASES: Partial<Record<string, PhaseMeaning>> = {
  waiting: { label: 'Waiting', status: 'info' },
  'build-scheduled': { label: 'Scheduled', status: 'info' },
  unpacking: { label: 'Unpacking', status: 'info' },
  pulling: { label: 'Pulling', status: 'info' },
  building: { label: 'Building', status: 'info' },
  pushing: { label: 'Pushing', status: 'info' },
  complete: { label: 'Complete', status: 'ok' },
  error: { label: 'Failed', status: 'danger' },
  internalerror: { label: 'Internal error', status: 'danger' },
  expired: { label: 'Expired', status: 'danger' },
  cancelled: { label: 'Cancelled', status: 'inactive' },
  cannot_load: { label: 'Unavailable', status: 'attention' },
  // Only old builders had these (C 6.2).
  starting: { label: 'Starting', status: 'info' },
  initializing: { label: 'Initializing', status: 'info' },
  'checking-cache': { label: 'Checking cache', status: 'info' },
  'priming-cache': { label: 'Priming cache', status: 'info' },
  incomplete: { label: 'Incomplete', status: 'inactive' },
  // Not a phase of the registry: only the log still knows such a build.
  [GONE]: { label: 'Deleted', status: 'inactive' },
};

/** Returns a phase's label and whether it is good; an unknown name is shown as it is. */
export const phaseMeaning = (phase = NOT_TOLD): PhaseMeaning =>
  (Object.hasOwn(PHASES, phase) ? PHASES[phase] : undefined) ?? {
    label: phase,
    status: 'inactive',
  };

const ENDED = new Set(['complete', 'error', 'cancelled', 'expired', 'internalerror', GONE]);

/** Returns whether the build has ended (C 6.2). */
export const hasEnded = (phase = ''): boolean => ENDED.has(phase);

const MINUTE = 60_000;

/** How often the list asks about a build that is not over, by its age: the older, the less often. */
const PACE = [
  { until: 10 * MINUTE, every: 10_000 },
  { until: 60 * MINUTE, every: MINUTE },
  // One that has not ended by then is unlikely to continue.
  { until: 24 * 60 * MINUTE, every: 5 * MINUTE },
];

/**
 * Returns after how many milliseconds the list asks again about a build that is not over.
 *
 * @param age since it was requested, in milliseconds
 * @returns false where asking again is in vain
 */
export const askEvery = (age: number): number | false =>
  PACE.find(({ until }) => age < until)?.every ?? false;

/** Returns what a phase means if its name does not say so, and what to do. */
export function phaseExplanation({ phase }: Build): string | undefined {
  switch (phase) {
    case 'error':
      return 'The build failed.';
    case 'internalerror':
      return 'The build system failed, not the Dockerfile: the build machine was lost or could not start. The registry may retry the build.';
    case 'expired':
      return 'The build system failed too often and the registry has given up. Start the build again from its repository.';
    case 'cancelled':
      return 'The build was cancelled. It produced no image.';
    case 'cannot_load':
      return 'The registry cannot reach its store of running builds, so the phase and the log are unavailable. The build may still be running.';
    case 'incomplete':
      return 'The build did not finish, and the registry does not say why.';
    default:
      return undefined;
  }
}

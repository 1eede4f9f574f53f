import { registryNow } from '@/lib/clock';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import type { ByteCount } from '@/lib/bytes';

import { polling } from '../polling';
import { getRegistrySize, postRegistrySize } from '../generated/sdk.gen';
import type { RegistrySize } from '../generated/types.gen';

/** The size that the registry last calculated, and what this console has seen of the calculation since. */
export type RegistrySizeState = RegistrySize & {
  /** Time at which it was first seen queued, in epoch milliseconds; the registry does not report the real one. */
  queuedSince: number | undefined;
  /** Time at which it was first seen as queued or running. */
  underWaySince?: number | undefined;
  /** The size before the calculation that ended while this console was watching. */
  sizeBefore: ByteCount | undefined;
};

/** Polling interval while a calculation is queued or running. */
const FOLLOW_EVERY = 5_000;
/** A stopped worker leaves a calculation queued for ever (C 7): after this, poll less often, and finally not at all. */
const FOLLOW_CLOSELY = 5 * 60_000;
const FOLLOW_RARELY_EVERY = 60_000;
const GIVE_UP_AFTER = 60 * 60_000;

const KEY = ['registry-size'];

/** Whether a calculation is queued or running. */
export const isUnderWay = ({ queued = false, running = false }: RegistrySize) => queued || running;

function followed(
  now: RegistrySize,
  before: RegistrySizeState | undefined,
): Pick<RegistrySizeState, 'queuedSince' | 'underWaySince' | 'sizeBefore'> {
  const ended =
    before !== undefined &&
    before.last_ran !== null &&
    before.last_ran !== now.last_ran &&
    isUnderWay(before);
  return {
    queuedSince: now.queued ? (before?.queuedSince ?? registryNow()) : undefined,
    underWaySince: isUnderWay(now) ? (before?.underWaySince ?? registryNow()) : undefined,
    sizeBefore: isUnderWay(now) ? undefined : ended ? before.size_bytes : before?.sizeBefore,
  };
}

async function readSize(client: QueryClient): Promise<RegistrySizeState> {
  const { data } = await getRegistrySize();
  return { ...data, ...followed(data, client.getQueryData<RegistrySizeState>(KEY)) };
}

/** Returns the polling interval in milliseconds; false when nothing is in progress, or nothing will come of it. */
export function followEvery(
  { underWaySince }: Pick<RegistrySizeState, 'underWaySince'>,
  now: number,
): number | false {
  if (underWaySince === undefined) return false;
  const followed = now - underWaySince;
  if (followed < FOLLOW_CLOSELY) return FOLLOW_EVERY;
  return followed < GIVE_UP_AFTER ? FOLLOW_RARELY_EVERY : false;
}

/** Returns the query for the registry's size (C 7); polls while a calculation is queued or running. */
export function registrySize() {
  return queryOptions({
    queryKey: KEY,
    queryFn: ({ client }) => readSize(client),
    // The route has just tried; the user decides whether to retry.
    retryOnMount: false,
    ...polling<RegistrySizeState>(({ state: { data } }) =>
      data ? followEvery(data, registryNow()) : false,
    ),
  });
}

/** The registry's response to the request for a calculation. */
export type CalculationOutcome = 'queued' | 'already-under-way';

/** Requests a new calculation of the size (C 7). */
export const calculateRegistrySize = mutationOptions({
  mutationFn: async (): Promise<{ outcome: CalculationOutcome }> => {
    const { response } = await postRegistrySize();
    return { outcome: response.status === 202 ? 'already-under-way' : 'queued' };
  },
  meta: { invalidates: [KEY] },
});

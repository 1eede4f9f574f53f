import { registryNow } from '@/lib/clock';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import type { ByteCount } from '@/lib/bytes';

import { getRegistrySize, postRegistrySize } from '../generated/sdk.gen';
import type { RegistrySize } from '../generated/types.gen';

/** The size as the registry last calculated it, and what this console saw of the calculation meanwhile. */
export type RegistrySizeState = RegistrySize & {
  /** Since when it is seen as queued, in epoch milliseconds; the registry does not say since when it is. */
  queuedSince: number | undefined;
  /** Since when it is seen as queued or running. */
  underWaySince?: number | undefined;
  /** The size before the calculation that ended while this console watched. */
  sizeBefore: ByteCount | undefined;
};

/** How often a calculation that is queued or running is asked after; pauses while the page is hidden. */
const FOLLOW_EVERY = 5_000;
/** A worker that is off leaves a calculation queued for ever (C 7): after this it is asked after more rarely, and then no more. */
const FOLLOW_CLOSELY = 5 * 60_000;
const FOLLOW_RARELY_EVERY = 60_000;
const GIVE_UP_AFTER = 60 * 60_000;

const KEY = ['registry-size'];

/** Whether a calculation waits for the worker or is under way. */
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

/** How long to wait before asking again, in milliseconds; false when nothing is under way, or nothing ever comes of it. */
export function followEvery(
  { underWaySince }: Pick<RegistrySizeState, 'underWaySince'>,
  now: number,
): number | false {
  if (underWaySince === undefined) return false;
  const followed = now - underWaySince;
  if (followed < FOLLOW_CLOSELY) return FOLLOW_EVERY;
  return followed < GIVE_UP_AFTER ? FOLLOW_RARELY_EVERY : false;
}

/** The registry's size (C 7); read again and again while a calculation is queued or running. */
export function registrySize() {
  return queryOptions({
    queryKey: KEY,
    queryFn: ({ client }) => readSize(client),
    // The route has just tried; whoever sees the failure decides on the next try.
    retryOnMount: false,
    refetchInterval: ({ state: { data } }) => (data ? followEvery(data, registryNow()) : false),
  });
}

/** What the registry answered to the request for a calculation. */
export type CalculationOutcome = 'queued' | 'already-under-way';

/** Asks for the size to be calculated anew (C 7). */
export const calculateRegistrySize = mutationOptions({
  mutationFn: async (): Promise<{ outcome: CalculationOutcome }> => {
    const { response } = await postRegistrySize();
    return { outcome: response.status === 202 ? 'already-under-way' : 'queued' };
  },
  meta: { invalidates: [KEY] },
});

import { formatNumber } from '@/lib/text';

type Counts = {
  shown: number;
  loaded: number;
  complete: boolean;
  /** Whether there is little room, as on a phone. */
  short?: boolean;
};

/**
 * Returns the count beside a list's title, which never claims an unknown total (C 4); undefined while nothing is known.
 */
export function countText({ shown, loaded, complete, short = false }: Counts): string | undefined {
  if (loaded === 0 && !complete) return undefined;
  const all = `${formatNumber(loaded)}${complete ? '' : `${short ? '' : ' loaded'}, more to come`}`;
  return shown === loaded ? all : `${formatNumber(shown)} of ${all}`;
}

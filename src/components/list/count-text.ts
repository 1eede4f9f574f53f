import { formatNumber } from '@/lib/text';

type Counts = {
  shown: number;
  loaded: number;
  complete: boolean;
  /** Whether rows that are not shown may yet match, so that none shown does not mean none. */
  undecided?: boolean;
  /** Whether there is little room, as on a phone. */
  short?: boolean;
};

/**
 * Returns the count beside a list's title, which never claims an unknown total (C 4); undefined while nothing is known.
 */
export function countText(counts: Counts): string | undefined {
  const { shown, loaded, complete, undecided = false, short = false } = counts;
  if (loaded === 0 && !complete) return undefined;
  const all = `${formatNumber(loaded)}${complete ? '' : `${short ? '' : ' loaded'}, more to come`}`;
  return shown === loaded || (shown === 0 && undecided) ? all : `${formatNumber(shown)} of ${all}`;
}

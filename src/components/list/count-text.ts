import { formatNumber } from '@/lib/text';

type Counts = { shown: number; loaded: number; complete: boolean };

/** The count beside a list's title, which never claims a total that is not known yet (C 4); none while nothing is known. */
export function countText({ shown, loaded, complete }: Counts): string | undefined {
  if (loaded === 0 && !complete) return undefined;
  const all = complete ? formatNumber(loaded) : `${formatNumber(loaded)} loaded, more to come`;
  return shown === loaded ? all : `${formatNumber(shown)} of ${all}`;
}

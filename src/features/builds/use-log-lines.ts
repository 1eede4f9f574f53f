import { useEffect, useState } from 'react';

import { onArrivingEntries } from '@/api/queries/builds';
import { useLatest } from '@/components/table/use-latest';
import type { RawEntries } from '@/lib/build-log';
import { inSlices } from '@/lib/steps';

import {
  type LogLines,
  lineSteps,
  linesRead,
  NO_LINES,
  readArriving,
  readLines,
  textSteps,
} from './log-lines';

export const NO_ENTRIES: RawEntries = [];

/** Up to so many new entries are read within a frame or two. */
const FEW = 3_000;

/**
 * Returns the lines of a growing log; entries are read once. Of a long log whose lines were not found while it arrived,
 * the first ones are there at once, and the others are `reading`, in slices between which the page stays responsive.
 */
export function useLogLines(entries: RawEntries): {
  log: LogLines;
  reading: boolean;
} {
  useEffect(() => onArrivingEntries(readArriving), []);
  const [shown, setShown] = useState(NO_LINES);
  const arrived = linesRead(entries);
  const read = arrived.entries > shown.entries ? arrived : shown;
  const reading = entries.length - read.entries > FEW;
  const isFirst = read.entries === 0;
  const next = !reading
    ? readLines(read, entries)
    : isFirst
      ? readLines(NO_LINES, entries.slice(0, FEW))
      : read;
  if (next !== shown) setShown(next);

  const latest = useLatest({ read, entries });
  useEffect(() => {
    if (!reading) return undefined;
    // What arrives meanwhile is read afterwards.
    const { current } = latest;
    return inSlices(lineSteps(current.read, current.entries), setShown);
  }, [reading, latest]);

  const { lines } = next;
  useEffect(
    () => (reading ? undefined : inSlices(textSteps(lines), () => undefined)),
    [reading, lines],
  );

  return { log: next, reading };
}

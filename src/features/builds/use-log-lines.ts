import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

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

/** How long the page has time to draw the lines before their text is worked out, in milliseconds. */
const REST = 300;

/** How often the lines of a log that is arriving are shown, in milliseconds. */
const SHOW_EVERY = 1_000;

/** Finds the lines of a long log while it arrives, and returns those found so far. */
function useArrivingLines(id: string): LogLines {
  const [arriving, setArriving] = useState({ id, log: NO_LINES });
  useEffect(() => {
    let shownAt = -Infinity;
    return onArrivingEntries((of, entries) => {
      readArriving(entries);
      if (of !== id || performance.now() < shownAt + SHOW_EVERY) return;
      shownAt = performance.now();
      const log = linesRead(entries);
      // Otherwise what arrives meanwhile would be read first.
      flushSync(() => setArriving({ id, log: { ...log, lines: [...log.lines] } }));
    });
  }, [id]);
  return arriving.id === id ? arriving.log : NO_LINES;
}

/**
 * Returns the lines of a growing log, of which entries are read once. While others are `reading`, the first lines of a
 * long log are there: those that have arrived while the rest is on its way; and if they were not found meanwhile, those
 * that are found at once, and then more in slices between which the page stays responsive.
 */
export function useLogLines(
  id: string,
  entries: RawEntries,
): {
  log: LogLines;
  reading: boolean;
} {
  const arriving = useArrivingLines(id);
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
    () => (reading ? undefined : inSlices(textSteps(lines), () => undefined, REST)),
    [reading, lines],
  );

  if (entries === NO_ENTRIES && arriving.entries > 0) return { log: arriving, reading: true };
  return { log: next, reading };
}

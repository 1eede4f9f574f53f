import { useState } from 'react';

import type { BuildLogEntry } from '@/lib/build-log';

import { type LogLines, NO_LINES, readLines } from './log-lines';

export const NO_ENTRIES: readonly BuildLogEntry[] = [];

/** Returns the lines of a growing log; parsed entries are not parsed again. */
export function useLogLines(entries: readonly BuildLogEntry[]): LogLines {
  const [read, setRead] = useState(NO_LINES);
  const next = readLines(read, entries);
  if (next !== read) setRead(next);
  return next;
}

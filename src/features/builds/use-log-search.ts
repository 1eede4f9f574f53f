import { useMemo, useState } from 'react';

import { findInLog, type LogLine, type LogMatch } from './log-lines';

/** Returns the matches of a text in the log, and the current one. */
export function useLogSearch(lines: readonly LogLine[], query: string) {
  const [place, setPlace] = useState({ query, index: 0 });
  const matches = useMemo(() => findInLog(lines, query), [lines, query]);
  const byLine = useMemo(() => {
    const map = new Map<number, LogMatch[]>();
    for (const match of matches) {
      const known = map.get(match.line);
      if (known) known.push(match);
      else map.set(match.line, [match]);
    }
    return map;
  }, [matches]);
  const count = matches.length;
  const index = place.query === query ? Math.min(place.index, Math.max(0, count - 1)) : 0;
  return {
    count,
    index,
    byLine,
    current: matches[index],
    /** Moves on by this many matches, and wraps at the ends. */
    move: (by: 1 | -1) => {
      if (count > 0) setPlace({ query, index: (index + by + count) % count });
    },
  };
}

export type LogSearch = ReturnType<typeof useLogSearch>;

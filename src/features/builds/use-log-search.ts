import { useMemo, useState } from 'react';

import { findInLog, type LogLine, type LogMatch } from './log-lines';

/** Where a text stands in the log, and which of the places is looked at. */
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
    /** Goes on by so many, and round at the ends. */
    move: (by: 1 | -1) => {
      if (count > 0) setPlace({ query, index: (index + by + count) % count });
    },
  };
}

export type LogSearch = ReturnType<typeof useLogSearch>;

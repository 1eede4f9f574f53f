import { useMemo, useState } from 'react';

import { isFoldable, type LogLine, unfoldedLines } from './log-lines';

const NONE: ReadonlySet<number> = new Set();

/**
 * Holds which phases and commands are folded. The target of a link or search is never hidden: when the `targets`
 * change, what they are in is unfolded.
 */
export function useFolds(
  lines: readonly LogLine[],
  targets: readonly (number | undefined)[],
  targetsKey: string,
) {
  const [folded, setFolded] = useState(NONE);
  const [seen, setSeen] = useState('');
  const shown = useMemo(() => unfoldedLines(lines, folded), [lines, folded]);
  const aims = targets.flatMap((target) => (target === undefined ? [] : (lines[target - 1] ?? [])));
  if (aims.length > 0 && seen !== targetsKey) {
    setSeen(targetsKey);
    const around = new Set(aims.flatMap(({ phase, command }) => [phase, command]));
    const next = [...folded].filter((line) => !around.has(line));
    if (next.length < folded.size) setFolded(new Set(next));
  }
  return {
    shown,
    stateOf: (line: number): 'open' | 'closed' | undefined => {
      if (!isFoldable(lines, line)) return undefined;
      return folded.has(line) ? 'closed' : 'open';
    },
    toggle: (line: number) =>
      setFolded(
        (now) =>
          new Set(now.has(line) ? [...now].filter((other) => other !== line) : [...now, line]),
      ),
    foldAll: () => {
      const commands = lines.filter(
        ({ kind, number }) => kind === 'command' && isFoldable(lines, number),
      );
      setFolded(new Set(commands.map(({ number }) => number)));
    },
    unfoldAll: () => setFolded(NONE),
  };
}

export type Folds = ReturnType<typeof useFolds>;

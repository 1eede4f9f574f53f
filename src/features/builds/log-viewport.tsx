import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';

import { useTextScale } from '@/components/table/use-text-scale';

import { type LogLine, placeOf } from './log-lines';
import { LogRow } from './log-row';
import styles from './log-viewport.module.css';
import type { Folds } from './use-folds';
import { useJump } from './use-jump';
import { useLogCopy } from './use-log-copy';
import type { LogSearch } from './use-log-search';

const LINE_HEIGHT = 20;
/** This close to the end counts as the end. */
const NEAR = 40;

type LogViewportProps = {
  /** All lines, folded or not. */
  lines: readonly LogLine[];
  folds: Folds;
  search: LogSearch;
  /** The line that the address names. */
  line: number | undefined;
  wrap: boolean;
  times: boolean;
  /** Counts the requests to show that line: it may have been scrolled away. */
  jumps: number;
  /** Where to start without such a line: at another one, or at the end, where new lines arrive. */
  start: number | 'end' | undefined;
  /** Receives the sentence about what was copied. */
  onCopied: (words: string) => void;
};

/** The visible lines, of thousands. */
export function LogViewport(props: LogViewportProps) {
  const { lines, folds, search, line, jumps, start, wrap, times, onCopied } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const scale = useTextScale();
  const total = lines.length;
  useLogCopy(viewport, lines, times, onCopied);
  const { shown, stateOf, toggle } = folds;
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => LINE_HEIGHT * scale,
    // Another function makes it place every line again.
    getItemKey: useCallback((index: number) => shown[index]?.number ?? index, [shown]),
    overscan: 16,
  });

  const toIndex = (number: number | undefined): number | undefined =>
    number === undefined ? undefined : placeOf(shown, number);
  const lineIndex = toIndex(line);
  const matchIndex = toIndex(search.current?.line);
  const hasLine = lineIndex !== undefined;
  const { current } = search;

  const jumpTo = useJump(viewport, (index) =>
    virtualizer.scrollToIndex(index, { align: 'center' }),
  );
  useEffect(() => {
    jumpTo(lineIndex);
    // Runs only when a line is asked for, or has arrived: not when lines before it are folded.
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [line, hasLine, jumps]);
  const startIndex = line === undefined && start !== 'end' ? toIndex(start) : undefined;
  useEffect(() => {
    jumpTo(startIndex);
    // oxlint-disable-next-line react/exhaustive-deps -- only at the start
  }, []);
  // An address with both a text and a line leads to the line.
  const pointed = useRef(line !== undefined);
  useEffect(() => {
    if (pointed.current) pointed.current = false;
    else jumpTo(matchIndex);
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [current?.line, current?.start]);

  // Measured heights are wrong once wrapping is turned on or off.
  useEffect(() => virtualizer.measure(), [virtualizer, wrap]);

  // A view at the end stays at the end while the log grows.
  const atEnd = useRef(start === 'end' && line === undefined);
  const last = useRef(shown.length - 1);
  useEffect(() => {
    last.current = shown.length - 1;
  }, [shown.length]);
  useEffect(() => {
    if (atEnd.current && total > 0) virtualizer.scrollToIndex(last.current, { align: 'end' });
  }, [virtualizer, total]);
  const noteEnd = () => {
    const element = viewport.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };

  return (
    <section
      ref={viewport}
      className={styles.viewport}
      aria-label="Log"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
      tabIndex={0}
      data-wrap={wrap || undefined}
      onScroll={noteEnd}
    >
      <div className={styles.whole} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row: LogLine | undefined = shown[index];
          return row ? (
            <div
              key={key}
              data-index={index}
              ref={wrap ? virtualizer.measureElement : undefined}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <LogRow
                line={row}
                selected={row.number === line}
                times={times}
                matches={search.byLine.get(row.number)}
                current={current?.line === row.number ? current : undefined}
                fold={stateOf(row.number)}
                onToggle={toggle}
              />
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}

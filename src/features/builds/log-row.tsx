import { Link } from '@tanstack/react-router';
import { memo } from 'react';

import { ChevronDownIcon, ChevronRightIcon, DangerIcon } from '@/components/icons';
import { endEllipsis, isolate } from '@/lib/text';

import type { LogLine, LogMatch } from './log-lines';
import styles from './log-row.module.css';
import { LogText } from './log-text';
import { toLine } from './to-line';

type LogRowProps = {
  line: LogLine;
  selected: boolean;
  times: boolean;
  matches: readonly LogMatch[] | undefined;
  current: LogMatch | undefined;
  /** Undefined if there is nothing to fold. */
  fold: 'open' | 'closed' | undefined;
  onToggle: (line: number) => void;
};

/** One line: its number, which links to it, its time, and its text. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { line, selected, times, matches, current, fold, onToggle } = props;
  const { number, kind, clock, text } = line;
  return (
    <div className={styles.row} data-kind={kind} data-selected={selected || undefined}>
      <Link
        {...toLine(number)}
        // Otherwise forty tab stops would come before the next control; the field "Line" does the same.
        tabIndex={-1}
        className={styles.number}
        aria-label={`Link to line ${number}`}
        aria-current={selected ? 'location' : undefined}
      >
        {number}
      </Link>
      {times && <span className={styles.clock}>{clock ?? ''}</span>}
      <span className={styles.fold}>
        {fold && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={fold === 'open'}
            aria-label={`Lines of ${isolate(endEllipsis(text, 60))}`}
            onClick={() => onToggle(number)}
          >
            {fold === 'open' ? <ChevronDownIcon /> : <ChevronRightIcon />}
          </button>
        )}
        {kind === 'error' && <DangerIcon />}
      </span>
      <code className={styles.text}>
        {kind === 'error' && <span className="visually-hidden">Error: </span>}
        <LogText segments={line.segments} matches={matches} current={current} />
      </code>
    </div>
  );
});

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import { Truncate } from '@/components/feedback/truncate';
import { loggedPhases, type RawEntries } from '@/lib/build-log';
import { formatDuration } from '@/lib/duration';

import type { BuildFailure } from './build-failure';
import { hasEnded, phaseMeaning } from './build-phases';
import styles from './build-timeline.module.css';
import { DetailsSection } from './details-section';
import type { FollowState } from './follow';
import { toLine } from './to-line';

type BuildTimelineProps = {
  entries: RawEntries;
  /** The line on which each entry starts. */
  starts: readonly number[];
  follow: FollowState;
  failure: BuildFailure | undefined;
  /** The registry cannot reach the log. */
  unavailable: boolean;
  /** Called when a phase is followed to its line. */
  onLine: () => void;
};

/** Shows a bar for each phase, as long as it took, beside its number. */
export function BuildTimeline(props: BuildTimelineProps) {
  const { entries, starts, follow, failure, unavailable, onLine } = props;
  const phases = useMemo(() => loggedPhases(entries), [entries]);
  const whole = Math.max(1, ...phases.map(({ from = 0, duration = 0 }) => from + duration));
  const ended = follow === 'ended';
  return (
    <DetailsSection title="Phases">
      {phases.length === 0 ? (
        <p>
          {unavailable
            ? 'Unavailable, like the log.'
            : ended && entries.length === 0
              ? 'No log, so no phases.'
              : `The log has no phases${ended ? '' : ' yet'}.`}
        </p>
      ) : (
        <>
          <table className={styles.table} aria-label="Phases">
            <thead className="visually-hidden">
              <tr>
                <th scope="col">Phase</th>
                <th scope="col">Share</th>
                <th scope="col">Duration</th>
              </tr>
            </thead>
            <tbody>
              {phases.map(({ phase, index, from, duration, last }) => {
                const { label, status } = phaseMeaning(phase);
                const point = last && hasEnded(phase);
                return (
                  <tr key={index}>
                    <th scope="row">
                      <Link {...toLine(starts[index])} className={styles.phase} onClick={onLine}>
                        <Truncate text={label} />
                      </Link>
                    </th>
                    <td className={styles.track}>
                      {from !== undefined && duration !== undefined && (
                        <svg
                          className={styles.bar}
                          data-status={status}
                          viewBox="0 0 1000 10"
                          preserveAspectRatio="none"
                          aria-hidden="true"
                        >
                          <rect
                            x={Math.min(990, (from / whole) * 1000)}
                            width={Math.max(10, (duration / whole) * 1000)}
                            height="10"
                          />
                        </svg>
                      )}
                    </td>
                    <td className={styles.took}>
                      {point ? failure?.exit : tookText(duration, last)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
            {whole > 1 && (
              <tfoot>
                <tr>
                  <th scope="row" colSpan={2}>
                    All
                  </th>
                  <td className={styles.took}>
                    {formatDuration(whole)}
                    {!ended && ', running'}
                  </td>
                </tr>
              </tfoot>
            )}
          </table>
          <p>
            From the times in the log. The registry stores no completion time: the end is the time
            of the last line. The wait for a build machine is not in the log.
          </p>
        </>
      )}
    </DetailsSection>
  );
}

/** Returns how long a phase took; the last one is still running, and may have no line since it began. */
function tookText(duration: number | undefined, last: boolean): string {
  if (duration === undefined) return 'unknown';
  if (!last) return formatDuration(duration);
  return duration === 0 ? 'running' : `${formatDuration(duration)}, running`;
}

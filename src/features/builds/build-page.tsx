import { getRouteApi } from '@tanstack/react-router';
import { lazy, useId, useReducer, useState } from 'react';

import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { Segments } from '@/components/form/segments';
import { PartBoundary } from '@/components/parts/part-boundary';
import { LinkButton } from '@/components/table/link-button';

import { describeBuildError } from './build-errors';
import { findFailure } from './build-failure';
import { BuildHeader } from './build-header';
import styles from './build-view.module.css';
import { BuildLog } from './build-log';
import { BuildNotice } from './build-notice';
import { BuildSupportOff } from './build-support-off';
import { LoadingFacts, LoadingLines } from './loading-lines';
import { NO_LINES } from './log-lines';
import { useBuild, useBuildOrder } from './use-build';
import { NO_ENTRIES, useLogLines } from './use-log-lines';

// Requested while the build itself is on its way.
const sideParts = Promise.all([import('./build-timeline'), import('./build-facts')]);
// Reported where the details are drawn.
sideParts.catch(() => undefined);
const BuildTimeline = lazy(async () => ({ default: (await sideParts)[0].BuildTimeline }));
const BuildFacts = lazy(async () => ({ default: (await sideParts)[1].BuildFacts }));

const route = getRouteApi('/_console/builds/$uuid');

/** What is shown one at a time where there is no room for both. */
const PARTS = [
  { value: 'log', label: 'Log' },
  { value: 'details', label: 'Details' },
] as const;

/** One build, as far as it is loaded: its facts, its phases, its log. */
export function BuildPage() {
  const { uuid: id } = route.useParams();
  const view = useBuild(id);
  const headingId = useId();
  const { details = false, line, q } = route.useSearch();
  const [beginsAtTop] = useState(line === undefined && q === undefined);
  const navigate = route.useNavigate();
  const [jumps, countJump] = useReducer((count: number) => count + 1, 0);
  const { build, progress } = view;
  const entries = progress?.log.entries ?? NO_ENTRIES;
  const { log, reading } = useLogLines(id, entries);
  const ordered = useBuildOrder(build);
  if (!build) {
    return (
      <section className={styles.page} aria-labelledby={headingId}>
        <BuildHeader headingId={headingId} id={id} build={undefined} />
        <div className={styles.alone}>
          {view.gone ? (
            <NoSuchBuild />
          ) : view.error ? (
            <ErrorNotice error={describeBuildError(view.error)} onRetry={view.refresh} />
          ) : (
            <LoadingLines label="Loading build" />
          )}
        </div>
      </section>
    );
  }
  const failure = findFailure(build, entries, log);
  const arrived = progress !== undefined || view.logError !== null;
  // Only after it has ended well is it known that nothing in its log is to be shown first.
  const isPlain = arrived ? failure === undefined : build.phase === 'complete';
  // Where the view does not begin with the first lines, it waits for the others.
  const waiting = reading && !(beginsAtTop && isPlain && view.follow !== 'following');
  // What the log tells stands above other things, which are shown with it, so that it moves nothing.
  const logPending = waiting || (!arrived && log.entries === 0);
  // So do the details: phases would push the rest down.
  const sidePending = waiting || !arrived || ordered.order === undefined;
  return (
    <section className={styles.page} aria-labelledby={headingId}>
      <BuildHeader headingId={headingId} id={id} build={build} />
      <BuildSupportOff />
      <BuildNotice
        build={build}
        failure={failure}
        pending={logPending}
        onLine={countJump}
        onRetry={view.refresh}
      />
      <div className={styles.choice}>
        <Segments
          label="Show"
          options={PARTS}
          value={details ? 'details' : 'log'}
          onChange={(part) =>
            void navigate({
              search: (now) => ({ ...now, details: part === 'details' || undefined }),
              replace: true,
            })
          }
        />
      </div>
      <div className={styles.parts} data-details={details || undefined}>
        <BuildLog
          view={view}
          build={build}
          pending={logPending}
          reading={reading && view.logError === null}
          lines={waiting ? NO_LINES.lines : log.lines}
          failureLine={failure?.line}
          jumps={jumps}
          onLine={countJump}
        />
        <aside className={styles.side} aria-label="Build details">
          {sidePending ? (
            <LoadingFacts />
          ) : (
            <PartBoundary pending={<LoadingFacts />} missing="The details could not be loaded.">
              {progress && (
                <BuildTimeline
                  entries={entries}
                  starts={log.starts}
                  follow={view.follow}
                  failure={failure}
                  unavailable={build.phase === 'cannot_load'}
                  onLine={countJump}
                />
              )}
              <BuildFacts build={build} ordered={ordered} />
            </PartBoundary>
          )}
        </aside>
      </div>
    </section>
  );
}

function NoSuchBuild() {
  return (
    <EmptyState
      title="No such build"
      action={
        <LinkButton to="/builds" search={{ open: 'uuid' }}>
          Open another build
        </LinkButton>
      }
    >
      Builds are deleted with their repository. Check that this is the UUID of a build: triggers and
      other objects have UUIDs too.
    </EmptyState>
  );
}

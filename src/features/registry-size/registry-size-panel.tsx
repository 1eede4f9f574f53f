import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import {
  type CalculationOutcome,
  registrySize,
  type RegistrySizeState,
} from '@/api/queries/registry-size';
import { whyNot, workerRuns } from '@/api/rights/registry-size';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { NotTold } from '@/components/feedback/not-told';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Note } from '@/components/feedback/note';
import { usePreferences } from '@/components/preferences/preferences';
import { LinkButton } from '@/components/table/link-button';
import { formatBytes, formatExactBytes } from '@/lib/bytes';
import { formatDateTime } from '@/lib/dates';
import { Loading } from '@/components/feedback/loading';

import styles from './registry-size.module.css';
import { SizeState } from './size-state';

type RegistrySizePanelProps = {
  /** The registry's response to the latest request. */
  asked?: CalculationOutcome | null;
};

const ASKED: Record<CalculationOutcome, string> = {
  queued: 'The calculation was queued.',
  'already-under-way': 'A calculation is already queued or running.',
};

/** Shows how much the registry stores and when that was calculated, and follows a calculation to its end (C 7). */
export function RegistrySizePanel({ asked = null }: RegistrySizePanelProps) {
  const id = useId();
  const access = useAccess();
  const { data, error, isFetching, refetch } = useQuery(registrySize());
  const runs = workerRuns(access);
  const underWay =
    data?.queued || data?.running ? 'A calculation is queued or running.' : undefined;
  const failure = error && !isFetching && (
    <ErrorNotice
      error={
        data
          ? {
              ...describeError(error),
              title: `Could not refresh the state: ${describeError(error).title}`,
            }
          : describeError(error)
      }
      onRetry={() => void refetch()}
    />
  );

  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>Size of all stored blobs</h2>
      {data ? (
        <>
          <Figures size={data} workerRuns={runs} />
          <SizeState size={data} workerRuns={runs} />
        </>
      ) : (
        <div className={styles.figures}>{failure || <LoadingSize />}</div>
      )}
      {data && failure}
      {/* Rendered empty first, so that its content is announced. */}
      <output className="visually-hidden">{asked && underWay && ASKED[asked]}</output>
      {!runs && !underWay && (
        <Note status="attention">
          FEATURE_QUOTA_MANAGEMENT is off: the worker that calculates the size does not run, so a
          request stays queued.
        </Note>
      )}
      <div>
        <DisabledAction refusal={whyNot.calculateRegistrySize(access) ?? underWay}>
          <LinkButton to="/registry-size/calculate">Calculate size</LinkButton>
        </DisabledAction>
      </div>
    </section>
  );
}

function Figures({ size, workerRuns: runs }: { size: RegistrySizeState; workerRuns: boolean }) {
  const { zone } = usePreferences();
  if (size.last_ran === null) {
    return (
      <div className={styles.figures}>
        <p className={styles.size}>Not calculated{runs && ' yet'}</p>
        <p className={styles.dim}>
          The registry calculates its size only on request and keeps the result until the next
          calculation.
        </p>
      </div>
    );
  }
  const ranAt = size.last_ran === undefined ? null : new Date(size.last_ran);
  return (
    <div className={styles.figures}>
      {size.size_bytes === undefined ? (
        <p>
          <NotTold />
        </p>
      ) : (
        <>
          <p className={styles.size}>{formatBytes(size.size_bytes)}</p>
          <p>{formatExactBytes(size.size_bytes)}</p>
        </>
      )}
      <p className={styles.dim}>
        Calculated{' '}
        {ranAt ? (
          <>
            <TimeAgo date={ranAt} />, on {formatDateTime(ranAt, zone)}
          </>
        ) : (
          <>
            on: <NotTold />
          </>
        )}
        . Later pushes and deletions are not included.
      </p>
    </div>
  );
}

function LoadingSize() {
  return (
    <Loading label="Loading registry size" className={styles.figures}>
      <Skeleton height={28} width={140} />
      <Skeleton height={16} width={220} />
      <Skeleton height={16} width="80%" />
    </Loading>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { registrySize } from '@/api/queries/registry-size';
import { whyNot, workerRuns } from '@/api/rights/registry-size';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { TimeAgo } from '@/components/feedback/time-ago';
import { LinkButton } from '@/components/table/link-button';
import { formatBytes, formatExactBytes } from '@/lib/bytes';

import styles from './registry-size-line.module.css';

/**
 * Shows in one line how much the registry stores, when that was calculated, and the way to calculate it again, unless
 * that is refused or would wait for a worker that does not run (C 7): the page of the size says which.
 */
export function RegistrySizeLine() {
  const access = useAccess();
  const { data, error, isFetching, refetch } = useQuery(registrySize());
  if (error && !isFetching) {
    return <ErrorNotice error={describeError(error)} onRetry={() => void refetch()} />;
  }
  const runs = workerRuns(access);
  const offered = runs && whyNot.calculateRegistrySize(access) === undefined;
  const under = data?.running ? 'Running' : data?.queued ? 'Queued' : undefined;
  return (
    <div className={styles.line}>
      {!data ? (
        <Skeleton height={20} width={200} />
      ) : data.last_ran === null ? (
        <span>
          {runs ? 'Not calculated yet' : 'Not calculated: FEATURE_QUOTA_MANAGEMENT is off'}
        </span>
      ) : (
        <span>
          {data.size_bytes === undefined ? (
            <NotTold />
          ) : (
            <strong title={formatExactBytes(data.size_bytes)}>
              {formatBytes(data.size_bytes)}
            </strong>
          )}
          {data.last_ran !== undefined && (
            <span className={styles.dim}>
              {' '}
              calculated <TimeAgo date={new Date(data.last_ran)} />
            </span>
          )}
        </span>
      )}
      {under !== undefined && <StatusBadge status="info" label={under} />}
      {under === undefined && offered && (
        <LinkButton to="/registry-size/calculate" variant="subtle" size="xs">
          Calculate size
        </LinkButton>
      )}
    </div>
  );
}

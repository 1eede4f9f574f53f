import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { PauseIcon, PlayIcon } from '@/components/icons';
import { stoppedBy } from '@/lib/error-description';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './attention.module.css';
import type { QuotasPart } from './use-overview';

/** Shows how many namespaces the numbers cover while that is not all of them, and resumes loading. */
export function NamespacesRead({ progress }: Pick<QuotasPart, 'progress'>) {
  const { loaded, complete, reading, paused, waitingUntil, reloaded } = progress;
  if (progress.error && loaded > 0) {
    const error = describeError(progress.error);
    return (
      <div className={styles.failed}>
        <ErrorNotice
          error={
            complete
              ? { ...error, title: `Could not refresh the namespaces: ${error.title}` }
              : stoppedBy(error, `Loading stopped after ${formatCount(loaded, 'namespace')}`)
          }
          retryLabel={complete ? 'Retry' : 'Resume'}
          onRetry={complete ? progress.refresh : progress.resume}
        />
      </div>
    );
  }
  // A failure without any namespace is told above.
  if (progress.error) return null;
  if (complete && waitingUntil === undefined && reloaded === undefined) return null;
  const busy = reading && !paused;
  return (
    <div className={styles.foot}>
      <p>
        {waitingUntil !== undefined ? (
          <Waiting until={waitingUntil} />
        ) : complete ? (
          `Refreshing, ${formatNumber(reloaded ?? 0)} loaded`
        ) : loaded === 0 ? (
          'Loading namespaces'
        ) : busy ? (
          `Loading, ${formatNumber(loaded)} loaded`
        ) : (
          `${formatNumber(loaded)} namespaces loaded, more to come`
        )}
      </p>
      <div className={styles.controls}>
        {waitingUntil !== undefined && (
          <Control label="Try now" icon={<PlayIcon />} onClick={progress.resume} />
        )}
        {busy && <Control label="Pause" icon={<PauseIcon />} onClick={progress.pause} />}
        {!complete && loaded > 0 && !busy && (
          <>
            <Control label="Load more" icon={<PlayIcon />} onClick={progress.resume} />
            <Control label="Load all" icon={<PlayIcon />} onClick={progress.loadAll} />
          </>
        )}
      </div>
    </div>
  );
}

function Waiting({ until }: { until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow('second')) / 1000));
  return (
    <span className={styles.waiting}>
      Waiting for the registry, retrying in {formatCount(seconds, 'second')}
    </span>
  );
}

type ControlProps = { label: string; icon: ReactNode; onClick: () => void };

function Control({ label, icon, onClick }: ControlProps) {
  return (
    <Button variant="subtle" color="gray" size="compact-xs" leftSection={icon} onClick={onClick}>
      {label}
      <span className="visually-hidden"> namespaces</span>
    </Button>
  );
}

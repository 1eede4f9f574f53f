import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { TimeAgo } from '@/components/feedback/time-ago';
import { useNow } from '@/components/feedback/use-now';
import { PauseIcon, PlayIcon, QuotaIcon, RefreshIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import { AttentionPart } from './attention-part';
import styles from './attention.module.css';
import { quotaItems } from './quota-items';
import type { QuotasPart } from './use-overview';

const NOT_COUNTED = quotaItems(undefined, false);

/** Shows the namespaces at or near their limit. */
export function QuotasPartView({ quotas }: { quotas: QuotasPart | { off: string } }) {
  const shared = {
    title: 'Quotas',
    icon: QuotaIcon,
    more: { label: 'All quotas', link: { to: '/quotas' } },
  } as const;
  if ('off' in quotas) {
    return (
      <AttentionPart
        {...shared}
        items={NOT_COUNTED}
        instead={`${quotas.off} With quotas on, namespaces at their limit are listed here.`}
      />
    );
  }
  const { items, progress, nothingYet } = quotas;
  return (
    <AttentionPart
      {...shared}
      items={items}
      partial={!progress.complete}
      error={nothingYet ? progress.error : null}
      onRetry={progress.resume}
      foot={<NamespacesRead progress={progress} />}
    />
  );
}

/** Shows how many namespaces the numbers above cover, and resumes loading. */
function NamespacesRead({ progress }: Pick<QuotasPart, 'progress'>) {
  const { loaded, complete, reading, paused, waitingUntil, reloaded, finishedAt } = progress;
  if (progress.error && loaded > 0) {
    return (
      <div className={styles.failed}>
        <ErrorNotice
          error={{
            ...describeError(progress.error),
            title: complete
              ? 'Could not refresh the namespaces'
              : `Loading stopped after ${formatCount(loaded, 'namespace')}`,
          }}
          retryLabel={complete ? 'Retry' : 'Resume'}
          onRetry={complete ? progress.refresh : progress.resume}
        />
      </div>
    );
  }
  const busy = reading && !paused;
  return (
    <div className={styles.foot}>
      <p>
        {waitingUntil !== undefined ? (
          <Waiting until={waitingUntil} />
        ) : complete ? (
          reloaded === undefined ? (
            <>
              All {formatCount(loaded, 'namespace')}
              {finishedAt !== undefined && (
                <>
                  , updated <TimeAgo date={new Date(finishedAt)} />
                </>
              )}
            </>
          ) : (
            `Refreshing, ${formatNumber(reloaded)} loaded`
          )
        ) : loaded === 0 ? (
          progress.error ? (
            'No namespaces loaded.'
          ) : (
            'Loading namespaces'
          )
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
        {complete && !reading && (
          <Control label="Refresh" icon={<RefreshIcon />} onClick={progress.refresh} />
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

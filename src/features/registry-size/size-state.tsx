import type { RegistrySizeState } from '@/api/queries/registry-size';
import { StatusBadge } from '@/components/feedback/status-badge';
import { useNow } from '@/components/feedback/use-now';
import { type ByteCount, formatBytes, sameBytes, subtractBytes } from '@/lib/bytes';
import { formatCount } from '@/lib/text';

import styles from './registry-size.module.css';

/** Longer than a worker that looks about once a minute should let a request wait (C 7). */
const LONG = 2 * 60_000;

/** Whether a calculation waits, runs or ended, in a badge and a sentence. */
export function SizeState({ size, workerRuns }: { size: RegistrySizeState; workerRuns: boolean }) {
  if (size.running) {
    return (
      <State status="info" label="Running">
        The registry is adding up its blobs; until it is done, the size above is the one before.
      </State>
    );
  }
  if (size.queued) {
    return (
      <State status={workerRuns ? 'info' : 'attention'} label="Queued">
        <Queued since={size.queuedSince} workerRuns={workerRuns} />
      </State>
    );
  }
  return (
    <State status="inactive" label="Idle">
      {size.sizeBefore === undefined || size.size_bytes === undefined
        ? 'No calculation is queued or running.'
        : `The calculation has ended: ${difference(subtractBytes(size.size_bytes, size.sizeBefore))}.`}
    </State>
  );
}

function difference(bytes: ByteCount): string {
  if (sameBytes(bytes, 0)) return 'the size is as it was before';
  return `${formatBytes(bytes > 0 ? bytes : -bytes)} ${bytes > 0 ? 'more' : 'less'} than before`;
}

type StateProps = {
  status: 'info' | 'attention' | 'inactive';
  label: string;
  children: React.ReactNode;
};

function State({ status, label, children }: StateProps) {
  return (
    <div className={styles.state}>
      <output>
        <StatusBadge status={status} label={label} />
      </output>
      <p className={styles.dim}>{children}</p>
    </div>
  );
}

function Queued({ since, workerRuns }: { since: number | undefined; workerRuns: boolean }) {
  const now = useNow('second');
  if (!workerRuns) {
    return 'It stays queued until FEATURE_QUOTA_MANAGEMENT is on and the registry was restarted: without it no worker takes it up.';
  }
  const waited = since === undefined ? 0 : now - since;
  if (waited < LONG) return 'A worker takes it up, usually within a minute.';
  const minutes = formatCount(Math.floor(waited / 60_000), 'minute');
  return `Queued for ${minutes} at least, which is longer than usual. The worker runs only in processes that were started with FEATURE_QUOTA_MANAGEMENT on; look whether the registry was restarted since it was turned on, and whether its quota registry size worker is alive. The console checks less often after 5 minutes, and stops checking after an hour.`;
}

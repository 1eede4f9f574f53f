import type { RegistrySizeState } from '@/api/queries/registry-size';
import { StatusBadge } from '@/components/feedback/status-badge';
import { useNow } from '@/components/feedback/use-now';
import { type ByteCount, formatBytes, sameBytes, subtractBytes } from '@/lib/bytes';
import { formatCount } from '@/lib/text';

import styles from './registry-size.module.css';

/** Longer than a worker that checks about once a minute should leave a request waiting (C 7). */
const LONG = 2 * 60_000;

/** Shows whether a calculation is waiting, running or finished, in a badge and a sentence. */
export function SizeState({ size, workerRuns }: { size: RegistrySizeState; workerRuns: boolean }) {
  if (size.running) {
    return (
      <State status="info" label="Running">
        The registry is adding up its blobs. The size above is the previous one.
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
  if (size.sizeBefore === undefined || size.size_bytes === undefined) return <output />;
  return (
    <State status="ok" label="Calculated">
      {difference(subtractBytes(size.size_bytes, size.sizeBefore))}
    </State>
  );
}

function difference(bytes: ByteCount): string {
  if (sameBytes(bytes, 0)) return 'The size did not change.';
  return `${formatBytes(bytes > 0 ? bytes : -bytes)} ${bytes > 0 ? 'more' : 'less'} than before.`;
}

type StateProps = {
  status: 'ok' | 'info' | 'attention';
  label: string;
  children: React.ReactNode;
};

function State({ status, label, children }: StateProps) {
  return (
    <div className={styles.state}>
      <output>
        <StatusBadge status={status} label={label} quiet={status === 'ok'} />
      </output>
      <p className={styles.dim}>{children}</p>
    </div>
  );
}

function Queued({ since, workerRuns }: { since: number | undefined; workerRuns: boolean }) {
  const now = useNow('second');
  if (!workerRuns) {
    return 'Waits for FEATURE_QUOTA_MANAGEMENT: no worker runs without it.';
  }
  const waited = since === undefined ? 0 : now - since;
  if (waited < LONG) return 'A worker usually starts within a minute.';
  const minutes = formatCount(Math.floor(waited / 60_000), 'minute');
  return `Queued for ${minutes} or longer, which is unusual. The worker runs only in processes started with FEATURE_QUOTA_MANAGEMENT on: check that the registry was restarted after it was turned on and that its quota registry size worker runs. The console checks less often after 5 minutes and stops after an hour.`;
}

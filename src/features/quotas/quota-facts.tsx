import { Skeleton } from '@mantine/core';

import type { Namespace, QuotaFull, QuotaReport } from '@/api/queries/quotas';
import { QuotaBar } from '@/components/namespace/quota-bar';
import detail from '@/components/detail/detail.module.css';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { formatExactBytes, formatShare, shareOf } from '@/lib/bytes';
import { wholeThresholds } from '@/lib/namespace-quota';
import { KIND_LABELS } from '@/lib/namespaces';

import styles from './quota-editor.module.css';

type QuotaFactsProps = {
  namespace: Namespace;
  quota: QuotaFull | null;
  /** Undefined until loaded; null if the registry reports nothing. */
  report: QuotaReport | null | undefined;
};

/** Shows what a namespace uses, which limit applies, and where that comes from. */
export function QuotaFacts({ namespace, quota, report }: QuotaFactsProps) {
  // The quota is loaded after the report, or with it.
  const limit = quota ? quota.limit_bytes : report?.configured_quota;
  const used = report?.quota_bytes;
  const share = used !== undefined && limit !== undefined ? shareOf(used, limit) : null;
  return (
    <section aria-label="Current quota" className={detail.section}>
      {share !== null && (
        <span className={styles.bar}>
          <QuotaBar share={share} thresholds={wholeThresholds(quota?.limits)} />
        </span>
      )}
      <dl className={detail.facts}>
        <dt>Namespace</dt>
        <dd>{KIND_LABELS[namespace.kind]}</dd>
        <dt>Used</dt>
        <dd>
          {report === undefined && <Skeleton width={90} height={16} />}
          {report !== undefined && used === undefined && <NotTold />}
          {report && used !== undefined && (
            <>
              <Bytes value={used} />
              {share !== null && ` (${formatShare(share)})`}
              {report.backfill_status !== 'complete' && (
                <span className={detail.faint}> count in progress</span>
              )}
            </>
          )}
        </dd>
        <dt>Limit</dt>
        <dd>
          {limit === undefined && (
            <span className={detail.faint}>{report === undefined ? 'Loading' : 'Unknown'}</span>
          )}
          {limit === null && 'None'}
          {limit !== null && limit !== undefined && (
            <>
              <Bytes value={limit} limit />{' '}
              <span className={styles.exact}>({formatExactBytes(limit)})</span>
            </>
          )}
        </dd>
        <dt>Limit source</dt>
        <dd>
          {quota ? (
            <StatusBadge
              status="info"
              label={namespace.kind === 'user' ? 'Set on this user' : 'Set on this organization'}
            />
          ) : limit === null ? (
            <StatusBadge status="inactive" label="None; no system default" />
          ) : limit === undefined ? (
            <StatusBadge status="inactive" label="Not set" />
          ) : (
            <StatusBadge status="inactive" label="System default" />
          )}
        </dd>
      </dl>
    </section>
  );
}

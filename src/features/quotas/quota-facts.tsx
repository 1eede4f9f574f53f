import { Skeleton } from '@mantine/core';

import type { Namespace, QuotaFull, QuotaReport } from '@/api/queries/quotas';
import { QuotaUsage } from '@/components/namespace/quota-usage';
import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import { wholeThresholds } from '@/lib/namespace-quota';

type QuotaFactsProps = {
  namespace: Namespace;
  quota: QuotaFull | null;
  /** Undefined until loaded; null if the registry reports nothing. */
  report: QuotaReport | null | undefined;
};

/** Shows how much of its limit a namespace uses, and who set the limit. */
export function QuotaFacts({ namespace, quota, report }: QuotaFactsProps) {
  // The quota is loaded after the report, or with it.
  const limit = quota ? quota.limit_bytes : report?.configured_quota;
  const used = report?.quota_bytes;
  return (
    <section aria-label="Current quota" className={detail.section}>
      {report === undefined ? (
        <Skeleton height={44} />
      ) : used === undefined ? (
        <p>
          <NotTold />
        </p>
      ) : (
        <QuotaUsage
          used={used}
          limit={limit ?? null}
          thresholds={wholeThresholds(quota?.limits)}
          source={sourceText(namespace, quota, limit)}
        />
      )}
      {report && used !== undefined && report.backfill_status !== 'complete' && (
        <p className={detail.faint}>Count in progress</p>
      )}
    </section>
  );
}

function sourceText(
  { kind }: Namespace,
  quota: QuotaFull | null,
  limit: QuotaFull['limit_bytes'] | null,
): string {
  if (quota) return `Set on this ${kind}`;
  if (limit === undefined) return 'Not set';
  return limit === null ? 'No system default' : 'System default';
}

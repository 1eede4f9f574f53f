import { Skeleton } from '@mantine/core';

import type { QuotaFull, QuotaReport } from '@/api/queries/quotas';
import { QuotaUsage } from '@/components/namespace/quota-usage';
import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import { wholeThresholds } from '@/lib/namespace-quota';

type QuotaFactsProps = {
  quota: QuotaFull | null;
  /** Undefined until loaded; null if the registry reports nothing. */
  report: QuotaReport | null | undefined;
};

/** Shows how much of its limit a namespace uses, and who set the limit. */
export function QuotaFacts({ quota, report }: QuotaFactsProps) {
  // The quota is loaded after the report, or with it.
  const limit = quota ? quota.limit_bytes : report?.configured_quota;
  const used = report?.quota_bytes;
  const backfill = report?.backfill_status;
  const counting = used !== undefined && backfill !== undefined && backfill !== 'complete';
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
          counting={counting}
          source={sourceText(quota, limit)}
        />
      )}
      {counting && backfill !== 'running' && <p className={detail.faint}>Not counted yet</p>}
    </section>
  );
}

function sourceText(quota: QuotaFull | null, limit: QuotaFull['limit_bytes'] | null): string {
  if (quota) return 'Own limit';
  if (limit === undefined) return 'Not set';
  return limit === null ? 'No limit, no system default' : 'System default';
}

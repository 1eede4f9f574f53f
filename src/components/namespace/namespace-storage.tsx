import { useId } from 'react';

import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import {
  type CountedNamespace,
  type NamespaceQuota,
  type QuotaThreshold,
  namespaceQuota,
  thresholdsOf,
} from '@/lib/namespace-quota';

import { QuotaUsage } from './quota-usage';

const BACKFILL: Record<string, string> = {
  waiting: 'Waiting for first count',
};

const SOURCES: Record<NamespaceQuota['source'], string> = {
  own: 'Own limit',
  default: 'System default',
  none: 'No limit',
};

type NamespaceStorageProps = {
  namespace: CountedNamespace;
  /** Why the registry reports no sizes at all, if so. */
  unavailable: string | undefined;
};

/** The usage of a user or an organization, against its limit. */
export function NamespaceStorage({ namespace, unavailable }: NamespaceStorageProps) {
  const id = useId();
  const quota = namespaceQuota(namespace);

  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Storage
      </h3>
      {quota ? (
        <Quota namespace={namespace} quota={quota} />
      ) : (
        <p className={detail.faint}>{unavailable ?? <NotTold />}</p>
      )}
    </section>
  );
}

type QuotaProps = { namespace: CountedNamespace; quota: NamespaceQuota };

function Quota({ namespace, quota: { used, limit, source, counting } }: QuotaProps) {
  const thresholds = thresholdsOf(namespace);
  const backfill = namespace.quota_report?.backfill_status;
  return (
    <>
      <QuotaUsage
        used={used}
        limit={limit}
        thresholds={thresholds}
        counting={counting}
        source={SOURCES[source]}
      />
      {thresholds.length > 0 && (
        <p className={detail.faint}>{thresholds.map(thresholdText).join(' · ')}</p>
      )}
      {backfill !== 'complete' && backfill !== 'running' && (
        <p className={detail.faint}>{BACKFILL[backfill ?? ''] ?? 'Not counted yet'}</p>
      )}
    </>
  );
}

const thresholdText = ({ type, limit_percent: percent }: QuotaThreshold): string =>
  `${type} at ${percent}%`;

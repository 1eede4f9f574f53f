import { useId } from 'react';

import detail from '@/components/detail/detail.module.css';
import { Bytes } from '@/components/feedback/bytes';
import { NotTold } from '@/components/feedback/not-told';
import { formatShare } from '@/lib/bytes';
import {
  type CountedNamespace,
  type NamespaceQuota,
  type QuotaThreshold,
  namespaceQuota,
  thresholdsOf,
} from '@/lib/namespace-quota';

import { QuotaBar } from './quota-bar';

const BACKFILL: Record<string, string> = {
  waiting: 'Waiting for first count',
  running: 'Count in progress',
};

const SOURCES: Record<NamespaceQuota['source'], string> = {
  own: 'Own',
  default: 'System default',
  none: '',
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

function Quota({ namespace, quota: { used, limit, share, source } }: QuotaProps) {
  const thresholds = thresholdsOf(namespace);
  const backfill = namespace.quota_report?.backfill_status;

  return (
    <>
      {share !== null && <QuotaBar share={share} thresholds={thresholds} />}
      <dl className={detail.facts}>
        <dt>Used</dt>
        <dd>
          <Bytes value={used} />
          {share !== null && ` (${formatShare(share)})`}
        </dd>
        <dt>Limit</dt>
        <dd>
          {limit === null ? 'None' : <Bytes value={limit} limit />}{' '}
          <span className={detail.faint}>{SOURCES[source]}</span>
        </dd>
        {thresholds.map((threshold) => (
          <Threshold key={threshold.id} {...threshold} />
        ))}
        {backfill !== 'complete' && (
          <>
            <dt>First count</dt>
            <dd>{BACKFILL[backfill ?? ''] ?? 'Not counted yet'}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Threshold({ type, limit_percent: percent }: QuotaThreshold) {
  return (
    <>
      <dt>{type === 'Reject' ? 'Rejects pushes' : 'Warning'}</dt>
      <dd>at {percent}%</dd>
    </>
  );
}

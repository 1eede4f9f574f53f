import { Button } from '@mantine/core';
import { useId } from 'react';

import type { QuotaLimit } from '@/api/queries/quotas';
import detail from '@/components/detail/detail.module.css';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { PlusIcon } from '@/components/icons';
import { NOT_TOLD } from '@/lib/not-told';

import styles from './quota-editor.module.css';
import { thresholdName } from './threshold-name';

type ThresholdListProps = {
  /** Undefined if the registry does not report them. */
  thresholds: readonly QuotaLimit[] | undefined;
  /** Why they cannot be changed; undefined if they can. */
  refusal: string | undefined;
  onAdd: () => void;
  onChange: (threshold: QuotaLimit) => void;
  onRemove: (threshold: QuotaLimit) => void;
};

/** Shows from which share of the limit on the registry warns or refuses, with the actions to change that. */
export function ThresholdList({
  thresholds,
  refusal,
  onAdd,
  onChange,
  onRemove,
}: ThresholdListProps) {
  const id = useId();
  const sorted = thresholds?.toSorted(
    (a, b) => (a.limit_percent ?? 101) - (b.limit_percent ?? 101),
  );
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Thresholds
      </h3>
      {!sorted ? (
        <p>
          <NotTold />
        </p>
      ) : sorted.length === 0 ? (
        <p className={detail.faint}>
          None. Without a Reject threshold, pushes over the limit are not rejected.
        </p>
      ) : (
        <ul className={styles.thresholds}>
          {sorted.map((threshold) => (
            <li key={threshold.id}>
              <span className={styles.threshold}>
                <StatusBadge
                  status={threshold.type === 'Reject' ? 'danger' : 'attention'}
                  label={threshold.type ?? NOT_TOLD}
                />{' '}
                <span>
                  {threshold.type && (threshold.type === 'Reject' ? 'Rejects pushes' : 'Warns')}{' '}
                  from {threshold.limit_percent ?? '?'}%
                </span>
              </span>
              <DisabledAction refusal={refusal}>
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={`Change ${thresholdName(threshold)}`}
                  onClick={() => onChange(threshold)}
                >
                  Change
                </Button>
              </DisabledAction>
              <DisabledAction refusal={refusal}>
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  aria-label={`Remove ${thresholdName(threshold)}`}
                  onClick={() => onRemove(threshold)}
                >
                  Remove
                </Button>
              </DisabledAction>
            </li>
          ))}
        </ul>
      )}
      {refusal !== undefined && <p className={detail.faint}>{refusal}</p>}
      <div className={styles.actions}>
        <DisabledAction refusal={refusal}>
          <Button size="xs" variant="default" leftSection={<PlusIcon />} onClick={onAdd}>
            Add threshold
          </Button>
        </DisabledAction>
      </div>
    </section>
  );
}

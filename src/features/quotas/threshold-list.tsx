import { Button } from '@mantine/core';
import { useId } from 'react';

import type { QuotaLimit } from '@/api/queries/quotas';
import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { PlusIcon } from '@/components/icons';
import { NOT_TOLD } from '@/lib/not-told';

import styles from './quota-editor.module.css';
import { thresholdName } from './threshold-name';

type ThresholdListProps = {
  /** Undefined if the registry does not report them. */
  thresholds: readonly QuotaLimit[] | undefined;
  /** Why they cannot be changed, although the limit can. */
  refusal?: string | undefined;
  /** Without it, they are only shown. */
  edit?:
    | {
        add: () => void;
        change: (threshold: QuotaLimit) => void;
        remove: (threshold: QuotaLimit) => void;
      }
    | undefined;
};

/** Shows from which share of the limit on the registry warns or refuses, with the actions to change that. */
export function ThresholdList({ thresholds, refusal, edit }: ThresholdListProps) {
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
                <span>at {threshold.limit_percent ?? '?'}% of limit</span>
              </span>
              {edit && (
                <>
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={`Change ${thresholdName(threshold)}`}
                    onClick={() => edit.change(threshold)}
                  >
                    Change
                  </Button>
                  <Button
                    size="xs"
                    variant="subtle"
                    color="red"
                    aria-label={`Remove ${thresholdName(threshold)}`}
                    onClick={() => edit.remove(threshold)}
                  >
                    Remove
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal !== undefined && <p className={detail.faint}>{refusal}</p>}
      {edit && (
        <div className={styles.actions}>
          <Button size="xs" variant="default" leftSection={<PlusIcon />} onClick={edit.add}>
            Add threshold
          </Button>
        </div>
      )}
    </section>
  );
}

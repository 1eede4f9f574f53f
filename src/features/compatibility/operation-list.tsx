import { Fragment } from 'react';

import {
  type CheckRow,
  type CompatibilityCheck,
  detailsOf,
  type Outcome,
  requestWords,
} from '@/api/queries/compatibility';
import { type Status, StatusBadge } from '@/components/feedback/status-badge';

import styles from './compatibility.module.css';
import { type CheckedOperation, shownOutcome } from './outcome-groups';

const STATUS: Record<Outcome, Status> = {
  conforms: 'ok',
  differs: 'danger',
  failed: 'danger',
  'not-offered': 'inactive',
  'known-fault': 'inactive',
  'not-allowed': 'inactive',
  skipped: 'inactive',
};

/** `34 ms`, `1.5 s`. */
const timeWords = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

type OperationListProps = {
  check: CompatibilityCheck;
  operations: readonly CheckedOperation[];
};

/** Lists operations; results are filled in as they arrive. */
export function OperationList({ check, operations }: OperationListProps) {
  if (operations.length === 0) {
    return <p className={styles.none}>{check.result ? 'None.' : 'None yet.'}</p>;
  }
  return (
    <ul className={styles.operations} aria-label="Operations" aria-busy={check.running}>
      {operations.map(({ id, row }) => {
        const asking = check.running && check.asking === id;
        return (
          <li key={id} aria-label={id} data-outcome={row?.outcome}>
            <Result row={row} asking={asking} />
            <div className={styles.what}>
              <code className={styles.operation}>{id}</code>
              <Request text={row?.request ?? requestWords(id, {})} />
              {row && <Details row={row} />}
            </div>
            {row && (
              <p className={styles.answer}>
                {row.status !== null && <span>HTTP {row.status}</span>}
                {row.ms !== null && <span>{timeWords(row.ms)}</span>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Result({ row, asking }: { row: CheckRow | undefined; asking: boolean }) {
  return (
    <p className={styles.result}>
      {row ? (
        <StatusBadge
          status={STATUS[row.outcome]}
          label={shownOutcome(row.outcome)}
          quiet={STATUS[row.outcome] !== 'danger'}
        />
      ) : (
        <span className={styles.pending}>{asking ? 'Checking…' : 'Not checked'}</span>
      )}
    </p>
  );
}

/** A request, which breaks before the parts of its path. */
const Request = ({ text }: { text: string }) => (
  <code className={styles.request}>
    {text.split(/(?=\/)/).map((part, at) => (
      <Fragment key={at}>
        {at > 1 && <wbr />}
        {part}
      </Fragment>
    ))}
  </code>
);

function Details({ row }: { row: CheckRow }) {
  const details = detailsOf(row);
  return (
    details.length > 0 && (
      <ul className={styles.details}>
        {details.map((words, at) => (
          <li key={words} data-problem={at < row.fields.length || undefined}>
            {words
              .split(/\b(FEATURE_\w+)/)
              .map((part, place) => (place % 2 === 1 ? <code key={part}>{part}</code> : part))}
          </li>
        ))}
      </ul>
    )
  );
}

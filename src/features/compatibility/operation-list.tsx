import {
  type CheckRow,
  type CompatibilityCheck,
  detailsOf,
  type Outcome,
  outcomeWords,
  READS,
  requestWords,
} from '@/api/queries/compatibility';
import { type Status, StatusBadge } from '@/components/feedback/status-badge';

import styles from './compatibility.module.css';

const STATUS: Record<Outcome, Status> = {
  conforms: 'ok',
  differs: 'danger',
  failed: 'danger',
  'not-offered': 'inactive',
  'known-fault': 'inactive',
  'not-allowed': 'inactive',
  skipped: 'inactive',
};

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Lists every requested operation in order; results are filled in as they arrive. */
export function OperationList({ check }: { check: CompatibilityCheck }) {
  return (
    <ul className={styles.operations} aria-label="Operations" aria-busy={check.running}>
      {READS.map((read, at) => {
        const row = check.rows[at];
        const asking = check.running && check.asking === read.id;
        return (
          <li key={read.id} aria-label={read.id} data-outcome={row?.outcome}>
            <Result row={row} asking={asking} />
            <div className={styles.what}>
              <code className={styles.operation}>{read.id}</code>
              <code className={styles.request}>{row?.request ?? requestWords(read.id, {})}</code>
              {row && <Details row={row} />}
            </div>
            <p className={styles.answer}>
              {row && row.status !== null && <span>HTTP {row.status}</span>}
              {row && row.ms !== null && <span>{row.ms} ms</span>}
            </p>
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
          label={capital(outcomeWords(row.outcome))}
          quiet={STATUS[row.outcome] !== 'danger'}
        />
      ) : (
        <span className={styles.pending}>{asking ? 'Checking…' : 'Not checked'}</span>
      )}
    </p>
  );
}

function Details({ row }: { row: CheckRow }) {
  const details = detailsOf(row);
  return (
    details.length > 0 && (
      <ul className={styles.details}>
        {details.map((words, at) => (
          <li key={words} data-problem={at < row.fields.length || undefined}>
            {words}
          </li>
        ))}
      </ul>
    )
  );
}

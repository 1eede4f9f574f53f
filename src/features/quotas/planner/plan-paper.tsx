import { useEffect } from 'react';
import { createPortal } from 'react-dom';

import { useLatest } from '@/components/table/use-latest';
import { formatExactBytes, formatShare } from '@/lib/bytes';
import { KIND_LABELS } from '@/lib/namespaces';
import { limitDifference, type PlannedQuota } from '@/lib/quota-plan';

import { ACTION_LABELS, effectLabel, statesText } from './plan-columns';
import styles from './plan-paper.module.css';
import { differenceText } from './plan-summary';

type PlanPaperProps = {
  title: string;
  changes: readonly PlannedQuota[];
  onPrinted: () => void;
};

const exact = (limit: bigint | null | undefined): string =>
  limit === undefined ? 'Unknown' : limit === null ? 'No limit' : formatExactBytes(limit);

/** The whole plan on paper: the table on screen holds only the rows in view. */
export function PlanPaper({ title, changes, onPrinted }: PlanPaperProps) {
  const printed = useLatest(onPrinted);
  useEffect(() => {
    const end = () => printed.current();
    globalThis.addEventListener('afterprint', end);
    globalThis.print();
    return () => globalThis.removeEventListener('afterprint', end);
  }, [printed]);
  return createPortal(
    <section className={styles.paper} aria-hidden>
      <h1>{title}</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Kind</th>
            <th>Action</th>
            <th>Old limit</th>
            <th>New limit</th>
            <th>Difference</th>
            <th>Usage after</th>
            <th>Thresholds after</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((planned) => {
            const { row, action, limitBefore, limitAfter, after, effect } = planned;
            const difference = limitDifference(planned);
            return (
              <tr key={row.name}>
                <th>
                  <bdi>{row.name}</bdi>
                </th>
                <td>{KIND_LABELS[row.kind]}</td>
                <td>{ACTION_LABELS[action]}</td>
                <td>{exact(limitBefore)}</td>
                <td>{exact(limitAfter)}</td>
                <td>{difference === undefined ? 'Unknown' : differenceText(difference)}</td>
                <td>
                  {effectLabel(effect)}
                  {effect.share !== null && ` ${formatShare(effect.share)}`}
                </td>
                <td>{statesText(after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}

import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { RowAction } from '@/components/table/types';

import styles from './detail-actions.module.css';
import details from './detail.module.css';

/** Lists every action on what a drawer shows; a refused action says why. */
export function DetailActions(props: { actions: readonly RowAction[] }) {
  // In the row's menu, this one opens the detail itself.
  const actions = props.actions.filter(({ id }) => id !== 'details');
  const id = useId();
  const reasons = actions.map(({ refusal }) => refusal).filter((refusal) => refusal !== undefined);
  const [first] = reasons;
  // Repeating the same sentence six times would be noise.
  const shared =
    first !== undefined && reasons.length > 1 && new Set(reasons).size === 1 ? first : null;

  return (
    <section aria-labelledby={`${id}-heading`} className={details.section}>
      <h3 id={`${id}-heading`} className={details.heading}>
        Actions
      </h3>
      {shared !== null && (
        <p id={`${id}-reason`} className={details.faint}>
          {shared}
        </p>
      )}
      <ul className={styles.actions}>
        {actions.map((action) => (
          <li key={action.id}>
            <ActionRow action={action} reasonId={shared === null ? undefined : `${id}-reason`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ActionRowProps = {
  action: RowAction;
  /** Id of the reason that all actions share. */
  reasonId: string | undefined;
};

function ActionRow({ action, reasonId }: ActionRowProps) {
  const ownReasonId = useId();
  const { label, icon, refusal, danger, link } = action;
  if (refusal === undefined) {
    return (
      <Link className={styles.action} data-danger={danger} {...link}>
        {icon}
        {label}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className={styles.action}
      aria-disabled="true"
      aria-describedby={reasonId ?? ownReasonId}
    >
      {icon}
      <span className={styles.words}>
        {label}
        {reasonId === undefined && (
          <span id={ownReasonId} className={styles.reason}>
            {refusal}
          </span>
        )}
      </span>
    </button>
  );
}

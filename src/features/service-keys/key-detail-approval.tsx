import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { ServiceKey, ServiceKeyApproval } from '@/api/queries/service-keys';
import detail from '@/components/detail/detail.module.css';
import { NotTold } from '@/components/feedback/not-told';
import { usePreferences } from '@/components/preferences/preferences';
import { formatDateTime } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';
import { approvalKind, dropDeadline } from '@/lib/service-key-state';

import { KeyApproval } from './key-approval';
import styles from './key-detail.module.css';

/** Shows who approved the key, when, and with which notes. */
export function KeyApprovalFacts({ serviceKey }: { serviceKey: ServiceKey }) {
  const id = useId();
  const { approval } = serviceKey;
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Approval
      </h3>
      <div>
        <KeyApproval serviceKey={serviceKey} />
      </div>
      {approval && <Approved approval={approval} />}
      {approval === null && <Unapproved serviceKey={serviceKey} />}
    </section>
  );
}

function Unapproved({ serviceKey }: { serviceKey: ServiceKey }) {
  const { zone } = usePreferences();
  const deadline = dropDeadline(serviceKey);
  return (
    <p className={detail.faint}>
      The registry does not trust this key until a superuser approves it.
      {deadline !== null &&
        ` After ${formatDateTime(new Date(deadline), zone)} it is dropped when another key of its service is created, changed or deleted.`}
    </p>
  );
}

function Approved({ approval }: { approval: ServiceKeyApproval }) {
  const { zone } = usePreferences();
  const date = parseServerDate(approval.approved_date);
  return (
    <dl className={detail.facts}>
      <dt>Approver</dt>
      <dd className={styles.words}>
        {approval.approver ? (
          <Link to="/users/$username" params={{ username: approval.approver.username }}>
            {approval.approver.username}
          </Link>
        ) : approval.approver === undefined ? (
          <NotTold />
        ) : (
          <span className={detail.faint}>
            {approvalKind(approval) === 'superuser' ? 'Deleted account' : 'System'}
          </span>
        )}
      </dd>
      <dt>Approved</dt>
      <dd>{date ? formatDateTime(date, zone) : (approval.approved_date ?? <NotTold />)}</dd>
      <dt>Notes</dt>
      {/* Markdown by convention, from any source: shown as it was written. */}
      <dd className={styles.notes}>
        {approval.notes === undefined ? (
          <NotTold />
        ) : approval.notes === '' ? (
          <span className={detail.faint}>None</span>
        ) : (
          <bdi>{approval.notes}</bdi>
        )}
      </dd>
    </dl>
  );
}

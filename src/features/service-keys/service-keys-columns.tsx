import type { ServiceKey } from '@/api/queries/service-keys';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';
import type { Column } from '@/components/table/types';
import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/dates';
import { NOT_TOLD } from '@/lib/not-told';
import { approvalState, expiryOf } from '@/lib/service-key-state';
import { shortKid } from '@/lib/service-key-words';

import { KeyApproval } from './key-approval';
import { KeyExpiry } from './key-expiry';
import { APPROVAL_LABELS, rotationText } from './key-words';
import styles from './service-keys-columns.module.css';

/** The columns of the list of service keys. */
export const serviceKeysColumns: readonly Column<ServiceKey>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 150,
    narrowWidth: 116,
    grow: true,
    narrow: true,
    sortValue: ({ name }) => name?.trim() || null,
    cell: ({ name = '', kid, service = NOT_TOLD }, { narrow }) => (
      <>
        <RowLink to="/service-keys/$kid" params={{ kid }} search preload={false}>
          {name.trim() === '' ? (
            <>
              <span className={styles.none}>Unnamed</span>
              <span className="visually-hidden"> key {shortKid(kid)}</span>
            </>
          ) : (
            <Truncate text={name} />
          )}
        </RowLink>
        {narrow && (
          <span className={styles.second}>
            {service} · {shortKid(kid)}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'kid',
    header: 'Key ID',
    width: 172,
    sortValue: ({ kid }) => kid,
    cell: ({ kid }) => (
      <span className={styles.kid}>
        <span className={styles.id}>
          <Truncate text={kid} middle />
        </span>
        <CopyButton value={kid} label="Copy key ID" />
      </span>
    ),
  },
  {
    id: 'service',
    header: 'Service',
    width: 120,
    sortValue: ({ service }) => service,
    cell: ({ service }) =>
      service === undefined ? <NotTold short /> : <Truncate text={service} />,
  },
  {
    id: 'approval',
    header: 'Approval',
    width: 312,
    sortValue: (key) => APPROVAL_LABELS[approvalState(key, registryNow())],
    cell: (key) => <KeyApproval serviceKey={key} />,
  },
  {
    id: 'created',
    header: 'Created',
    width: 112,
    sortValue: (key) => parseServerDate(key.created_date),
    cell: (key) => {
      const date = parseServerDate(key.created_date);
      return date ? <TimeAgo date={date} /> : (key.created_date ?? <NotTold short />);
    },
  },
  {
    id: 'expires',
    header: 'Expires',
    width: 160,
    narrowWidth: 136,
    narrow: true,
    // Never is after every date.
    sortValue: (key) => expiryOf(key) ?? (key.expiration_date === null ? Infinity : null),
    cell: (key, { narrow }) =>
      narrow && key.approval === null ? (
        <KeyApproval serviceKey={key} short />
      ) : (
        <KeyExpiry serviceKey={key} short={narrow} />
      ),
  },
  {
    id: 'rotation',
    header: 'Rotation',
    width: 112,
    sortValue: (key) => key.rotation_duration,
    cell: (key) => {
      const text = rotationText(key);
      if (text === undefined) return <NotTold short />;
      return text ?? <span className={styles.none}>None</span>;
    },
  },
];

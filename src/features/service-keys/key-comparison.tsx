import { Fragment, type ReactNode } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import { NameText } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { usePreferences } from '@/components/preferences/preferences';
import { useNarrow } from '@/components/table/use-narrow';
import { formatDateTime } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';
import { writeJson } from '@/lib/json';
import { jwkThumbprint } from '@/lib/jwk';
import type { Replacement } from '@/lib/service-key-replacement';
import { expiryOf } from '@/lib/service-key-state';

import { KeyApproval } from './key-approval';
import detail from './key-detail.module.css';
import { KeyExpiry } from './key-expiry';
import { Thumbprint } from './key-fingerprint';
import { CODES, ownMetadata } from './key-rules';
import styles from './replacement.module.css';

type Line = {
  label: string;
  of: (key: ServiceKey) => ReactNode;
  /** What should be the same in both keys, as text; undefined if it is unknown. */
  same?: (key: ServiceKey) => string | undefined;
};

const LINES: readonly Line[] = [
  {
    label: 'Service',
    of: ({ service }) => service ?? <NotTold />,
    same: ({ service }) => service,
  },
  {
    label: 'Name',
    of: ({ name }) =>
      name?.trim() === '' ? (
        <span className={styles.faint}>Unnamed</span>
      ) : (
        <bdi>{name ?? <NotTold />}</bdi>
      ),
    same: ({ name }) => name,
  },
  {
    label: 'Key ID',
    of: ({ kid }) => (
      <span className={detail.line}>
        <code className={detail.id}>
          <NameText text={kid} />
        </code>
        <CopyButton value={kid} label="Copy key ID" />
      </span>
    ),
  },
  {
    label: 'Fingerprint',
    of: ({ jwk }) => {
      const thumbprint = jwk && jwkThumbprint(jwk);
      return thumbprint ? <Thumbprint value={thumbprint.base64url} /> : <NotTold />;
    },
  },
  {
    label: 'Metadata',
    of: ({ metadata }) => <Metadata metadata={metadata} />,
    same: ({ metadata }) => metadata && writeJson(ownMetadata(metadata)),
  },
  { label: 'Approval', of: (key) => <Approval serviceKey={key} /> },
  { label: 'Expires', of: (key) => <Expiry serviceKey={key} /> },
];

/** Shows both keys of a replacement side by side, and whether what should be the same is. */
export function KeyComparison({ replacement }: { replacement: Replacement<ServiceKey> }) {
  const { old, oldKid, next } = replacement;
  const narrow = useNarrow();
  return (
    <table className={styles.comparison} aria-label="Old and new key">
      <thead>
        <tr>
          {!narrow && (
            <td>
              <span className="visually-hidden">Property</span>
            </td>
          )}
          <th scope="col">Old key</th>
          <th scope="col">New key</th>
        </tr>
      </thead>
      {LINES.map(({ label, of, same }) => {
        const head = (
          <>
            {label}
            {old && same && (
              <Sameness
                old={same(old)}
                next={same(next)}
                except={label === 'Metadata' && [old, next].some(hasAdded)}
              />
            )}
          </>
        );
        const cells = (
          <>
            <td>
              {old
                ? of(old)
                : label === 'Key ID'
                  ? of({ kid: oldKid })
                  : label === 'Expires' && <span className={styles.faint}>Gone</span>}
            </td>
            <td>{of(next)}</td>
          </>
        );
        return narrow ? (
          // Two columns have no room for a third beside them.
          <tbody key={label}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {head}
              </th>
            </tr>
            <tr>{cells}</tr>
          </tbody>
        ) : (
          <tbody key={label}>
            <tr>
              <th scope="row">{head}</th>
              {cells}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

type SamenessProps = {
  old: string | undefined;
  next: string | undefined;
  /** There is more, which was not compared. */
  except: boolean;
};

function Sameness({ old, next, except }: SamenessProps) {
  if (old === undefined || next === undefined) return null;
  return old === next ? (
    <>
      <StatusBadge quiet status="ok" label="Same" />
      {except && <small>except entries added by the replacement</small>}
    </>
  ) : (
    <StatusBadge quiet status="attention" label="Differs" />
  );
}

function Metadata({ metadata }: Pick<ServiceKey, 'metadata'>) {
  if (!metadata) return <NotTold />;
  const own = ownMetadata(metadata);
  const entries = [...Object.entries(own), ...addedTo(metadata)];
  if (entries.length === 0) return <span className={styles.faint}>None</span>;
  return (
    <ul className={styles.metadata}>
      {entries.map(([key, value]) => (
        <li key={key} data-added={!Object.hasOwn(own, key) || undefined}>
          <bdi className={styles.key}>{key}</bdi>{' '}
          {typeof value !== 'string' ? (
            <Json value={value} />
          ) : CODES.has(key) ? (
            <code>
              <NameText text={value} />
            </code>
          ) : (
            <bdi>{value}</bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Returns what the registry and the replacement wrote beside what people recorded about a key. */
function addedTo(metadata: Readonly<Record<string, unknown>>): [string, unknown][] {
  const own = ownMetadata(metadata);
  return Object.entries(metadata).filter(([key]) => !Object.hasOwn(own, key));
}

const hasAdded = ({ metadata = {} }: ServiceKey): boolean => addedTo(metadata).length > 0;

/** A value as JSON, which breaks between its parts before it breaks within one. */
function Json({ value }: { value: unknown }) {
  const parts = writeJson(value).split(/(?<=[,:])/);
  return (
    <code>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

function Approval({ serviceKey }: { serviceKey: ServiceKey }) {
  const { zone } = usePreferences();
  const { approval } = serviceKey;
  const date = parseServerDate(approval?.approved_date);
  return (
    <>
      <KeyApproval serviceKey={serviceKey} />
      {approval?.approver && (
        <div>
          <bdi>{approval.approver.username}</bdi>
        </div>
      )}
      {date && <div className={styles.faint}>{formatDateTime(date, zone)}</div>}
    </>
  );
}

function Expiry({ serviceKey }: { serviceKey: ServiceKey }) {
  const { zone } = usePreferences();
  const expiry = expiryOf(serviceKey);
  return (
    <>
      <KeyExpiry serviceKey={serviceKey} />
      {expiry !== null && (
        <div className={styles.faint}>{formatDateTime(new Date(expiry), zone)}</div>
      )}
    </>
  );
}

import type { ServiceKey } from '@/api/queries/service-keys';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { ShortId } from '@/components/feedback/short-id';
import { TimeAgo } from '@/components/feedback/time-ago';
import { Truncate } from '@/components/feedback/truncate';
import type { ListDescription } from '@/components/list/list';
import { RowLink } from '@/components/table/row-link';
import textStyles from '@/components/feedback/text.module.css';
import type { Cell } from '@/lib/csv';
import { parseServerDate } from '@/lib/server-date';
import { optionsBy } from '@/lib/facets';
import { writeJson } from '@/lib/json';
import { NOT_TOLD } from '@/lib/not-told';
import { approvalState, expiryOf, type ExpiryState, expiryState } from '@/lib/service-key-state';
import type { Replacement } from '@/lib/service-key-replacement';
import { keyLabel } from '@/lib/service-key-words';
import { shortId } from '@/lib/text';

import { KeyApproval } from './key-approval';
import { KeyExpiry } from './key-expiry';
import { APPROVAL_LABELS, rotationText } from './key-words';
import type { SERVICE_KEYS, ServiceKeysSearch } from './service-keys-search';
import styles from './service-keys-list.module.css';

const EXPIRY_LABELS: Record<ExpiryState, string> = {
  urgent: 'Within a week',
  soon: 'In 8 to 30 days',
  later: 'Later',
  renewed: 'Renewed by the registry',
  never: 'Never',
  expired: 'Expired',
  'not-told': NOT_TOLD,
};

/** What a key is in a replacement that is not finished. */
type ReplacementRole = (typeof SERVICE_KEYS.facets.replacement)[number];

const REPLACEMENT_LABELS: Record<ReplacementRole, string> = {
  old: 'Being replaced',
  new: 'Replaces another key',
};

/**
 * Describes the list of service keys at a point in time: keys change state while the user looks at them. `replacements`
 * are those among all keys.
 */
export function serviceKeysOf(
  now: number,
  replacements: readonly Replacement<ServiceKey>[],
): ListDescription<ServiceKey, typeof SERVICE_KEYS> {
  const open = replacements.filter(({ state }) => state === 'open');
  const roles = new Map<string, ReplacementRole>([
    ...open.map(({ next }) => [next.kid, 'new'] as const),
    ...open.map(({ oldKid }) => [oldKid, 'old'] as const),
  ]);
  const roleOf = ({ kid }: ServiceKey) => roles.get(kid);
  const replacedBy = new Map(open.map(({ next, oldKid }) => [next.kid, oldKid]));
  /** Marks the key to end; the new one is as it should be. */
  const roleMark = (kid: string, short: boolean) => {
    if (roles.get(kid) === 'old') {
      return <StatusBadge status="attention" label={REPLACEMENT_LABELS.old} />;
    }
    const oldKid = replacedBy.get(kid);
    return (
      oldKid !== undefined && (
        <span className={styles.replaces}>
          {short ? (
            REPLACEMENT_LABELS.new
          ) : (
            <>
              Replaces <code title={oldKid}>{shortId(oldKid)}</code>
            </>
          )}
        </span>
      )
    );
  };
  return {
    id: 'service-keys',
    title: 'Service keys',
    noun: ['key', 'keys'],
    rowId: ({ kid }) => kid,
    rowName: keyLabel,
    createAt: '/service-keys/+new',
    link: ({ kid }) => ({ to: '/service-keys/$kid', params: { kid }, search: true }),
    text: {
      places: 'name, key ID, service or metadata',
      of: ({ name, kid, service, metadata }) => [name, kid, service, writeJson(metadata)],
    },
    none: {
      title: 'No service keys',
      text: 'Services of the registry identify themselves with these keys. A service announces its own key, which then awaits approval, or a superuser creates one.',
    },
    columns: {
      name: {
        header: 'Name',
        width: 160,
        narrowWidth: 116,
        grow: true,
        narrow: true,
        sortValue: ({ name }) => name?.trim() || null,
        cell: ({ name = '', kid, service = NOT_TOLD }, { narrow }) => {
          const role = roles.get(kid);
          const isUnnamed = name.trim() === '';
          return (
            <>
              <span className={styles.named}>
                <RowLink to="/service-keys/$kid" params={{ kid }} search>
                  {isUnnamed ? (
                    // On a phone, the ID is its name: there is no room for both.
                    <span className={styles.none}>
                      <span className={narrow ? 'visually-hidden' : undefined}>Unnamed</span>
                      <span className={narrow ? undefined : 'visually-hidden'}>
                        <span className="visually-hidden"> key </span>
                        <span className={styles.id}>{shortId(kid)}</span>
                      </span>
                    </span>
                  ) : (
                    <Truncate text={name} />
                  )}
                </RowLink>
                {!narrow && isUnnamed && (
                  <span className={`${styles.known} ${styles.id}`} aria-hidden>
                    {shortId(kid)}
                  </span>
                )}
                {/* Old and new key usually have the same name. */}
                {!narrow && !isUnnamed && role && <span className={styles.known}>{role}</span>}
              </span>
              {narrow && (
                <span className={`${textStyles.second} ${styles.below}`}>
                  <span>{service}</span>
                  {!isUnnamed && (
                    <span>
                      · <span className={styles.id}>{shortId(kid)}</span>
                    </span>
                  )}
                </span>
              )}
            </>
          );
        },
      },
      kid: {
        header: 'Key ID',
        minor: true,
        width: 152,
        sortValue: ({ kid }) => kid,
        cell: ({ kid }) => (
          <span className={styles.kid}>
            <ShortId id={kid} copyLabel="Copy key ID" />
          </span>
        ),
      },
      service: {
        header: 'Service',
        width: 112,
        sortValue: ({ service }) => service,
        cell: ({ service }) =>
          service === undefined ? <NotTold short /> : <Truncate text={service} />,
      },
      approval: {
        header: 'Approval',
        width: 196,
        sortValue: (key) => APPROVAL_LABELS[approvalState(key, now)],
        cell: (key) => <KeyApproval serviceKey={key} />,
      },
      replacement: {
        header: 'Replacement',
        width: 184,
        minor: true,
        // Most of the time, there is none.
        optional: open.length === 0,
        sortValue: (key) => roleOf(key) ?? null,
        cell: ({ kid }) => roleMark(kid, false),
      },
      created: {
        header: 'Created',
        minor: true,
        width: 124,
        sortValue: (key) => parseServerDate(key.created_date),
        cell: (key) => {
          const date = parseServerDate(key.created_date);
          return date ? <TimeAgo date={date} /> : (key.created_date ?? <NotTold short />);
        },
      },
      expires: {
        header: 'Expires',
        width: 172,
        narrowWidth: 148,
        narrow: true,
        // Never comes after every date.
        sortValue: (key) => expiryOf(key) ?? (key.expiration_date === null ? Infinity : null),
        cell: (key, { narrow }) => {
          const todo =
            narrow &&
            (key.approval === null ? (
              <KeyApproval serviceKey={key} short />
            ) : (
              roleMark(key.kid, true)
            ));
          return todo ? (
            <>
              {todo}
              <span className={textStyles.second}>
                <KeyExpiry serviceKey={key} short whole />
              </span>
            </>
          ) : (
            <KeyExpiry serviceKey={key} short={narrow} />
          );
        },
      },
      rotation: {
        header: 'Rotation',
        width: 112,
        // Few keys rotate themselves.
        optional: true,
        sortValue: (key) => key.rotation_duration,
        cell: (key) => {
          const text = rotationText(key);
          if (text === undefined) return <NotTold short />;
          return text ?? <span className={styles.none}>None</span>;
        },
      },
    },
    facets: {
      service: { label: 'Service', of: ({ service }) => service, notTold: true },
      approval: {
        label: 'Approval',
        // Presets choose what is asked most; links may choose any.
        hidden: true,
        options: optionsBy(APPROVAL_LABELS, (key: ServiceKey) => approvalState(key, now)),
      },
      replacement: {
        label: 'Replacement',
        hidden: open.length === 0,
        options: optionsBy(REPLACEMENT_LABELS, roleOf),
      },
      expiry: {
        label: 'Expiry',
        options: optionsBy(EXPIRY_LABELS, (key: ServiceKey) => expiryState(key, now)),
      },
    },
    // Dates as ISO 8601; nothing in it is secret.
    exported: [
      { id: 'name', label: 'Name', value: (key) => key.name },
      { id: 'kid', label: 'Key ID', value: (key) => key.kid },
      { id: 'service', label: 'Service', value: (key) => key.service },
      { id: 'approval', label: 'Approval', value: (key) => approvalState(key, now) },
      {
        id: 'approver',
        label: 'Approver',
        value: (key) => ofApproval(key, ({ approver }) => approver && approver.username),
      },
      {
        id: 'approved_date',
        label: 'Approved',
        value: (key) => ofApproval(key, ({ approved_date: date }) => dateOr(date)),
      },
      { id: 'notes', label: 'Notes', value: (key) => ofApproval(key, ({ notes }) => notes) },
      { id: 'created_date', label: 'Created', value: (key) => dateOr(key.created_date) },
      { id: 'expiration_date', label: 'Expires', value: (key) => dateOr(key.expiration_date) },
      {
        id: 'rotation_duration',
        label: 'Rotation in seconds',
        value: (key) => key.rotation_duration,
      },
      { id: 'metadata', label: 'Metadata', value: (key) => writeJson(key.metadata) },
      { id: 'jwk', label: 'Public key (JWK)', value: (key) => writeJson(key.jwk) },
    ],
  };
}

/** The usual reasons to open this list; each is a one-step filter. */
export const KEY_PRESETS: readonly {
  id: string;
  label: string;
  part: Pick<ServiceKeysSearch, 'approval' | 'expiry'>;
  /** Keys in it are to be acted on, as the overview says. */
  urgent?: boolean;
}[] = [
  { id: 'all', label: 'All', part: { approval: undefined, expiry: undefined } },
  {
    id: 'awaiting',
    label: 'Awaiting',
    part: { approval: 'awaiting', expiry: undefined },
    urgent: true,
  },
  { id: 'expiring', label: 'Expiring', part: { approval: undefined, expiry: 'urgent,soon' } },
  { id: 'expired', label: 'Expired', part: { approval: undefined, expiry: 'expired' } },
];

type Approval = NonNullable<ServiceKey['approval']>;

/** Returns a value of an approval; null if there is none, undefined if the registry does not report it. */
const ofApproval = ({ approval }: ServiceKey, valueOf: (approval: Approval) => Cell): Cell =>
  approval ? valueOf(approval) : approval;

/** Returns the date, or the original text if it cannot be parsed. */
const dateOr = (text: string | null | undefined): Cell => parseServerDate(text) ?? text;

import { wholeDaysAhead } from './dates';
import { parseServerDate } from './server-date';

/** The fields of a service key that determine its state (C 9). */
export type KeyFacts = {
  kid: string;
  name?: string;
  service?: string;
  created_date?: string;
  expiration_date?: string | null;
  approval?: { approval_type?: string } | null;
};

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The last whole days before expiry on which a key is urgent, or due for planning (C 9). */
const URGENT_DAYS = 7;
const SOON_DAYS = 30;

/** Unapproved keys may be dropped this long after their creation (C 9). */
const UNAPPROVED_FOR = DAY;

export type ApprovalKind = 'superuser' | 'automatic' | 'rotation' | 'other';

const KINDS: Record<string, ApprovalKind> = {
  superuser: 'superuser',
  superuserapi: 'superuser',
  automatic: 'automatic',
  keyrotation: 'rotation',
};

/** Returns how a key was approved, from `ServiceKeyApprovalType.SUPERUSER` or the bare `Super User API` (C 9). */
export function approvalKind({
  approval_type: type = '',
}: NonNullable<KeyFacts['approval']>): ApprovalKind {
  const bare = type.replace(/^ServiceKeyApprovalType\./, '').toLowerCase();
  return KINDS[bare.replaceAll(/[\s_]/g, '')] ?? 'other';
}

/** Returns when a key expires, in epoch milliseconds; null means never or unknown. */
export function expiryOf({ expiration_date: date }: KeyFacts): number | null {
  return parseServerDate(date)?.getTime() ?? null;
}

export function isExpired(key: KeyFacts, now: number): boolean {
  const expiry = expiryOf(key);
  return expiry !== null && expiry <= now;
}

/** Whether a key is approved and not expired, so that its service can use it. */
export const isLive = (key: KeyFacts, now: number): boolean =>
  Boolean(key.approval) && !isExpired(key, now);

/**
 * Whether a registry process made the key for itself: signing depends on it while that process runs (C 9). Does not
 * depend on a clock, so that a wrong one cannot remove the protection.
 */
export const isRegistryKey = ({ service, approval }: KeyFacts): boolean =>
  service === 'quay' &&
  approval !== null &&
  // An unknown approval type might be automatic.
  (approval?.approval_type === undefined || approvalKind(approval) === 'automatic');

/** The lifetime of a process's own key; the process extends it about halfway (C 9). */
const REGISTRY_KEY_LIFE = 2 * HOUR;

/**
 * Returns the state of the process that made a key for itself: expired keys of ended processes are listed for a week. A
 * key that expired less than a full lifetime ago may belong to a late process; an unknown expiry counts as running.
 */
export function registryKeyUse(key: KeyFacts, now: number): 'running' | 'uncertain' | 'ended' {
  const expiry = expiryOf(key);
  if (expiry === null || expiry > now) return 'running';
  return now - expiry < REGISTRY_KEY_LIFE ? 'uncertain' : 'ended';
}

export type ExpiryState =
  | 'not-told'
  | 'never'
  | 'expired'
  | 'renewed'
  | 'urgent'
  | 'soon'
  | 'later';

/** Returns how near a key is to its expiry. */
export function expiryState(key: KeyFacts, now: number): ExpiryState {
  const expiry = expiryOf(key);
  if (expiry === null) return key.expiration_date === null ? 'never' : 'not-told';
  if (expiry <= now) return 'expired';
  if (isRegistryKey(key)) return 'renewed';
  // As many days as are shown: two keys "in 7 days" are not of two groups.
  const days = wholeDaysAhead(expiry - now);
  if (days <= URGENT_DAYS) return 'urgent';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

export type ApprovalState = ApprovalKind | 'awaiting' | 'lapsed' | 'not-told';

/** Returns the approval state of a key; one that expired without approval is no longer awaiting it. */
export function approvalState(key: KeyFacts, now: number): ApprovalState {
  if (key.approval === undefined) return 'not-told';
  if (key.approval) return approvalKind(key.approval);
  return isExpired(key, now) ? 'lapsed' : 'awaiting';
}

/** Returns until when an unapproved key is safe: later, the next write to a key of its service may drop it (C 9). */
export function dropDeadline(key: KeyFacts): number | null {
  const created = parseServerDate(key.created_date);
  return key.approval !== null || !created ? null : created.getTime() + UNAPPROVED_FOR;
}

/** Returns the other live keys of the same service. */
export const otherLiveKeys = <Key extends KeyFacts>(
  keys: readonly Key[],
  { kid, service }: KeyFacts,
  now: number,
): readonly Key[] =>
  keys.filter((key) => key.service === service && key.kid !== kid && isLive(key, now));

const rank = (key: KeyFacts, now: number) =>
  approvalState(key, now) === 'awaiting' ? (dropDeadline(key) ?? 0) : Infinity;

const createdAt = (key: KeyFacts): number => Number(parseServerDate(key.created_date));

const SORTER = new Intl.Collator('en', { numeric: true });

/** Sorts keys in the default order: those awaiting approval first, by the time left; then by service, name and age. */
export function inDeskOrder<Key extends KeyFacts>(
  keys: readonly Key[],
  now: number,
): readonly Key[] {
  return keys.toSorted((a, b) => {
    const [first, second] = [rank(a, now), rank(b, now)];
    if (first !== second) return first < second ? -1 : 1;
    return (
      SORTER.compare(a.service ?? '', b.service ?? '') ||
      SORTER.compare(a.name ?? '', b.name ?? '') ||
      // A new key usually has the name of the one that it replaces.
      createdAt(a) - createdAt(b) ||
      SORTER.compare(a.kid, b.kid)
    );
  });
}

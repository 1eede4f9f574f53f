import { parseServerDate } from './dates';

/** As much of a service key as tells where it stands (C 9). */
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

/** From here on a key's expiry is urgent, or to be planned for; the registry's own web page draws the same lines (C 9). */
const URGENT = 7 * DAY;
const SOON = 30 * DAY;

/** Unapproved keys may be dropped this long after they were made (C 9). */
const UNAPPROVED_FOR = DAY;

export type ApprovalKind = 'superuser' | 'automatic' | 'rotation' | 'other';

const KINDS: Record<string, ApprovalKind> = {
  superuser: 'superuser',
  superuserapi: 'superuser',
  automatic: 'automatic',
  keyrotation: 'rotation',
};

/** How a key was approved; on the wire it is `ServiceKeyApprovalType.SUPERUSER` or the bare `Super User API` (C 9). */
export function approvalKind({
  approval_type: type = '',
}: NonNullable<KeyFacts['approval']>): ApprovalKind {
  const bare = type.replace(/^ServiceKeyApprovalType\./, '').toLowerCase();
  return KINDS[bare.replaceAll(/[\s_]/g, '')] ?? 'other';
}

/** When a key expires, in epoch milliseconds; null is never, or not told. */
export function expiryOf({ expiration_date: date }: KeyFacts): number | null {
  return parseServerDate(date)?.getTime() ?? null;
}

export function isExpired(key: KeyFacts, now: number): boolean {
  const expiry = expiryOf(key);
  return expiry !== null && expiry <= now;
}

/** Approved and not expired: its service can use it. */
export const isLive = (key: KeyFacts, now: number): boolean =>
  Boolean(key.approval) && !isExpired(key, now);

/**
 * A key that a registry process made for itself: signing depends on it while that process runs (C 9). No clock has a say
 * in this, so that a wrong one takes no protection away.
 */
export const isRegistryKey = ({ service, approval }: KeyFacts): boolean =>
  service === 'quay' &&
  approval !== null &&
  // What is not told might be one.
  (approval?.approval_type === undefined || approvalKind(approval) === 'automatic');

/** A process's own key lives so long, and the process prolongs it about half way (C 9). */
const REGISTRY_KEY_LIFE = 2 * HOUR;

/**
 * What became of the process that made a key for itself: expired keys of ended processes are listed for a week. One that
 * expired less than a whole life ago may belong to a process that is late; an unknown expiry counts as running.
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

/** How near the end of a key is. */
export function expiryState(key: KeyFacts, now: number): ExpiryState {
  const expiry = expiryOf(key);
  if (expiry === null) return key.expiration_date === null ? 'never' : 'not-told';
  if (expiry <= now) return 'expired';
  if (isRegistryKey(key)) return 'renewed';
  if (expiry - now <= URGENT) return 'urgent';
  return expiry - now <= SOON ? 'soon' : 'later';
}

export type ApprovalState = ApprovalKind | 'awaiting' | 'lapsed' | 'not-told';

/** Where a key stands; one that expired without approval awaits nothing any more. */
export function approvalState(key: KeyFacts, now: number): ApprovalState {
  if (key.approval === undefined) return 'not-told';
  if (key.approval) return approvalKind(key.approval);
  return isExpired(key, now) ? 'lapsed' : 'awaiting';
}

/** Until when an unapproved key is safe: after that the next write to a key of its service may drop it (C 9). */
export function dropDeadline(key: KeyFacts): number | null {
  const created = parseServerDate(key.created_date);
  return key.approval !== null || !created ? null : created.getTime() + UNAPPROVED_FOR;
}

/** The other live keys of the same service. */
export const otherLiveKeys = <Key extends KeyFacts>(
  keys: readonly Key[],
  { kid, service }: KeyFacts,
  now: number,
): readonly Key[] =>
  keys.filter((key) => key.service === service && key.kid !== kid && isLive(key, now));

const rank = (key: KeyFacts, now: number) =>
  approvalState(key, now) === 'awaiting' ? (dropDeadline(key) ?? 0) : Infinity;

const SORTER = new Intl.Collator('en', { numeric: true });

/** The order when nobody asks for another: what awaits approval first, by the time that is left; then by service. */
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
      SORTER.compare(a.kid, b.kid)
    );
  });
}

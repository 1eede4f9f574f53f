import { encodeValues } from '@/lib/facets';
import { formatDateTime, formatRelative, type Zone } from '@/lib/dates';
import {
  approvalState,
  dropDeadline,
  expiryOf,
  expiryState,
  inDeskOrder,
  type KeyFacts,
  otherLiveKeys,
} from '@/lib/service-key-state';
import { shortKid } from '@/lib/service-key-words';

import type { AttentionItem, NamedCase } from './attention';

/** More names than this would be less informative. */
const NAMED = 2;

const nameOf = ({ name = '', service = '', kid }: KeyFacts) =>
  name.trim() === '' ? `${service} ${shortKid(kid)}` : name;

const caseOf = (
  key: KeyFacts,
  exact: string,
  search: { approval?: string; expiry?: string },
): Omit<NamedCase, 'tail'> => ({
  id: key.kid,
  name: nameOf(key),
  exact: `${nameOf(key)}, ${exact}`,
  link: { to: '/service-keys/$kid', params: { kid: key.kid }, search },
});

function awaitingCases(keys: readonly KeyFacts[], zone: Zone): NamedCase[] {
  return keys.slice(0, NAMED).map((key) => {
    const deadline = dropDeadline(key);
    if (deadline === null)
      return {
        ...caseOf(key, 'awaiting approval', { approval: 'awaiting' }),
        tail: 'creation date unknown',
      };
    const exact = `may be dropped after ${formatDateTime(new Date(deadline), zone)}`;
    return {
      ...caseOf(key, exact, { approval: 'awaiting' }),
      deadline,
      passed: 'may be dropped',
    };
  });
}

const at = (key: KeyFacts) => expiryOf(key) ?? 0;

function expiringCases(
  keys: readonly KeyFacts[],
  expiry: 'urgent' | 'soon',
  now: number,
  zone: Zone,
): NamedCase[] {
  return keys
    .toSorted((a, b) => at(a) - at(b))
    .slice(0, NAMED)
    .map((key) => {
      const date = new Date(at(key));
      return {
        ...caseOf(key, `expires ${formatDateTime(date, zone)}`, { expiry }),
        tail: formatRelative(date, new Date(now)),
      };
    });
}

/** Returns the services that had an approved key, and now have no live one. */
function withoutLiveKey(expired: readonly KeyFacts[], keys: readonly KeyFacts[], now: number) {
  const left = expired.filter((key) => key.approval && otherLiveKeys(keys, key, now).length === 0);
  return [...new Set(left.flatMap(({ service }) => service ?? []))].toSorted();
}

/** More services than these are only counted. */
const MOST = 3;

const listed = (names: readonly string[]) =>
  names.length <= MOST
    ? names.join(', ')
    : `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;

const keysThat = (expiry: string) => ({ to: '/service-keys', search: { expiry } }) as const;

/** Returns what about the service keys may need a superuser (C 9); the numbers match the filtered list. */
export function keyItems(
  keys: readonly KeyFacts[] | undefined,
  now: number,
  zone: Zone,
): readonly AttentionItem[] {
  const all = inDeskOrder(keys ?? [], now);
  const of = (state: ReturnType<typeof expiryState>) =>
    all.filter((key) => expiryState(key, now) === state);
  const awaiting = all.filter((key) => approvalState(key, now) === 'awaiting');
  const [urgent, soon, expired, never] = [of('urgent'), of('soon'), of('expired'), of('never')];
  const dead = withoutLiveKey(expired, all, now);
  const item = (id: string, label: string, found: readonly unknown[]) => ({
    id,
    about: 'keys' as const,
    label,
    count: keys && found.length,
  });
  return [
    {
      ...item('awaiting', 'Keys awaiting approval', awaiting),
      urgency: 'now',
      link: { to: '/service-keys', search: { approval: 'awaiting' } },
      cases: awaitingCases(awaiting, zone),
      text: '',
    },
    {
      ...item('urgent', 'Keys expiring within a week', urgent),
      urgency: 'now',
      link: keysThat('urgent'),
      cases: expiringCases(urgent, 'urgent', now, zone),
      text: '',
    },
    {
      ...item('dead', 'Services without a live key', dead),
      urgency: 'now',
      link: {
        to: '/service-keys',
        search: { service: encodeValues(dead), expiry: 'expired' },
      },
      text: listed(dead),
    },
    {
      ...item('soon', 'Keys expiring within a month', soon),
      urgency: 'soon',
      link: keysThat('soon'),
      cases: expiringCases(soon, 'soon', now, zone),
      text: '',
    },
    {
      ...item('expired', 'Expired keys', expired),
      urgency: 'note',
      link: keysThat('expired'),
      text: 'Removed after a week.',
    },
    {
      ...item('never', 'Keys that never expire', never),
      urgency: 'note',
      link: keysThat('never'),
      text: 'Valid until deleted.',
    },
  ];
}

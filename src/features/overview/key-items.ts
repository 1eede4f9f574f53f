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
const NAMED = 3;

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
      passed: 'may be dropped any time',
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

/** Returns the services that had an approved key, and now have none that works. */
function withoutLiveKey(expired: readonly KeyFacts[], keys: readonly KeyFacts[], now: number) {
  const left = expired.filter((key) => key.approval && otherLiveKeys(keys, key, now).length === 0);
  return [...new Set(left.flatMap(({ service }) => service ?? []))].toSorted();
}

const listed = (names: readonly string[]) =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;

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
  const item = (id: string, label: string, found: readonly KeyFacts[], none: string) => ({
    id,
    about: 'keys' as const,
    label,
    noun: 'service keys',
    none,
    count: keys && found.length,
  });
  return [
    {
      ...item('awaiting', 'Awaiting approval', awaiting, 'keys awaiting approval'),
      urgency: 'now',
      link: { to: '/service-keys', search: { approval: 'awaiting' } },
      cases: awaitingCases(awaiting, zone),
      text: '',
    },
    {
      ...item('urgent', 'Expire within a week', urgent, 'keys expiring within a week'),
      urgency: 'now',
      link: keysThat('urgent'),
      cases: expiringCases(urgent, 'urgent', now, zone),
      text: '',
    },
    {
      ...item('soon', 'Expire within a month', soon, 'keys expiring within a month'),
      urgency: 'soon',
      link: keysThat('soon'),
      cases: expiringCases(soon, 'soon', now, zone),
      text: '',
    },
    {
      ...item('expired', 'Expired', expired, 'expired keys'),
      urgency: dead.length > 0 ? 'now' : 'note',
      link: keysThat('expired'),
      text:
        dead.length > 0
          ? `${listed(dead)} ${dead.length === 1 ? 'has' : 'have'} no working key left.`
          : 'Every service has a working key.',
    },
    {
      ...item('never', 'Never expire', never, 'keys without an expiry'),
      urgency: 'note',
      link: keysThat('never'),
      text: 'Valid until deleted.',
    },
  ];
}

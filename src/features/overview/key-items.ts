import { encodeValues } from '@/lib/facets';
import { formatDateTime, formatRelative, type Zone } from '@/lib/dates';
import { parseServerDate } from '@/lib/server-date';
import {
  isTaken,
  type Replacement,
  replacementOf,
  replacementsAmong,
  type ReplacementFacts,
} from '@/lib/service-key-replacement';
import {
  approvalState,
  dropDeadline,
  expiryOf,
  expiryState,
  inDeskOrder,
  type KeyFacts,
  otherLiveKeys,
} from '@/lib/service-key-state';
import { shortId } from '@/lib/text';

import type { AttentionItem, NamedCase } from './attention';

/** More names than this would be less informative. */
const NAMED = 2;

/** A key without a name is called by its service and its ID. */
const nameOf = ({ name = '', service = '', kid }: KeyFacts) =>
  name.trim() === '' ? { name: service, shortId: shortId(kid) } : { name };

const nameText = (key: KeyFacts) => Object.values(nameOf(key)).join(' ');

const caseOf = (
  key: KeyFacts,
  exact: string,
  search: { approval?: string; expiry?: string; replacement?: string },
): Omit<NamedCase, 'tail'> => ({
  id: key.kid,
  ...nameOf(key),
  exact: `${nameText(key)}, ${exact}`,
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

/** What a key that ends soon offers: to replace it, or to go on with its replacement. */
function stepFor(
  key: KeyFacts,
  { replacements, mayReplace }: KeyItemsOptions & { replacements: Replacements },
): NamedCase['step'] {
  const params = { kid: key.kid };
  const replacement = replacementOf(replacements, key.kid);
  if (isTaken(key.kid, replacement))
    return { label: 'Compare keys', link: { to: '/service-keys/$kid/replacement', params } };
  return mayReplace(key)
    ? { label: 'Replace key', link: { to: '/service-keys/$kid/replace', params } }
    : undefined;
}

type Replacements = readonly Replacement<ReplacementFacts>[];

function replacementCases(open: Replacements, now: number): NamedCase[] {
  return open.slice(0, NAMED).map(({ old, next }) => {
    const begun = parseServerDate(next.created_date);
    const tail = begun ? `started ${formatRelative(begun, new Date(now))}` : 'start unknown';
    const item = caseOf(old ?? next, `replaced by ${shortId(next.kid)}, ${tail}`, {});
    const params = { kid: old?.kid ?? next.kid };
    return { ...item, tail, link: { to: '/service-keys/$kid/replacement', params } };
  });
}

function expiringCases(
  keys: readonly KeyFacts[],
  expiry: 'urgent' | 'soon',
  options: KeyItemsOptions & { replacements: Replacements },
): NamedCase[] {
  const { now, zone } = options;
  return keys
    .toSorted((a, b) => at(a) - at(b))
    .slice(0, NAMED)
    .map((key) => {
      const date = new Date(at(key));
      return {
        ...caseOf(key, `expires ${formatDateTime(date, zone)}`, { expiry }),
        tail: formatRelative(date, new Date(now)),
        step: stepFor(key, options),
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

type KeyItemsOptions = {
  now: number;
  zone: Zone;
  /** Whether the account may replace a key. */
  mayReplace: (key: KeyFacts) => boolean;
};

/** Returns what about the service keys may need a superuser (C 9); the numbers match the filtered list. */
export function keyItems(
  keys: readonly ReplacementFacts[] | undefined,
  options: KeyItemsOptions,
): readonly AttentionItem[] {
  const { now, zone } = options;
  const all = inDeskOrder(keys ?? [], now);
  const replacements = replacementsAmong(all, now);
  // A key counts once, as in the list.
  const open = [
    ...new Map(
      replacements.flatMap((each) => (each.state === 'open' ? [[each.oldKid, each] as const] : [])),
    ).values(),
  ];
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
  const keyItem = (id: string, label: string, found: readonly KeyFacts[]) => ({
    ...item(id, label, found),
    ids: found.map(({ kid }) => kid),
  });
  return [
    {
      ...keyItem('awaiting', 'Keys awaiting approval', awaiting),
      urgency: 'now',
      link: { to: '/service-keys', search: { approval: 'awaiting' } },
      cases: awaitingCases(awaiting, zone),
      text: '',
    },
    {
      ...keyItem('urgent', 'Keys expiring within a week', urgent),
      urgency: 'now',
      link: keysThat('urgent'),
      cases: expiringCases(urgent, 'urgent', { ...options, replacements }),
      text: '',
    },
    {
      ...item('dead', 'Services left without a live key', dead),
      urgency: 'now',
      link: {
        to: '/service-keys',
        search: { service: encodeValues(dead), expiry: 'expired' },
      },
      // A key that was never approved takes nothing from its service when it expires.
      text: dead.length === 0 ? '' : `${listed(dead)}: approved keys expired.`,
    },
    {
      ...item('soon', 'Keys expiring in 8 to 30 days', soon),
      urgency: 'soon',
      link: keysThat('soon'),
      cases: expiringCases(soon, 'soon', { ...options, replacements }),
      text: '',
    },
    {
      ...item('replacing', 'Unfinished key replacements', open),
      urgency: 'soon',
      link: { to: '/service-keys', search: { replacement: 'old' } },
      cases: replacementCases(open, now),
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

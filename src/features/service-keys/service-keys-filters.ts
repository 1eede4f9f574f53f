import type { ServiceKey } from '@/api/queries/service-keys';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { approvalState, expiryState } from './key-state';
import { APPROVAL_LABELS } from './key-words';
import type { ServiceKeysSearch } from './service-keys-search';

/** Something that keys can be filtered by; several values of it mean "or", several of these mean "and". */
export type KeyFacet = {
  id: 'service' | 'approval' | 'expiry';
  label: string;
  options: readonly { value: string; label: string }[];
  /** The value that a key has. */
  valueOf: (key: ServiceKey, now: number) => string;
};

const APPROVALS = ['awaiting', 'superuser', 'automatic', 'rotation', 'other', 'lapsed'] as const;

const EXPIRIES = [
  { value: 'urgent', label: 'Within a week' },
  { value: 'soon', label: 'Within a month' },
  { value: 'later', label: 'Later' },
  { value: 'renewed', label: 'Renewed by the registry' },
  { value: 'never', label: 'Never' },
  { value: 'expired', label: 'Expired' },
] as const;

const approvalFacet: KeyFacet = {
  id: 'approval',
  label: 'Approval',
  options: APPROVALS.map((value) => ({ value, label: APPROVAL_LABELS[value] })),
  valueOf: approvalState,
};

const expiryFacet: KeyFacet = {
  id: 'expiry',
  label: 'Expiry',
  options: EXPIRIES,
  valueOf: expiryState,
};

const serviceOf = ({ service }: ServiceKey) => service;

/** The facets of the list; the services are those that have keys, and those that the URL asks for. */
export function keyFacets(
  keys: readonly ServiceKey[],
  search: ServiceKeysSearch,
): readonly KeyFacet[] {
  const services = new Set([...keys.map(serviceOf), ...splitChoices(search.service)]);
  return [
    {
      id: 'service',
      label: 'Service',
      options: [...services].toSorted().map((value) => ({ value, label: value })),
      valueOf: serviceOf,
    },
    approvalFacet,
    expiryFacet,
  ];
}

/** Everything that keeps a key: the facets, and the text. */
export function keyPredicates(
  search: ServiceKeysSearch,
  now: number,
): readonly Predicate<ServiceKey>[] {
  const chosen = (value: string | undefined, valueOf: KeyFacet['valueOf']) => {
    const values = splitChoices(value);
    return values.length === 0 ? [] : [(key: ServiceKey) => values.includes(valueOf(key, now))];
  };
  const matches = textMatcher(search.q ?? '');
  return [
    ...chosen(search.service, serviceOf),
    ...chosen(search.approval, approvalState),
    ...chosen(search.expiry, expiryState),
    ...(matches
      ? [
          ({ name, kid, service, metadata }: ServiceKey) =>
            matches(name, kid, service, JSON.stringify(metadata)),
        ]
      : []),
  ];
}

/** What "Clear filters" makes of the search. */
export const NO_KEY_FILTERS: Partial<ServiceKeysSearch> = {
  q: undefined,
  service: undefined,
  approval: undefined,
  expiry: undefined,
};

/** What one comes here for; each is a filter in one step. */
export const KEY_PRESETS: readonly {
  label: string;
  part: Pick<ServiceKeysSearch, 'approval' | 'expiry'>;
}[] = [
  { label: 'Awaiting approval', part: { approval: 'awaiting', expiry: undefined } },
  { label: 'Expiring', part: { approval: undefined, expiry: 'urgent,soon' } },
  { label: 'Expired', part: { approval: undefined, expiry: 'expired' } },
  { label: 'Never expires', part: { approval: undefined, expiry: 'never' } },
];

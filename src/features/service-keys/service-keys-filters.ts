import type { ServiceKey } from '@/api/queries/service-keys';
import { type Facet, facetPredicates, NOT_TOLD_VALUE, notToldOption } from '@/lib/facets';
import { approvalState, expiryState } from '@/lib/service-key-state';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';
import { writeJson } from '@/lib/json';

import { APPROVAL_LABELS } from './key-words';
import type { ServiceKeysSearch } from './service-keys-search';

const APPROVALS = ['awaiting', 'superuser', 'automatic', 'rotation', 'other', 'lapsed'] as const;

const EXPIRIES = [
  { value: 'urgent', label: 'Within a week' },
  { value: 'soon', label: 'Within a month' },
  { value: 'later', label: 'Later' },
  { value: 'renewed', label: 'Renewed by the registry' },
  { value: 'never', label: 'Never' },
  { value: 'expired', label: 'Expired' },
] as const;

type KeyFacet = Facet<ServiceKey, 'service' | 'approval' | 'expiry'>;

/** The facets of the list at a time; the services are those that have keys, and those that the URL asks for. */
export function keyFacets(
  keys: readonly ServiceKey[],
  search: ServiceKeysSearch,
  now: number,
): readonly KeyFacet[] {
  const services = new Set([
    ...keys.flatMap(({ service }) => service ?? []),
    ...splitChoices(search.service),
  ]);
  services.delete(NOT_TOLD_VALUE);
  return [
    {
      id: 'service',
      label: 'Service',
      options: [
        ...[...services].toSorted().map((value) => ({
          value,
          label: value,
          keeps: ({ service }: ServiceKey) => service === value,
        })),
        notToldOption(({ service }) => service === undefined),
      ],
    },
    {
      id: 'approval',
      label: 'Approval',
      options: [
        ...APPROVALS.map((value) => ({
          value,
          label: APPROVAL_LABELS[value],
          keeps: (key: ServiceKey) => approvalState(key, now) === value,
        })),
        notToldOption((key) => approvalState(key, now) === 'not-told'),
      ],
    },
    {
      id: 'expiry',
      label: 'Expiry',
      options: [
        ...EXPIRIES.map(({ value, label }) => ({
          value,
          label,
          keeps: (key: ServiceKey) => expiryState(key, now) === value,
        })),
        notToldOption((key) => expiryState(key, now) === 'not-told'),
      ],
    },
  ];
}

/** What keeps a key as far as the text goes. */
export function keyText({ q = '' }: ServiceKeysSearch): Predicate<ServiceKey> | undefined {
  const matches = textMatcher(q);
  return matches
    ? ({ name, kid, service, metadata }) => matches(name, kid, service, writeJson(metadata))
    : undefined;
}

/** Everything that keeps a key: the facets, and the text. */
export function keyPredicates(
  search: ServiceKeysSearch,
  now: number,
): readonly Predicate<ServiceKey>[] {
  const text = keyText(search);
  const facets = facetPredicates(keyFacets([], search, now), search);
  return text ? [...facets, text] : facets;
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

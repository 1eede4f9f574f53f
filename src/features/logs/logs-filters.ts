import type { LogRow } from '@/api/queries/logs';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { ipOf, namespaceOf, performerOf, repositoryOf } from './log-entry';
import { KIND_GROUPS } from './log-groups';
import { groupOf, humanKind } from './log-kinds';
import { sentenceText } from './log-sentence';
import { joinValues, type LogsSearch, splitValues } from './logs-search';

/** Something that entries can be filtered by; several values of it mean "or", several of these mean "and". */
export type LogFacet = {
  id: 'group' | 'kind' | 'performer' | 'namespace' | 'repository' | 'ip';
  label: string;
  valueOf: (row: LogRow) => string | undefined;
  labelOf: (value: string) => string;
};

const same = (value: string) => value;

/** The filters of the log. */
export const logFacets: readonly LogFacet[] = [
  {
    id: 'group',
    label: 'Group',
    valueOf: ({ entry }) => groupOf(entry.kind),
    labelOf: (value) => KIND_GROUPS.find(({ id }) => id === value)?.label ?? value,
  },
  { id: 'kind', label: 'Kind', valueOf: ({ entry }) => entry.kind, labelOf: humanKind },
  {
    id: 'performer',
    label: 'Performer',
    valueOf: ({ entry }) => performerOf(entry),
    labelOf: same,
  },
  {
    id: 'namespace',
    label: 'Namespace',
    valueOf: ({ entry }) => namespaceOf(entry),
    labelOf: same,
  },
  {
    id: 'repository',
    label: 'Repository',
    valueOf: ({ entry }) => repositoryOf(entry),
    labelOf: same,
  },
  { id: 'ip', label: 'IP address', valueOf: ({ entry }) => ipOf(entry), labelOf: same },
];

/** The chosen values of a filter. */
export const chosenOf = (search: LogsSearch, id: LogFacet['id']): readonly string[] =>
  id === 'group' ? splitChoices(search.group) : splitValues(search[id]);

/** A choice as the URL has it. */
export const chooseFacet = (
  id: LogFacet['id'],
  values: readonly string[],
): Partial<LogsSearch> => ({
  [id]: joinValues(values),
});

/**
 * Everything that keeps an entry: the filters, and the text in what is shown of it. Without one of the filters where its
 * own values are to be counted.
 */
export function logPredicates(
  search: LogsSearch,
  except?: LogFacet['id'],
): readonly Predicate<LogRow>[] {
  const facets = logFacets.flatMap(({ id, valueOf }) => {
    const chosen = new Set(chosenOf(search, id));
    return chosen.size === 0 || id === except
      ? []
      : [(row: LogRow) => chosen.has(valueOf(row) ?? '')];
  });
  const matches = textMatcher(search.q ?? '');
  if (!matches) return facets;
  return [
    ...facets,
    ({ entry }: LogRow) =>
      matches(sentenceText(entry), entry.kind, performerOf(entry), namespaceOf(entry), ipOf(entry)),
  ];
}

/** Whether the filters of groups and kinds, the only ones that the registry's counts can follow (C 5.6), keep a kind. */
export function keepsKind(search: LogsSearch): (kind: string) => boolean {
  const [groups, kinds] = [chosenOf(search, 'group'), chosenOf(search, 'kind')];
  return (kind) =>
    (groups.length === 0 || groups.includes(groupOf(kind))) &&
    (kinds.length === 0 || kinds.includes(kind));
}

/** The filters in force, in words: "Kind: Push repo or Pull repo". */
export function filterWords(search: LogsSearch): readonly string[] {
  const facets = logFacets.flatMap(({ id, label, labelOf }) => {
    const chosen = chosenOf(search, id);
    return chosen.length === 0 ? [] : [`${label}: ${chosen.map(labelOf).join(' or ')}`];
  });
  const { q = '' } = search;
  return q === '' ? facets : [...facets, `Text: ${q}`];
}

/** A menu with thousands of values helps nobody; the rest is found by text. */
const MOST = 40;

/** The values of a filter among the given entries, the most frequent first, and those that are chosen. */
export function facetOptions(
  rows: readonly LogRow[],
  { valueOf, labelOf }: LogFacet,
  chosen: readonly string[],
): readonly { value: string; label: string; count: number }[] {
  const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .filter(([value], at) => at < MOST || chosen.includes(value))
    .map(([value, count]) => ({ value, label: labelOf(value), count }));
}

/** What "Clear filters" makes of the search; the range stays. */
export const NO_LOG_FILTERS: Partial<LogsSearch> = {
  q: undefined,
  group: undefined,
  kind: undefined,
  performer: undefined,
  namespace: undefined,
  repository: undefined,
  ip: undefined,
};

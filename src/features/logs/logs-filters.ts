import type { LogRow } from '@/api/queries/logs';
import { type ListDescription, listPredicates } from '@/components/list/list';
import { chosenValues, facetWords, optionsBy } from '@/lib/facets';
import type { Predicate } from '@/lib/table';

import { ipOf, namespaceOf, performerOf, repositoryOf } from '@/api/log-entry';
import { GROUP_LABELS } from './log-groups';
import { groupOf, humanKind } from './log-kinds';
import { sentenceText } from './log-sentence';
import type { LOGS, LogsSearch } from './logs-search';

/** The search and the filters of the usage log. */
export const logFilters: Pick<ListDescription<LogRow, typeof LOGS>, 'text' | 'facets'> = {
  text: {
    places: 'text, performer, namespace or IP',
    of: ({ entry }) => [
      sentenceText(entry),
      entry.kind,
      performerOf(entry),
      namespaceOf(entry),
      ipOf(entry),
    ],
  },
  facets: {
    group: {
      label: 'Group',
      options: optionsBy(GROUP_LABELS, ({ entry }: LogRow) => groupOf(entry.kind)),
    },
    kind: { label: 'Kind', of: ({ entry }) => entry.kind, labelOf: humanKind },
    performer: { label: 'Performer', of: ({ entry }) => performerOf(entry) },
    namespace: { label: 'Namespace', of: ({ entry }) => namespaceOf(entry) },
    repository: { label: 'Repository', of: ({ entry }) => repositoryOf(entry) },
    ip: { label: 'IP address', of: ({ entry }) => ipOf(entry) },
  },
};

/** Returns the predicates of the filters, and of the text search in what is shown. */
export const logPredicates = (search: LogsSearch): readonly Predicate<LogRow>[] =>
  listPredicates(logFilters, search);

/**
 * Returns whether a kind passes the filters for groups and kinds, the only ones that the registry's counts support (C
 * 5.6).
 */
export function keepsKind(search: LogsSearch): (kind: string) => boolean {
  const { group, kind: kindFacet } = logFilters.facets;
  const groups = chosenValues(group, search.group).map(({ value }) => value);
  const kinds = chosenValues(kindFacet, search.kind).map(({ value }) => value);
  return (kind) =>
    (groups.length === 0 || groups.includes(groupOf(kind))) &&
    (kinds.length === 0 || kinds.includes(kind));
}

/** Returns the active filters in words: "Kind: Push repo or Pull repo". */
export function filterWords({ q = '', ...choices }: LogsSearch): readonly string[] {
  const facets = facetWords(logFilters.facets, choices);
  return q === '' ? facets : [...facets, `Text: ${q}`];
}

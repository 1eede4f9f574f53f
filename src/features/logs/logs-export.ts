import type { LogRow } from '@/api/queries/logs';
import type { ExportColumn } from '@/lib/csv';
import { writeJson } from '@/lib/json';

import { ipOf, namespaceOf, performerOf, repositoryOf } from '@/api/log-entry';
import { groupOf } from './log-kinds';
import { sentenceText } from './log-sentence';

/** The fields of an exported entry: the columns of the list, and the rest of what the registry reports as JSON. */
export const logsExport: readonly ExportColumn<LogRow>[] = [
  {
    id: 'time',
    label: 'Time (UTC)',
    // The registry's own text is better than no time at all.
    value: ({ time, entry }) => (time === null ? entry.datetime : new Date(time)),
  },
  { id: 'kind', label: 'Kind', value: ({ entry }) => entry.kind },
  { id: 'group', label: 'Group', value: ({ entry }) => groupOf(entry.kind) },
  { id: 'what', label: 'What happened', value: ({ entry }) => sentenceText(entry) },
  { id: 'performer', label: 'Performed by', value: ({ entry }) => performerOf(entry) ?? null },
  {
    id: 'is_robot',
    label: 'By a robot',
    value: ({ entry: { performer } }) => (performer ? performer.is_robot : null),
  },
  { id: 'namespace', label: 'Namespace', value: ({ entry }) => namespaceOf(entry) ?? null },
  {
    id: 'namespace_kind',
    label: 'Namespace kind',
    value: ({ entry: { namespace } }) => (namespace ? namespace.kind : null),
  },
  { id: 'repository', label: 'Repository', value: ({ entry }) => repositoryOf(entry) ?? null },
  {
    id: 'ip',
    label: 'IP address',
    value: ({ entry }) => (entry.ip === undefined ? undefined : (ipOf(entry) ?? null)),
  },
  {
    id: 'metadata',
    label: 'Metadata (JSON)',
    value: ({ entry }) => writeJson(entry.metadata),
  },
];

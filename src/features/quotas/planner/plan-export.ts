import type { ExportColumn } from '@/lib/csv';
import { limitDifference, type PlannedQuota, type UnplannedQuota } from '@/lib/quota-plan';

import { ACTION_LABELS, effectLabel, statesText } from './plan-columns';

type PlanRow = PlannedQuota | UnplannedQuota;

/** Returns a column that is empty for what is left out. */
const planned = (
  id: string,
  label: string,
  value: (row: PlannedQuota) => ReturnType<ExportColumn<PlannedQuota>['value']>,
): ExportColumn<PlanRow> => ({
  id,
  label,
  value: (row) => ('problem' in row ? null : value(row)),
});

/** The columns of an exported plan, in exact bytes; what is left out has its reason. */
export const PLAN_EXPORT: readonly ExportColumn<PlanRow>[] = [
  { id: 'namespace', label: 'Name', value: ({ row }) => row.name },
  { id: 'kind', label: 'Kind', value: ({ row }) => row.kind },
  {
    id: 'action',
    label: 'Action',
    value: (row) => ('problem' in row ? 'Left out' : ACTION_LABELS[row.action]),
  },
  { id: 'quota_bytes', label: 'Bytes used', value: ({ row }) => row.quota?.used },
  { id: 'old_limit', label: 'Old limit in bytes', value: ({ row }) => row.quota?.limit },
  { id: 'old_source', label: 'Old limit source', value: ({ row }) => row.quota?.source },
  planned('old_thresholds', 'Old thresholds', ({ before }) => statesText(before)),
  planned('new_limit', 'New limit in bytes', ({ limitAfter }) => limitAfter),
  planned('new_thresholds', 'New thresholds', ({ after }) => statesText(after)),
  planned('difference', 'Difference in bytes', limitDifference),
  planned('effect', 'Usage after', ({ effect }) => effectLabel(effect)),
  planned('share', 'Share after', ({ effect }) => effect.share),
  { id: 'reason', label: 'Reason', value: (row) => ('problem' in row ? row.problem : null) },
];

import { toCsv, type ExportColumn } from '@/lib/csv';

import type { BulkItem, BulkItemState } from './bulk-run';

/** What the states are called on screen and in the journal. */
const STATE_WORDS: Record<BulkItemState, string> = {
  queued: 'Not done',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
};

/** Why an item is in the state it is in, in one line. */
export function explainItem({ note, error }: BulkItem): string {
  if (error)
    return error.quote ? `${error.title}: ${error.quote}` : `${error.title}. ${error.meaning}`;
  return note ?? '';
}

const columns: readonly ExportColumn<BulkItem>[] = [
  { id: 'target', label: 'Target', value: (item) => item.label },
  { id: 'result', label: 'Result', value: (item) => STATE_WORDS[item.state] },
  { id: 'explanation', label: 'Explanation', value: explainItem },
];

/** The run as a table to keep, one line for each target. */
export const bulkJournal = (items: readonly BulkItem[]): string => toCsv(columns, items);

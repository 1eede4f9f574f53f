import { BYTE_ORDER_MARK, toCsv, type ExportColumn } from '@/lib/csv';

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

/** Why items failed, in full: each reason once with how many it met, the most frequent first. */
export function failureReasons(items: readonly BulkItem[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.state !== 'failed') continue;
    const reason = explainItem(item);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((one, other) => other.count - one.count);
}

const columns: readonly ExportColumn<BulkItem>[] = [
  { id: 'target', label: 'Target', value: (item) => item.label },
  { id: 'result', label: 'Result', value: (item) => STATE_WORDS[item.state] },
  { id: 'explanation', label: 'Explanation', value: explainItem },
];

/** The run as a table to keep, one line for each target; a CSV file like every other, with its byte-order mark. */
export const bulkJournal = (items: readonly BulkItem[]): string =>
  BYTE_ORDER_MARK + toCsv(columns, items);

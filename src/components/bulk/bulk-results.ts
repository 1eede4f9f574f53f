import { BYTE_ORDER_MARK, toCsv, type ExportColumn } from '@/lib/csv';

import type { BulkItem, BulkItemState } from './bulk-run';

/** The names of the states on screen and in the file of results. */
const STATE_WORDS: Record<BulkItemState, string> = {
  queued: 'Not done',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
};

/** Returns one line on why an item is in its state. */
export function explainItem({ note, error }: BulkItem): string {
  if (error)
    return error.quote ? `${error.title}: ${error.quote}` : `${error.title}. ${error.meaning}`;
  return note ?? '';
}

/** Returns the full failure reasons: each once with its number of items, most frequent first. */
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

/** Returns the run as CSV, one line per target, with a byte-order mark like every other CSV file. */
export const bulkResults = (items: readonly BulkItem[]): string =>
  BYTE_ORDER_MARK + toCsv(columns, items);

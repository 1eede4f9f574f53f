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

/** Returns the full failure reasons: each once with its items, most frequent first. */
export function failureReasons(
  items: readonly BulkItem[],
): { reason: string; of: readonly BulkItem[] }[] {
  const failed = new Map<string, BulkItem[]>();
  for (const item of items) {
    if (item.state !== 'failed') continue;
    const reason = explainItem(item);
    failed.set(reason, [...(failed.get(reason) ?? []), item]);
  }
  return [...failed]
    .map(([reason, of]) => ({ reason, of }))
    .toSorted((one, other) => other.of.length - one.of.length);
}

const columns: readonly ExportColumn<BulkItem>[] = [
  { id: 'target', label: 'Target', value: (item) => item.label },
  {
    id: 'result',
    label: 'Result',
    value: ({ state, error }) => error?.lacks?.label ?? STATE_WORDS[state],
  },
  { id: 'explanation', label: 'Explanation', value: explainItem },
];

/** Returns the run as CSV, one line per target, with a byte-order mark like every other CSV file. */
export const bulkResults = (items: readonly BulkItem[]): string =>
  BYTE_ORDER_MARK + toCsv(columns, items);

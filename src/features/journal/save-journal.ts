import type { JournalEntry } from '@/api/journal';
import { downloadText } from '@/components/table/download';
import { dayOf } from '@/lib/days';

import { journalJson, journalMarkdown, type ReportHead } from './journal-report';

/** Saves writes for a change ticket through the browser. */
export function saveJournal(
  format: 'md' | 'json',
  head: ReportHead,
  entries: readonly JournalEntry[],
): void {
  const file = `quay-changes-${dayOf(head.written)}.${format}`;
  if (format === 'md') downloadText(file, 'text/markdown', journalMarkdown(head, entries));
  else downloadText(file, 'application/json', journalJson(head, entries));
}

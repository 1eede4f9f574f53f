import type { JournalEntry } from '@/api/journal';
import { downloadText } from '@/components/table/download';
import { formatDateTime } from '@/lib/dates';
import { dayOf } from '@/lib/days';
import { writeJson } from '@/lib/json';
import { formatCount } from '@/lib/text';

import { actionOf, answerText, auditNote, curlOf, OUTCOMES } from './journal-words';

/** Who wrote what where. */
type ReportHead = { registry: string; by: string; dropped: number; written: number };

/** Returns text as a Markdown code block that nothing in it can end. */
function codeBlock(language: string, text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Returns a name as Markdown that is shown as it is. */
const plain = (text: string) =>
  text.replaceAll(/[\\`*_{}[\]()<>#+!|~-]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');

const time = (at: number) => formatDateTime(new Date(at), 'utc');

function markdownOf(entry: JournalEntry, number: number): string {
  const { at, target, answer, read, audit } = entry;
  const note = auditNote(entry);
  return [
    `## ${number}. ${plain(`${actionOf(entry)} ${target}`.trim())}`,
    `- Time: ${time(at)}`,
    `- Outcome: ${OUTCOMES[answer.outcome].label} (${plain(answerText(entry))})`,
    ...(read ? [`- Loaded afterwards: ${plain(read.operation)} → ${read.status}`] : []),
    audit.state === 'found'
      ? `- Log entry: ${plain(audit.entry.kind)}, ${plain(audit.entry.datetime)}`
      : `- Log entry: ${note}`,
    '',
    codeBlock('sh', curlOf(entry)),
    ...(read?.body === undefined ? [] : ['', codeBlock('json', writeJson(read.body, 2))]),
  ].join('\n');
}

/** Returns the changes as Markdown for a change ticket, oldest first. */
function journalMarkdown(head: ReportHead, entries: readonly JournalEntry[]): string {
  return [
    `# Changes to ${plain(head.registry)}`,
    '',
    `${formatCount(entries.length, 'change')} by ${plain(head.by || 'a token without a name')}, exported ${time(head.written)}. Requests hold no secrets.`,
    ...(head.dropped > 0
      ? [
          `${formatCount(head.dropped, 'older change is', 'older changes are')} no longer in the journal.`,
        ]
      : []),
    ...entries.map((entry, index) => `\n${markdownOf(entry, index + 1)}`),
    '',
  ].join('\n');
}

/** Returns the changes as JSON for programs, oldest first, each with everything that the journal knows. */
function journalJson(head: ReportHead, entries: readonly JournalEntry[]): string {
  const { registry, by, dropped, written } = head;
  return writeJson(
    {
      registry,
      by,
      exported: new Date(written).toISOString(),
      dropped,
      changes: entries.map((entry) => ({
        time: new Date(entry.at).toISOString(),
        what: actionOf(entry),
        operation: entry.operation,
        target: entry.target,
        request: curlOf(entry),
        body: entry.body,
        answer: entry.answer,
        read: entry.read && { ...entry.read, at: new Date(entry.read.at).toISOString() },
        audit: entry.audit,
      })),
    },
    2,
  );
}

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

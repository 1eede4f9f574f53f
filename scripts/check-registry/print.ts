import type { CheckRow, CompatibilityReport } from '@/api/compatibility/types';
import { detailsOf, factsOf, outcomeWords, verdictWords } from '@/api/compatibility/words';

const columns = (result: string, status: string, ms: string, operation: string, request: string) =>
  `${result.padEnd(12)}  ${status.padStart(6)}  ${ms.padStart(6)}  ${operation.padEnd(30)}  ${request}`.trimEnd();

const INDENT = ' '.repeat(30);

/** Returns the head of the table. */
export const tableHead = (): string => columns('RESULT', 'STATUS', 'MS', 'OPERATION', 'REQUEST');

/** Formats one operation, with its details underneath. */
export function tableRow(row: CheckRow): string {
  const { outcome, status, ms, operation, request } = row;
  return [
    columns(outcomeWords(outcome), `${status ?? ''}`, `${ms ?? ''}`, operation, request),
    ...detailsOf(row).map((words) => `${INDENT}${words}`),
  ].join('\n');
}

/** Formats the text below the table. */
export function tableFoot(report: CompatibilityReport): string {
  const facts = factsOf(report);
  const width = Math.max(...facts.map(([label]) => label.length));
  return [
    '',
    ...facts.map(([label, words]) => `${label.padEnd(width)}  ${words}`),
    '',
    verdictWords(report),
  ].join('\n');
}

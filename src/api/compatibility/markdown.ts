import type { CompatibilityReport } from './types';
import { detailsOf, factsOf, outcomeWords, verdictWords } from './words';

/** What is ours by now, and yet must not become part of a table or of markup. */
const cell = (text: string): string => text.replaceAll(/[\\|`<*]/g, String.raw`\$&`);
const code = (text: string): string => `\`${text}\``;

/** The report as Markdown, made to be pasted into a bug report: verdict, facts, table, and what is to be said of each. */
export function reportMarkdown(report: CompatibilityReport): string {
  const details = report.operations.flatMap((row) =>
    detailsOf(row).map(
      (words) => `- ${code(row.operation)} ${outcomeWords(row.outcome)}: ${cell(words)}`,
    ),
  );
  return [
    '### Compatibility check of Quay Console',
    '',
    verdictWords(report),
    '',
    ...factsOf(report).map(([label, words]) => `- ${label}: ${cell(words)}`),
    '',
    '| operation | request | status | result | ms |',
    '| --- | --- | --- | --- | --- |',
    ...report.operations.map(({ operation, request, status, outcome, ms }) => {
      const result =
        outcome === 'differs' || outcome === 'failed' ? `**${outcome}**` : outcomeWords(outcome);
      return `| ${code(operation)} | ${code(request)} | ${status ?? ''} | ${result} | ${ms ?? ''} |`;
    }),
    ...(details.length > 0 ? ['', ...details] : []),
    '',
  ].join('\n');
}

import type { CompatibilityReport } from './types';
import { detailsOf, factsOf, outcomeWords, verdictWords } from './words';

/** Escapes the console's own text, which must not become table syntax or markup either. */
const cell = (text: string): string => text.replaceAll(/[\\|`<*]/g, String.raw`\$&`);
const code = (text: string): string => `\`${text}\``;

/** Formats the report as Markdown for a bug report: verdict, facts, table, and the details of each operation. */
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

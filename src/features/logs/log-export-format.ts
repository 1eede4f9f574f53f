import type { LogRow } from '@/api/queries/logs';
import { BYTE_ORDER_MARK, csvHead, csvRecord } from '@/lib/csv';
import { writeJson } from '@/lib/json';
import { rawOf } from '@/lib/odd-rows';

import { logsExport } from './logs-export';

/** The formats of an export. */
export type LogExportFormat = 'csv' | 'ndjson';

/** How each format writes entries as text. */
export const LOG_FORMATS: Readonly<
  Record<
    LogExportFormat,
    { label: string; type: string; holds: string; head: string; line: (row: LogRow) => string }
  >
> = {
  csv: {
    label: 'CSV',
    type: 'text/csv;charset=utf-8',
    holds: `For spreadsheets. One line per entry: ${logsExport.map(({ label }) => label).join(', ')}. Times are ISO 8601 in UTC. Formulas are neutralized. UTF-8 with a byte-order mark.`,
    head: BYTE_ORDER_MARK + csvHead(logsExport),
    line: (row) => csvRecord(logsExport, row),
  },
  ndjson: {
    label: 'NDJSON',
    type: 'application/x-ndjson',
    holds:
      'For programs. One JSON object per line, exactly as sent by the registry, dates included. UTF-8 without a byte-order mark.',
    head: '',
    line: ({ entry }) => `${writeJson(rawOf(entry))}\n`,
  },
};

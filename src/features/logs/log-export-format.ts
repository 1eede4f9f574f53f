import type { LogRow } from '@/api/queries/logs';
import { BYTE_ORDER_MARK, csvHead, csvRecord, type ExportColumn } from '@/lib/csv';
import { writeJson } from '@/lib/json';
import { rawOf } from '@/lib/odd-rows';

import { logsExport } from './logs-export';

/** The formats of an export. */
export type LogExportFormat = 'csv' | 'ndjson';

/** A format: what it is called and good for, and how it writes entries as text. */
type LogFormat<Row> = {
  label: string;
  type: string;
  holds: string;
  head: string;
  line: (row: Row) => string;
};

/** Returns how each format writes entries; `columns` are those of CSV. */
export const logFormats = <Row extends LogRow>(
  columns: readonly ExportColumn<Row>[],
): Readonly<Record<LogExportFormat, LogFormat<Row>>> => ({
  csv: {
    label: 'CSV',
    type: 'text/csv;charset=utf-8',
    holds: `For spreadsheets. One line per entry: ${columns.map(({ label }) => label).join(', ')}. Times are ISO 8601 in UTC. Formulas are neutralized. UTF-8 with a byte-order mark.`,
    head: BYTE_ORDER_MARK + csvHead(columns),
    line: (row) => csvRecord(columns, row),
  },
  ndjson: {
    label: 'NDJSON',
    type: 'application/x-ndjson',
    holds:
      'For programs. One JSON object per line, exactly as sent by the registry, dates included. UTF-8 without a byte-order mark.',
    head: '',
    line: ({ entry }) => `${writeJson(rawOf(entry))}\n`,
  },
});

/** The formats of an export of the usage log. */
export const LOG_FORMATS = logFormats(logsExport);

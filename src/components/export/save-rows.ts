import { downloadText } from '@/components/table/download';
import { registryNow } from '@/lib/clock';
import { BYTE_ORDER_MARK, type ExportColumn, toCsv, toJson } from '@/lib/csv';
import { dayOf } from '@/lib/days';
import { countOdd } from '@/lib/odd-rows';
import { formatCount, formatNumber } from '@/lib/text';

type RowsFile<Row> = {
  /** Name of the file, as in "users". */
  name: string;
  format: 'csv' | 'json';
  columns: readonly ExportColumn<Row>[];
  rows: readonly Row[];
};

/** Saves rows as a file through the browser, and returns a sentence that names it. */
export function saveRows<Row>({ name, format, columns, rows }: RowsFile<Row>): string {
  const file = `quay-${name}-${dayOf(registryNow())}.${format}`;
  if (format === 'csv') {
    downloadText(file, 'text/csv;charset=utf-8', BYTE_ORDER_MARK + toCsv(columns, rows));
  } else downloadText(file, 'application/json', toJson(columns, rows));
  const odd = countOdd(rows);
  const note = odd > 0 ? `, ${formatNumber(odd)} with unexpected data` : '';
  return `Saved ${file}, ${formatCount(rows.length, 'row')}${note}`;
}

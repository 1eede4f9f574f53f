import { writeJson } from './json';
import { NOT_TOLD } from './not-told';

/** What may stand in a cell of an exported table; null for nothing, undefined for what the registry does not tell. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One column of an export: the same for CSV, where `label` heads it, and JSON, where `id` names it. */
export type ExportColumn<Row> = { id: string; label: string; value: (row: Row) => Cell };

/**
 * Begins a CSV file, and no other: without it spreadsheets take UTF-8 for something else. Programs that do not expect it
 * read it as a part of the first column's name.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets skip white space and invisible characters, and take full-width and small forms for the plain ones. */
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/u;
const NEEDS_QUOTES = /[",\r\n]/;

/** A spreadsheet must read text as text: an apostrophe in front stops it from computing `=HYPERLINK(…)`. */
export function neutraliseFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell === undefined) return NOT_TOLD;
  if (cell instanceof Date) return cell.toISOString();
  // Only text can come from a user; a negative number stays a number.
  return typeof cell === 'string' ? neutraliseFormula(cell) : String(cell);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The names of the columns as the first record of a file. */
export function csvHead<Row>(columns: readonly ExportColumn<Row>[]): string {
  return `${columns.map((column) => quoted(neutraliseFormula(column.label))).join(',')}\r\n`;
}

/** One row as a record, its end included. */
export function csvRecord<Row>(columns: readonly ExportColumn<Row>[], row: Row): string {
  return `${columns.map((column) => quoted(cellText(column.value(row)))).join(',')}\r\n`;
}

/** A table as RFC 4180 says: CRLF after each record, quotes doubled, the names of the columns first. */
export function toCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + rows.map((row) => csvRecord(columns, row)).join('');
}

const told = (cell: Cell) => (cell === undefined ? NOT_TOLD : cell);

/** A table as a JSON array of objects, one line each so that a comparison of two exports shows rows. */
export function toJson<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    writeJson(Object.fromEntries(columns.map(({ id, value }) => [id, told(value(row))]))),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

import { writeJson } from './json';
import { NOT_TOLD } from './not-told';

/** The content of a cell in an exported table; null for nothing, undefined for what the registry does not return. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One column of an export: CSV uses `label` as its header, JSON uses `id` as its key. */
export type ExportColumn<Row> = { id: string; label: string; value: (row: Row) => Cell };

/**
 * Starts a CSV file, and no other: without it spreadsheets misread UTF-8. Programs that do not expect it read it as
 * part of the first column's name.
 */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets skip white space and invisible characters, and treat full-width and small forms as the plain ones. */
const FORMULA_START = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/u;
const NEEDS_QUOTES = /[",\r\n]/;

/** Prefixes text with an apostrophe, so that a spreadsheet does not compute it as a formula such as `=HYPERLINK(…)`. */
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

/** Returns the column names as the first record of a file. */
export function csvHead<Row>(columns: readonly ExportColumn<Row>[]): string {
  return `${columns.map((column) => quoted(neutraliseFormula(column.label))).join(',')}\r\n`;
}

/** Returns one row as a record, including its line end. */
export function csvRecord<Row>(columns: readonly ExportColumn<Row>[], row: Row): string {
  return `${columns.map((column) => quoted(cellText(column.value(row)))).join(',')}\r\n`;
}

/** Formats a table as in RFC 4180: CRLF after each record, doubled quotes, column names first. */
export function toCsv<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + rows.map((row) => csvRecord(columns, row)).join('');
}

const told = (cell: Cell) => (cell === undefined ? NOT_TOLD : cell);

/** Formats a table as a JSON array with one object per line, so that a diff of two exports shows rows. */
export function toJson<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    writeJson(Object.fromEntries(columns.map(({ id, value }) => [id, told(value(row))]))),
  );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

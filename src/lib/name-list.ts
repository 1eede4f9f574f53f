/*
 * Lists that come from outside: pasted text or a file, with names in any separation. Each line may be one name, several
 * names, or a record of a table whose columns include the name.
 */

/** One line of a list: one name or several, or a record of a table. */
type NameLine = {
  names: readonly string[];
  /** What the list gives what it names, such as a limit; undefined without such a column. */
  value?: string;
};

/** What a list names. */
export type NameList = {
  /** The lines that name something. */
  lines: readonly NameLine[];
  /** The column names, if the first line has them. */
  header: readonly string[] | undefined;
};

/** Names of columns that say what a row is. */
const IDENTITY =
  /^(user ?names?|users?|names?|accounts?|logins?|e-?mails?( ?address(es)?)?|organi[sz]ations?|orgs?|namespaces?|kids?|key ?ids?|keys?|ids?)$/i;
/** Other words that a header line may have. */
const OTHER = /^(limit|quota|limit_bytes|size|role|status|enabled|verified|notes?|service)$/i;

const SEPARATOR = /[,;\t]/;

/** A column that gives what a line names a value. */
export type ValueColumn = {
  /** What its header may be called. */
  header: RegExp;
  /** Whether a text may be such a value: in lists without a header, the rest of a line after the name. */
  fits: (text: string) => boolean;
};

/** Returns the cells of a line of CSV. A quote that never ends belongs to the text. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const after = quoted ? rest.slice(quoted[0].length) : rest;
    if (quoted && (after === '' || after.startsWith(separator))) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"'));
      if (after === '') return cells;
      rest = after.slice(1);
      continue;
    }
    const end = rest.indexOf(separator);
    cells.push(end < 0 ? rest : rest.slice(0, end));
    if (end < 0) return cells;
    rest = rest.slice(end + 1);
  }
}

/** Removes what surrounds a name in mail clients, spreadsheets and code: `<…>`, `mailto:`, quotes, the `'` of a formula. */
function bare(cell: string): string {
  const name = cell.trim();
  // Nearly all names are bare already.
  if (!/^["'`<m]/i.test(name)) return name;
  return name
    .replace(/^(["'`])(.*)\1$/, '$2')
    .replace(/^'/, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .trim();
}

function valuesOf(line: string): string[] {
  const separator = SEPARATOR.exec(line)?.[0];
  const cells = separator === undefined ? line.split(/\s+/) : cellsOf(line, separator);
  return cells.map(bare);
}

/** Text from outside as a table. */
type OutsideTable = {
  /** The cells of each line that has any. */
  records: readonly (readonly string[])[];
  /** The number of the line of each record in the text, from 1. */
  lines: readonly number[];
  /** The column names, if the first line has them. */
  header: readonly string[] | undefined;
};

/** Parses text from outside into cells; `value` is the header of a further column that it may have. */
export function readTable(text: string, value?: RegExp): OutsideTable {
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ cells: valuesOf(line), number: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const first = all[0]?.cells ?? [];
  const named = columnsOf(first, IDENTITY).length;
  const isHeader =
    named > 0 &&
    (named > 1 ||
      first.every((cell) => IDENTITY.test(cell) || OTHER.test(cell) || cell === '') ||
      (value !== undefined && first.some((cell) => value.test(cell))));
  const kept = isHeader ? all.slice(1) : all;
  return {
    header: isHeader ? first : undefined,
    records: kept.map(({ cells }) => cells),
    lines: kept.map(({ number }) => number),
  };
}

/** Returns the places of the columns with such a header. */
export const columnsOf = (header: readonly string[], name: RegExp): readonly number[] =>
  header.flatMap((cell, at) => (name.test(cell) ? [at] : []));

/**
 * Parses a list of names: one or several in a line, separated by commas, semicolons, tabs or spaces, with or without
 * quotes, with any line ends, with or without a byte-order mark or a line of column names. Of a table, only the columns
 * that name something are kept, if a header says which, and the column of values, if one is wanted.
 */
export function readNameList(text: string, column?: ValueColumn): NameList {
  const { records, header } = readTable(text, column?.header);
  const named = header && columnsOf(header, IDENTITY);
  const [valueAt = -1] = header && column ? columnsOf(header, column.header) : [];
  const lines = records.map((cells): NameLine => {
    if (named) {
      const names = named.map((at) => cells[at] ?? '').filter((name) => name !== '');
      return valueAt < 0 ? { names } : { names, value: cells[valueAt] ?? '' };
    }
    const [name = '', ...rest] = cells.filter((cell) => cell !== '');
    const value = rest.join(' ');
    if (column && value !== '' && column.fits(value)) return { names: [name], value };
    return { names: [name, ...rest] };
  });
  return { lines: lines.filter(({ names }) => names.length > 0), header };
}

/** How a list matches the rows of a screen. */
export type ListMatch<Row> = {
  matched: readonly Row[];
  /** Values that fit several rows. */
  ambiguous: readonly { value: string; rows: number }[];
  notFound: readonly string[];
  /** Rows that the list names more than once. */
  doubled: readonly string[];
  /** The different values that the list gives its rows, if it has such a column. */
  values: ReadonlyMap<Row, ReadonlySet<string>>;
};

/** Finds rows by what they may be called; exactly first, then without regard to case. */
export function nameIndex<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly (string | null | undefined)[],
): (name: string) => readonly Row[] {
  const exact = new Map<string, Row[]>();
  const folded = new Map<string, Row[]>();
  const put = (index: Map<string, Row[]>, name: string, row: Row) => {
    const known = index.get(name);
    if (known === undefined) index.set(name, [row]);
    else if (known.at(-1) !== row) known.push(row);
  };
  for (const row of rows) {
    for (const name of namesOf(row)) {
      if (!name) continue;
      put(exact, name, row);
      put(folded, name.toLowerCase(), row);
    }
  }
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase()) ?? [];
}

/** Matches a list with rows. A line with several values that fit one row, or one among others, is that row. */
export function matchNames<Row>(
  { lines }: NameList,
  find: (name: string) => readonly Row[],
): ListMatch<Row> {
  const times = new Map<Row, { count: number; value: string }>();
  const ambiguous = new Map<string, number>();
  const notFound = new Set<string>();
  const given = new Map<Row, Set<string>>();
  for (const { names, value: givenValue } of lines) {
    const inLine = new Set<Row>();
    const several = new Map<string, number>();
    const unknown: string[] = [];
    for (const value of names) {
      const found = find(value);
      const [row] = found;
      if (row === undefined) unknown.push(value);
      else if (found.length > 1) several.set(value, found.length);
      else {
        if (!inLine.has(row)) {
          const { count = 0 } = times.get(row) ?? {};
          times.set(row, { count: count + 1, value });
        }
        inLine.add(row);
        if (givenValue !== undefined) given.set(row, (given.get(row) ?? new Set()).add(givenValue));
      }
    }
    if (inLine.size === 0) for (const [value, rows] of several) ambiguous.set(value, rows);
    // In a record, the cells that name nothing are other columns.
    const isRecord = inLine.size === 1 || (inLine.size === 0 && several.size > 0);
    if (!isRecord) for (const value of unknown) notFound.add(value);
  }
  return {
    matched: [...times.keys()],
    ambiguous: [...ambiguous].map(([value, rows]) => ({ value, rows })),
    notFound: [...notFound],
    doubled: [...times.values()].filter(({ count }) => count > 1).map(({ value }) => value),
    values: given,
  };
}

import { ANSI_START, type AnsiState, readAnsi } from '@/lib/ansi';
import type { AnsiLine } from '@/lib/ansi-line';
import { type BuildLogEntry, entryTime, type RawEntries, readEntry } from '@/lib/build-log';
import { atOnce, type Steps } from '@/lib/steps';

/** The kind of a log line. */
type LineKind = 'phase' | 'command' | 'error' | 'output';

/** Where a line stands in the log. */
type Place = {
  /** From 1; never changes, because the log only grows. */
  number: number;
  kind: LineKind;
  /** The line number of the phase above this one; 0 if there is none. */
  phase: number;
  /** The line number of the command above this one; 0 if there is none. */
  command: number;
};

/** One line as shown. A log can have hundreds of thousands, so what only a drawn line needs is computed then. */
export class LogLine {
  readonly number: number;
  readonly kind: LineKind;
  readonly phase: number;
  readonly command: number;
  /** The entry that it began with, as received. */
  readonly entry: unknown;
  readonly #output: AnsiLine;

  constructor({ number, kind, phase, command }: Place, entry: unknown, output: AnsiLine) {
    this.number = number;
    this.kind = kind;
    this.phase = phase;
    this.command = command;
    this.entry = entry;
    this.#output = output;
  }

  get text(): string {
    return this.#output.text;
  }

  get segments(): AnsiLine['segments'] {
    return this.#output.segments;
  }

  /** In the server's time. */
  get clock(): string | undefined {
    return entryTime(readEntry(this.entry))?.clock;
  }
}

/** The lines of the entries loaded so far, and the state that the next entry continues from. */
export type LogLines = {
  lines: readonly LogLine[];
  /** How many entries the lines come from. */
  entries: number;
  /** The line on which each entry starts. */
  starts: readonly number[];
  output: AnsiState;
};

export const NO_LINES: LogLines = { lines: [], entries: 0, starts: [], output: ANSI_START };

const kindOf = ({ type }: BuildLogEntry): LineKind =>
  type === 'phase' || type === 'command' || type === 'error' ? type : 'output';

const REASONS = ['base_error', 'internal_error', 'error_code'];

/** Returns what an error entry reports besides its message (C 6.4). */
export const errorReasons = ({ data }: BuildLogEntry): string[] =>
  REASONS.map((key) => data[key])
    .filter((value) => typeof value === 'string' && value !== '')
    .map(String);

/** Returns the image that the "pulling" phase names, or nothing. */
function pulled({ data }: BuildLogEntry): string {
  const { base_image: image, base_image_tag: tag, pull_username: user } = data;
  if (typeof image !== 'string') return '';
  const name = typeof tag === 'string' ? `${image}:${tag}` : image;
  return ` ${name}${typeof user === 'string' ? ` as ${user}` : ''}`;
}

function textOf(entry: BuildLogEntry, kind: LineKind): string {
  if (kind === 'phase') return `${entry.message}${pulled(entry)}`;
  if (kind === 'error') return [entry.message, ...errorReasons(entry)].join('\n');
  return entry.message;
}

/** Finds the lines of entries, one entry after another. */
class LineReader {
  readonly #lines: LogLine[];
  readonly #starts: number[];
  #output: AnsiState;
  /** The line numbers of the phase and the command that the next line is below. */
  #phase = 0;
  #command = 0;
  #found: LogLines;

  constructor(before: LogLines) {
    this.#lines = [...before.lines];
    this.#starts = [...before.starts];
    this.#output = before.output;
    this.#found = before;
    const last = this.#lines.at(-1);
    if (!last) return;
    this.#phase = last.kind === 'phase' ? last.number : last.phase;
    this.#command = last.kind === 'command' ? last.number : last.command;
  }

  /** How many entries were read. */
  get entries(): number {
    return this.#starts.length;
  }

  /** The lines so far; reading on adds to the same array. */
  get found(): LogLines {
    const { entries } = this;
    if (this.#found.entries !== entries) {
      this.#found = { lines: this.#lines, starts: this.#starts, entries, output: this.#output };
    }
    return this.#found;
  }

  read(raw: unknown): void {
    const lines = this.#lines;
    const entry = readEntry(raw);
    const kind = kindOf(entry);
    // Colours that output leaves open do not carry over into other lines.
    const read = readAnsi(textOf(entry, kind), kind === 'output' ? this.#output : ANSI_START);
    this.#output = kind === 'output' ? read.state : ANSI_START;
    const line = read.continues ? lines.pop() : undefined;
    const number = lines.length + 1;
    if (kind === 'phase') {
      this.#phase = number;
      this.#command = 0;
    }
    if (kind === 'command') this.#command = number;
    if (kind === 'error') this.#command = 0;
    this.#starts.push(number);
    const begun = line?.clock === undefined ? raw : line.entry;
    for (const output of read.lines) {
      const own = lines.length + 1;
      const place = {
        number: own,
        kind,
        phase: own === this.#phase ? 0 : this.#phase,
        command: own === this.#command ? 0 : this.#command,
      };
      lines.push(new LogLine(place, begun, output));
    }
  }
}

/** So many entries take less than a millisecond. */
const STEP = 100;

/**
 * Adds lines for new entries, in steps. Existing lines stay unchanged, except that output may continue and overwrite
 * the last one, as progress output does.
 */
export function* lineSteps(before: LogLines, entries: RawEntries): Steps<LogLines> {
  if (entries.length === before.entries) return before;
  // Never fewer than before, unless another log has replaced this one.
  const reader = new LineReader(entries.length < before.entries ? NO_LINES : before);
  while (reader.entries < entries.length) {
    reader.read(entries[reader.entries]);
    if (reader.entries % STEP === 0) yield;
  }
  return reader.found;
}

/** Returns the lines with those of new entries, see {@link lineSteps}. */
export const readLines = (before: LogLines, entries: RawEntries): LogLines =>
  atOnce(lineSteps(before, entries));

const readers = new WeakMap<RawEntries, LineReader>();

/** Finds the lines of entries while further ones arrive, which are then added to the same array. */
export function readArriving(entries: RawEntries): void {
  const reader = readers.get(entries) ?? new LineReader(NO_LINES);
  readers.set(entries, reader);
  while (reader.entries < entries.length) reader.read(entries[reader.entries]);
}

/** Returns the lines that were found while the entries arrived; {@link readArriving} adds to the same array. */
export const linesRead = (entries: RawEntries): LogLines => readers.get(entries)?.found ?? NO_LINES;

/** Works out the text of all lines, in steps, so that the first search for one need not. */
export function* textSteps(lines: readonly LogLine[]): Steps<void> {
  for (const [index, line] of lines.entries()) {
    if (index % STEP === STEP - 1) yield;
    void line.text;
  }
}

/** Whether a line can be folded: a phase or a command with lines below it, of which the first is the next line. */
export function isFoldable(lines: readonly LogLine[], number: number): boolean {
  const next = lines[number];
  return next?.phase === number || next?.command === number;
}

/** Returns where a line is among those that no fold hides; undefined if one hides it. */
export function placeOf(lines: readonly LogLine[], number: number): number | undefined {
  let first = 0;
  // The lines before it are at most as many as its number says: without folds, this is its place.
  let last = Math.min(number, lines.length) - 1;
  if (lines[last]?.number === number) return last;
  while (first <= last) {
    const middle = Math.floor((first + last) / 2);
    const found = lines[middle]?.number ?? 0;
    if (found === number) return middle;
    if (found < number) first = middle + 1;
    else last = middle - 1;
  }
  return undefined;
}

/** Returns the lines that no fold hides. */
export const unfoldedLines = (
  lines: readonly LogLine[],
  folded: ReadonlySet<number>,
): readonly LogLine[] =>
  folded.size === 0
    ? lines
    : lines.filter(({ phase, command }) => !folded.has(phase) && !folded.has(command));

/** Returns the log as plain text, one line each. */
export function logText(lines: readonly LogLine[], withTimes: boolean): string {
  return lines
    .map(({ text, kind, clock }) => {
      const words = kind === 'phase' ? `== ${text}` : text;
      return `${withTimes ? `${clock ?? '        '}  ` : ''}${words}\n`;
    })
    .join('');
}

/** A match of the search text in the log. */
export type LogMatch = { line: number; start: number; end: number };

/** More matches are not worth drawing; the search then says so. */
export const MAX_MATCHES = 10_000;

/** Returns every match of a text, ignoring case. */
export function findInLog(lines: readonly LogLine[], query: string): LogMatch[] {
  const needle = query.toLowerCase();
  if (needle === '') return [];
  const found: LogMatch[] = [];
  for (const { number, text } of lines) {
    const haystack = text.toLowerCase();
    let at = haystack.indexOf(needle);
    while (at >= 0) {
      found.push({ line: number, start: at, end: at + needle.length });
      if (found.length === MAX_MATCHES) return found;
      at = haystack.indexOf(needle, at + needle.length);
    }
  }
  return found;
}

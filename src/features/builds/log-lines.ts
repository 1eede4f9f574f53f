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

/** So many entries take less than a millisecond. */
const STEP = 100;

/**
 * Adds lines for new entries, in steps. Existing lines stay unchanged, except that output may continue and overwrite
 * the last one, as progress output does.
 */
export function* lineSteps(before: LogLines, entries: RawEntries): Steps<LogLines> {
  if (entries.length === before.entries) return before;
  // Never fewer than before, unless another log has replaced this one.
  const base = entries.length < before.entries ? NO_LINES : before;
  const lines = [...base.lines];
  const starts = [...base.starts];
  let { output: state } = base;
  const last = lines.at(-1);
  let phase = last ? (last.kind === 'phase' ? last.number : last.phase) : 0;
  let command = last ? (last.kind === 'command' ? last.number : last.command) : 0;
  for (let index = base.entries; index < entries.length; index += 1) {
    if (index % STEP === STEP - 1) yield;
    const raw = entries[index];
    const entry = readEntry(raw);
    const kind = kindOf(entry);
    // Colours that output leaves open do not carry over into other lines.
    const read = readAnsi(textOf(entry, kind), kind === 'output' ? state : ANSI_START);
    state = kind === 'output' ? read.state : ANSI_START;
    const line = read.continues ? lines.pop() : undefined;
    const number = lines.length + 1;
    if (kind === 'phase') {
      phase = number;
      command = 0;
    }
    if (kind === 'command') command = number;
    if (kind === 'error') command = 0;
    starts.push(number);
    const begun = line?.clock === undefined ? raw : line.entry;
    for (const output of read.lines) {
      const own = lines.length + 1;
      const place = {
        number: own,
        kind,
        phase: own === phase ? 0 : phase,
        command: own === command ? 0 : command,
      };
      lines.push(new LogLine(place, begun, output));
    }
  }
  return { lines, entries: entries.length, starts, output: state };
}

/** Returns the lines with those of new entries, see {@link lineSteps}. */
export const readLines = (before: LogLines, entries: RawEntries): LogLines =>
  atOnce(lineSteps(before, entries));

const arrived = new WeakMap<RawEntries, LogLines>();

/** Reads the lines of entries while further ones arrive, which are then added to the same array. */
export function readArriving(entries: RawEntries): void {
  arrived.set(entries, readLines(linesRead(entries), entries));
}

/** Returns the lines that were read while the entries arrived. */
export const linesRead = (entries: RawEntries): LogLines => arrived.get(entries) ?? NO_LINES;

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

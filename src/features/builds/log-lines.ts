import { ANSI_START, type AnsiSegment, type AnsiState, segmentsText, readAnsi } from '@/lib/ansi';
import { entryTime, type BuildLogEntry } from '@/lib/build-log';

/** What a line of the log is. */
type LineKind = 'phase' | 'command' | 'error' | 'output';

/** One line as it is shown. */
export type LogLine = {
  /** From 1; it never changes, as the log only grows. */
  number: number;
  kind: LineKind;
  segments: readonly AnsiSegment[];
  text: string;
  /** On the server's clock. */
  clock: string | undefined;
  /** The number of the phase's line that this one is under; 0 when under none. */
  phase: number;
  /** The number of the command's line that this one is under; 0 when under none. */
  command: number;
};

/** The lines of the entries read so far, and what the next entry goes on with. */
export type LogLines = {
  lines: readonly LogLine[];
  /** How many entries they were made of. */
  entries: number;
  /** The line on which each entry begins. */
  starts: readonly number[];
  output: AnsiState;
};

export const NO_LINES: LogLines = { lines: [], entries: 0, starts: [], output: ANSI_START };

const kindOf = ({ type }: BuildLogEntry): LineKind =>
  type === 'phase' || type === 'command' || type === 'error' ? type : 'output';

const REASONS = ['base_error', 'internal_error', 'error_code'];

/** What an error entry says beside its message (C 6.4). */
export const errorReasons = ({ data }: BuildLogEntry): string[] =>
  REASONS.map((key) => data[key])
    .filter((value) => typeof value === 'string' && value !== '')
    .map(String);

/** The image that the "pulling" phase tells of, or nothing. */
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

/**
 * Makes lines of the entries that came since. Those that are there stay as they are, except that the last one is
 * written over by output that goes on with it, as progress does.
 */
export function readLines(before: LogLines, entries: readonly BuildLogEntry[]): LogLines {
  if (entries.length === before.entries) return before;
  // Never less than before, unless another log has taken its place.
  const base = entries.length < before.entries ? NO_LINES : before;
  const lines = [...base.lines];
  const starts = [...base.starts];
  let { output } = base;
  const last = lines.at(-1);
  let phase = last ? (last.kind === 'phase' ? last.number : last.phase) : 0;
  let command = last ? (last.kind === 'command' ? last.number : last.command) : 0;
  for (const entry of entries.slice(base.entries)) {
    const kind = kindOf(entry);
    // Colours that output leaves open do not run on over what is not output.
    const read = readAnsi(textOf(entry, kind), kind === 'output' ? output : ANSI_START);
    output = kind === 'output' ? read.state : ANSI_START;
    const line = read.continues ? lines.pop() : undefined;
    const number = lines.length + 1;
    if (kind === 'phase') {
      phase = number;
      command = 0;
    }
    if (kind === 'command') command = number;
    if (kind === 'error') command = 0;
    starts.push(number);
    const clock = line?.clock ?? entryTime(entry)?.clock;
    for (const segments of read.lines) {
      const own = lines.length + 1;
      lines.push({
        number: own,
        kind,
        segments,
        text: segmentsText(segments),
        clock,
        phase: own === phase ? 0 : phase,
        command: own === command ? 0 : command,
      });
    }
  }
  return { lines, entries: entries.length, starts, output };
}

/** The lines that something can be folded under: phases and commands with something below them. */
export function foldableLines(lines: readonly LogLine[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap(({ phase, command }) => [phase, command]).filter((line) => line > 0),
  );
}

/** The lines that no fold hides. */
export const unfoldedLines = (
  lines: readonly LogLine[],
  folded: ReadonlySet<number>,
): readonly LogLine[] =>
  folded.size === 0
    ? lines
    : lines.filter(({ phase, command }) => !folded.has(phase) && !folded.has(command));

/** The log as plain text, a line for each. */
export function logText(lines: readonly LogLine[], withTimes: boolean): string {
  return lines
    .map(({ text, kind, clock }) => {
      const words = kind === 'phase' ? `== ${text}` : text;
      return `${withTimes ? `${clock ?? '        '}  ` : ''}${words}\n`;
    })
    .join('');
}

/** A place in the log where the searched text stands. */
export type LogMatch = { line: number; start: number; end: number };

/** More are not worth drawing; the search then says so. */
export const MAX_MATCHES = 10_000;

/** Every place where a text stands, whatever its case. */
export function findInLog(lines: readonly LogLine[], query: string): LogMatch[] {
  const needle = query.toLowerCase();
  if (needle === '') return [];
  const found: LogMatch[] = [];
  for (const { number, text } of lines) {
    const haystack = text.toLowerCase();
    let at = haystack.indexOf(needle);
    while (at >= 0 && found.length < MAX_MATCHES) {
      found.push({ line: number, start: at, end: at + needle.length });
      at = haystack.indexOf(needle, at + needle.length);
    }
  }
  return found;
}

import {
  type AnsiLine,
  type AnsiSegment,
  CSI,
  Line,
  type OpenLine,
  STRING,
  writeInto,
} from './ansi-line';
import { type AnsiStyle, PLAIN } from './ansi-style';

/** The state of the terminal after some output, from which the next output continues. */
export type AnsiState = {
  readonly style: AnsiStyle;
  /** The start of an unfinished escape sequence. */
  readonly pending: string;
  /** The last line, unless it has ended. */
  readonly line: OpenLine | undefined;
};

/** The state before any output. */
export const ANSI_START: AnsiState = { style: PLAIN, pending: '', line: undefined };

/** A longer unfinished sequence does not count as one. */
const MAX_PENDING = 4_096;

/** A sequence cut off by the end of the text. */
const CUT_OFF = new RegExp(`(?:${CSI}[0-?]*[ -/]*|${STRING}\\u001B?|\\u001B[ -/]*)$`);
/* oxlint-disable no-control-regex -- these patterns match control characters */
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;
/** What changes no text at the end of a line: a change of style, of which most output has no other control, or erasing. */
const SILENT = /\u001B\[(?:[\d;:]*m|0?K)/g;
/** The change that ends all styles. No other sequence contains the beginning of one. */
const RESET = /\u001B\[0*m/y;
/** Text from the first column that erases the rest of the line, as progress bars do. */
const ERASES =
  /[^\u0000-\u001F\u007F-\u009F]*(?:\u001B\[[\d;:]*m[^\u0000-\u001F\u007F-\u009F]*)*\u001B\[[02]?K/y;
/** What a carriage return may be part of, and what depends on the text before it. */
const OTHERWISE = /\t|\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F]/;
const LINE_END = /\r?\n|\u0085/;
/** Output that moves back in the line that the previous output left open, as progress bars do. */
const GOES_BACK = /^(?:(?:\u001B\[|\u009B)[\d;:]*m)*(?:\r(?!\n)|\u0008|(?:\u001B\[|\u009B)\d*[DG])/;
/* oxlint-enable no-control-regex */

/** Splits an unfinished sequence off the end of a text. */
function cutOff(text: string): { text: string; pending: string } {
  const [pending = ''] = CUT_OFF.exec(text) ?? [];
  const rest = text.slice(0, text.length - pending.length);
  return { text: rest, pending: pending.length > MAX_PENDING ? '' : pending };
}

const withoutSilent = (output: string): string =>
  output.includes('\u001B') ? output.replaceAll(SILENT, '') : output;

/** Returns where the part of a line's output begins that leaves nothing of what came before it. */
function lastWriting(output: string): number {
  if (!output.includes('\r') || OTHERWISE.test(output)) return 0;
  const start = output.lastIndexOf('\r') + 1;
  ERASES.lastIndex = start;
  return output.endsWith('\u001B[2K', start - 1) || ERASES.test(output) ? start : 0;
}

/** A line as a program wrote it. Few of a log's lines are ever drawn or searched, so it is worked out only then. */
class WrittenLine implements AnsiLine {
  readonly #output: string;
  readonly #style: AnsiStyle;
  #text: string | undefined;
  #segments: readonly AnsiSegment[] | undefined;

  /** @param style the style at its start */
  constructor(output: string, style: AnsiStyle) {
    this.#output = output;
    this.#style = style;
  }

  get text(): string {
    if (this.#text === undefined) {
      const words = withoutSilent(this.#output.slice(lastWriting(this.#output)));
      this.#text = CONTROL.test(words) ? joined(this.segments) : words;
    }
    return this.#text;
  }

  get segments(): readonly AnsiSegment[] {
    if (!this.#segments) {
      const start = lastWriting(this.#output);
      const line = new Line();
      const style = styleAfter(this.#output.slice(0, start), this.#style);
      writeInto(line, this.#output.slice(start), style);
      this.#segments = line.segments;
    }
    return this.#segments;
  }
}

const joined = (segments: readonly AnsiSegment[]) => segments.map(({ text }) => text).join('');

/** Returns the style after some output. */
function styleAfter(output: string, style: AnsiStyle): AnsiStyle {
  if (!output.includes('\u001B') && !output.includes('\u009B')) return style;
  const last = output.lastIndexOf('\u001B');
  let reset = last;
  while (reset >= 0 && !isReset(output, reset))
    reset = reset === 0 ? -1 : output.lastIndexOf('\u001B', reset - 1);
  if (reset < 0) return writeInto(new Line(), output, style);
  if (reset === last && !output.includes('\u009B', reset)) return PLAIN;
  return writeInto(new Line(), output.slice(reset), PLAIN);
}

function isReset(output: string, at: number): boolean {
  RESET.lastIndex = at;
  return RESET.test(output);
}

/** Splits output into lines; `ended` says whether the last one has its end. */
function splitLines(text: string): { parts: string[]; ended: boolean } {
  // Most builders send one line at a time.
  const end = text.indexOf('\n');
  if ((end < 0 || end === text.length - 1) && !text.includes('\u0085')) {
    if (end < 0) return { parts: [text], ended: false };
    return { parts: [text.slice(0, text[end - 1] === '\r' ? end - 1 : end)], ended: true };
  }
  const parts = text.split(LINE_END);
  const ended = parts.at(-1) === '';
  if (ended) parts.pop();
  return { parts, ended };
}

/** The result of parsing some output. */
export type AnsiOutput = {
  lines: AnsiLine[];
  /** Whether the first line replaces the last line of the previous output. */
  continues: boolean;
  state: AnsiState;
};

/**
 * Parses terminal output as a terminal would show it: colours and weights become segments, a carriage return lets later
 * text overwrite the line, and every other escape is dropped. Lines are never cut, however long.
 *
 * Output without a final line end is still a line, as builders send it. The next output continues that line only if it
 * was cut within a sequence, or moves back in it, as progress bars do.
 *
 * @param output the new output
 * @param from the state at the end of the previous output
 */
export function readAnsi(output: string, from: AnsiState = ANSI_START): AnsiOutput {
  const text = from.pending + output;
  const continues =
    from.line !== undefined &&
    (from.pending !== '' || from.line.column !== undefined || GOES_BACK.test(text));
  const { parts, ended } = splitLines(text);
  const lines: AnsiLine[] = [];
  let { style } = from;
  let pending = '';
  let open: OpenLine | undefined;
  for (const [index, part] of parts.entries()) {
    const isOpen = !ended && index === parts.length - 1;
    const before = continues && index === 0 ? from.line : undefined;
    // After its end, only the style of a line matters to the next.
    if (!before && (!isOpen || !CONTROL.test(withoutSilent(part)))) {
      const line = new WrittenLine(part, style);
      lines.push(line);
      style = styleAfter(part, style);
      if (isOpen) open = { line, column: undefined };
      continue;
    }
    const cut = isOpen ? cutOff(part) : { text: part, pending: '' };
    const line = new Line(before);
    style = writeInto(line, cut.text, style);
    const { segments } = line;
    const shown = { segments, text: joined(segments) };
    lines.push(shown);
    if (isOpen) {
      ({ pending } = cut);
      open = { line: shown, column: line.column };
    }
  }
  return { lines, continues, state: { style, pending, line: open } };
}

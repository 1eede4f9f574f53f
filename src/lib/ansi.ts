import { type AnsiStyle, PLAIN, rendition } from './ansi-style';

/** Text with a single style. */
export type AnsiSegment = { readonly text: string; readonly style: AnsiStyle };

/** The state of the terminal after some output, from which the next output continues. */
export type AnsiState = {
  readonly style: AnsiStyle;
  /** The start of an unfinished escape sequence. */
  readonly pending: string;
  /** The last line, unless it has ended. */
  readonly line: OpenLine | undefined;
};

/** An unfinished line with the cursor column; undefined after the last character. */
type OpenLine = { readonly line: AnsiLine; readonly column: number | undefined };

/** The state before any output. */
export const ANSI_START: AnsiState = { style: PLAIN, pending: '', line: undefined };

/** The cursor moves no further than this past the text, so that hostile output cannot fill the memory with blanks. */
const MAX_COLUMN = 20_000;
/** A longer unfinished sequence does not count as one. */
const MAX_PENDING = 4_096;
const TAB = 8;

// Sequences start with ESC and another character, or with the single C1 code for both.
const CSI = '(?:\\u001B\\[|\\u009B)';
const STRING = '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u009C]*';
/** A control sequence (`CSI … letter`), a string such as a link or a title (`OSC … BEL`), or a short escape. */
const SEQUENCE = new RegExp(
  `${CSI}([0-?]*)([ -/]*)([@-~]?)|${STRING}(?:\\u0007|\\u001B\\\\|\\u009C)?|\\u001B[ -/]*[0-~]?`,
  'y',
);
/** A sequence cut off by the end of the text. */
const CUT_OFF = new RegExp(`(?:${CSI}[0-?]*[ -/]*|${STRING}\\u001B?|\\u001B[ -/]*)$`);
/* oxlint-disable no-control-regex -- these patterns match control characters */
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;
/** A change of style, of which most output has no other control. */
const RENDITION = /\u001B\[[\d;:]*m/g;
/** The one that ends all styles. */
const RESET = /^\u001B\[0*m/;
const TEXT = /[^\u0000-\u001F\u007F-\u009F]+/y;
const LINE_END = /\r?\n|\u0085/;
/** Output that moves back in the line that the previous output left open, as progress bars do. */
const GOES_BACK = /^(?:(?:\u001B\[|\u009B)[\d;:]*m)*(?:\r(?!\n)|\u0008|(?:\u001B\[|\u009B)\d*[DG])/;
/* oxlint-enable no-control-regex */
const SURROGATE = /[\uD800-\uDFFF]/;

/** One line of a terminal: a list of segments, split into single characters only when the cursor moves back. */
class Line {
  #segments: { text: string; style: AnsiStyle }[];
  #length = 0;
  #chars: string[] | undefined;
  #styles: AnsiStyle[] = [];
  #column = 0;

  constructor(before?: OpenLine) {
    const { line: { segments } = { segments: [] }, column } = before ?? {};
    this.#segments = segments.map((segment) => ({ ...segment }));
    for (const { text } of segments) this.#length += countCharacters(text);
    if (column !== undefined) this.#moveTo(() => column);
  }

  write(text: string, style: AnsiStyle): void {
    if (!this.#chars) {
      const last = this.#segments.at(-1);
      if (last?.style === style) last.text += text;
      else this.#segments.push({ text, style });
      this.#length += countCharacters(text);
      return;
    }
    while (this.#chars.length < this.#column) this.#put(this.#chars.length, ' ', PLAIN);
    for (const char of text) {
      this.#put(this.#column, char, style);
      this.#column += 1;
    }
  }

  control(code: string, parameter: number): void {
    const by = Math.max(1, parameter);
    if (code === 'C') this.#moveTo((column) => column + by);
    else if (code === 'D') this.#moveTo((column) => column - by);
    else if (code === 'G') this.#moveTo(() => by - 1);
    else if (code === 'K') this.#erase(parameter);
  }

  key(char: string, style: AnsiStyle): void {
    if (char === '\r') this.#moveTo(() => 0);
    else if (char === '\b') this.#moveTo((column) => column - 1);
    else if (char === '\t') {
      const nextStop = (column: number) => Math.floor(column / TAB + 1) * TAB;
      if (this.#chars) this.#column = nextStop(this.#column);
      else this.write(' '.repeat(nextStop(this.#length) - this.#length), style);
    }
  }

  /** The column of the cursor; undefined after the last character. */
  get column(): number | undefined {
    return this.#chars && this.#column !== this.#chars.length ? this.#column : undefined;
  }

  get segments(): readonly AnsiSegment[] {
    if (!this.#chars) return this.#segments;
    const result: { text: string; style: AnsiStyle }[] = [];
    for (const [index, char] of this.#chars.entries()) {
      const style = this.#styles[index] ?? PLAIN;
      const last = result.at(-1);
      if (last?.style === style) last.text += char;
      else result.push({ text: char, style });
    }
    return result;
  }

  #put(column: number, char: string, style: AnsiStyle): void {
    if (!this.#chars) return;
    this.#chars[column] = char;
    this.#styles[column] = style;
  }

  #split(): string[] {
    if (this.#chars) return this.#chars;
    this.#column = this.#length;
    const chars: string[] = [];
    for (const { text, style } of this.#segments) {
      for (const char of text) {
        chars.push(char);
        this.#styles.push(style);
      }
    }
    this.#chars = chars;
    return chars;
  }

  #moveTo(target: (column: number) => number): void {
    const limit = Math.max(MAX_COLUMN, this.#split().length);
    this.#column = Math.min(limit, Math.max(0, target(this.#column)));
  }

  #erase(part: number): void {
    // Nothing is behind the cursor.
    if (!this.#chars && part === 0) return;
    const chars = this.#split();
    if (part === 0) chars.length = Math.min(chars.length, this.#column);
    else if (part === 2) chars.length = 0;
    else {
      const end = Math.min(this.#column + 1, chars.length);
      for (let at = 0; at < end; at += 1) this.#put(at, ' ', PLAIN);
    }
    this.#styles.length = chars.length;
  }
}

/** Characters outside the basic plane are two string units but one column. */
const countCharacters = (text: string): number =>
  SURROGATE.test(text) ? Array.from(text).length : text.length;

/** Whether a sequence is standard; others use the same letters with another meaning. */
const isStandard = (parameters: string, between: string) =>
  between === '' && !/[<-?]/.test(parameters);

/** Writes text without line ends into a line; returns the style at its end. */
function writeInto(line: Line, text: string, from: AnsiStyle): AnsiStyle {
  let style = from;
  let at = 0;
  while (at < text.length) {
    TEXT.lastIndex = at;
    const [plain] = TEXT.exec(text) ?? [];
    if (plain !== undefined) {
      line.write(plain, style);
      at += plain.length;
      continue;
    }
    SEQUENCE.lastIndex = at;
    const match = SEQUENCE.exec(text);
    if (match) {
      const [whole, parameters = '', between = '', code = ''] = match;
      if (isStandard(parameters, between)) {
        if (code === 'm') style = rendition(style, parameters);
        else line.control(code, Number.parseInt(parameters, 10) || 0);
      }
      at += whole.length;
    } else {
      line.key(text.charAt(at), style);
      at += 1;
    }
  }
  return style;
}

/** Splits an unfinished sequence off the end of a text. */
function cutOff(text: string): { text: string; pending: string } {
  const [pending = ''] = CUT_OFF.exec(text) ?? [];
  const rest = text.slice(0, text.length - pending.length);
  return { text: rest, pending: pending.length > MAX_PENDING ? '' : pending };
}

/** One line as a terminal shows it: in pieces of one style each, and without styles. */
export type AnsiLine = { readonly segments: readonly AnsiSegment[]; readonly text: string };

/** A line that was written from left to right. Few of a log's lines are ever drawn, so it is divided only then. */
class PlainLine implements AnsiLine {
  readonly text: string;
  readonly #output: string;
  readonly #style: AnsiStyle;
  #segments: readonly AnsiSegment[] | undefined;

  /** @param style the style at its start */
  constructor(text: string, output: string, style: AnsiStyle) {
    this.text = text;
    this.#output = output;
    this.#style = style;
  }

  get segments(): readonly AnsiSegment[] {
    if (!this.#segments) {
      const line = new Line();
      writeInto(line, this.#output, this.#style);
      this.#segments = line.segments;
    }
    return this.#segments;
  }
}

/** Returns the style after output whose only controls are renditions. */
function styleAfter(output: string, style: AnsiStyle): AnsiStyle {
  const last = output.lastIndexOf('\u001B');
  if (last < 0) return style;
  return RESET.test(output.slice(last)) ? PLAIN : writeInto(new Line(), output, style);
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
  const parts = text.split(LINE_END);
  const ended = parts.length > 1 && parts.at(-1) === '';
  if (ended) parts.pop();
  const lines: AnsiLine[] = [];
  let { style } = from;
  let pending = '';
  let open: OpenLine | undefined;
  for (const [index, part] of parts.entries()) {
    const isOpen = !ended && index === parts.length - 1;
    const before = continues && index === 0 ? from.line : undefined;
    const words = part.includes('\u001B') ? part.replaceAll(RENDITION, '') : part;
    if (!before && !CONTROL.test(words)) {
      const line = new PlainLine(words, part, style);
      lines.push(line);
      style = styleAfter(part, style);
      if (isOpen) open = { line, column: undefined };
      continue;
    }
    const cut = isOpen ? cutOff(part) : { text: part, pending: '' };
    const line = new Line(before);
    style = writeInto(line, cut.text, style);
    const { segments } = line;
    const shown = { segments, text: segments.map(({ text: piece }) => piece).join('') };
    lines.push(shown);
    if (isOpen) {
      ({ pending } = cut);
      open = { line: shown, column: line.column };
    }
  }
  return { lines, continues, state: { style, pending, line: open } };
}

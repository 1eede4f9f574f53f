import { type Rgb, paletteColour } from './ansi-colour';

/** The style of a piece of terminal output; an absent field has its default. */
export type AnsiStyle = {
  readonly colour?: Rgb | undefined;
  readonly background?: Rgb | undefined;
  readonly bold?: boolean | undefined;
  readonly dim?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strike?: boolean | undefined;
  readonly inverse?: boolean | undefined;
};

/** Text with a single style. */
export type AnsiSegment = { readonly text: string; readonly style: AnsiStyle };

export const PLAIN: AnsiStyle = {};

/** The state of the terminal after some output, from which the next output continues. */
export type AnsiState = {
  readonly style: AnsiStyle;
  /** The start of an unfinished escape sequence. */
  readonly pending: string;
  /** The last line, unless it has ended. */
  readonly line: OpenLine | undefined;
};

/** An unfinished line with the cursor column; undefined after the last character. */
type OpenLine = { readonly segments: readonly AnsiSegment[]; readonly column: number | undefined };

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

  constructor({ segments, column }: OpenLine = { segments: [], column: undefined }) {
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

  read(): OpenLine {
    const { segments } = this;
    const chars = this.#chars;
    return { segments, column: chars && this.#column !== chars.length ? this.#column : undefined };
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

const SWITCHES: Partial<Record<number, Partial<AnsiStyle>>> = {
  1: { bold: true },
  2: { dim: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
  21: { underline: true },
  22: { bold: undefined, dim: undefined },
  23: { italic: undefined },
  24: { underline: undefined },
  27: { inverse: undefined },
  29: { strike: undefined },
  39: { colour: undefined },
  49: { background: undefined },
};

const byte = (value: number | undefined) => Math.min(255, Math.max(0, value ?? 0));

/** Parses `5;n` or `2;r;g;b` after 38, 48 or 58; returns how many numbers it used. */
function extendedColour(codes: readonly number[]): { colour: Rgb | undefined; used: number } {
  const [form, ...values] = codes;
  if (form === 5) return { colour: paletteColour(byte(values[0])), used: 2 };
  if (form === 2) return { colour: [byte(values[0]), byte(values[1]), byte(values[2])], used: 4 };
  return { colour: undefined, used: codes.length };
}

/** Parses the form with colons (ITU-T T.416), where a colour space number may precede red. */
function colonColour(parts: readonly number[]): Rgb | undefined {
  const [form = 0, ...values] = parts;
  return extendedColour([form, ...(form === 2 && values.length > 3 ? values.slice(1) : values)])
    .colour;
}

/** Returns the style after a "select graphic rendition". */
function rendition(style: AnsiStyle, parameters: string): AnsiStyle {
  const codes = parameters.split(';').map((code) => code.split(':').map(Number));
  let next = style;
  for (let at = 0; at < codes.length; at += 1) {
    const [code = 0, ...parts] = codes[at] ?? [];
    if (code === 0) next = PLAIN;
    else if (code === 38 || code === 48 || code === 58) {
      const { colour, used } =
        parts.length > 0
          ? { colour: colonColour(parts), used: 0 }
          : extendedColour(codes.slice(at + 1).map(([value = 0]) => value));
      // 58 is the underline colour, which is not shown.
      if (code === 38) next = { ...next, colour };
      else if (code === 48) next = { ...next, background: colour };
      at += used;
    } else if (code === 4 && parts[0] === 0) next = { ...next, underline: undefined };
    else if (code >= 30 && code <= 37) next = { ...next, colour: paletteColour(code - 30) };
    else if (code >= 40 && code <= 47) next = { ...next, background: paletteColour(code - 40) };
    else if (code >= 90 && code <= 97) next = { ...next, colour: paletteColour(code - 82) };
    else if (code >= 100 && code <= 107) next = { ...next, background: paletteColour(code - 92) };
    else next = { ...next, ...SWITCHES[code] };
  }
  return next;
}

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

/** The result of parsing some output. */
export type AnsiOutput = {
  lines: (readonly AnsiSegment[])[];
  /** Whether the first line replaces the last line of the previous output. */
  continues: boolean;
  state: AnsiState;
};

/**
 * Parses terminal output as a terminal would show it: colours and weights become segments, a carriage return lets later
 * text overwrite the line, and every other escape is dropped. Returns one array of segments per line; lines are never
 * cut, however long.
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
  const lines: (readonly AnsiSegment[])[] = [];
  let { style } = from;
  let pending = '';
  let open: OpenLine | undefined;
  for (const [index, part] of parts.entries()) {
    const isOpen = !ended && index === parts.length - 1;
    const before = continues && index === 0 ? from.line : undefined;
    if (!before && !CONTROL.test(part)) {
      const segments = part === '' ? [] : [{ text: part, style }];
      lines.push(segments);
      if (isOpen) open = { segments, column: undefined };
      continue;
    }
    const cut = isOpen ? cutOff(part) : { text: part, pending: '' };
    const line = new Line(before);
    style = writeInto(line, cut.text, style);
    lines.push(line.segments);
    if (isOpen) {
      ({ pending } = cut);
      open = line.read();
    }
  }
  return { lines, continues, state: { style, pending, line: open } };
}

/** Returns the text without styles. */
export const segmentsText = (segments: readonly AnsiSegment[]): string =>
  // Nearly every line is one segment.
  segments.length === 1 ? (segments[0]?.text ?? '') : segments.map(({ text }) => text).join('');

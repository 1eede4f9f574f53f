import { type AnsiStyle, PLAIN, rendition } from './ansi-style';

/** Text with a single style. */
export type AnsiSegment = { readonly text: string; readonly style: AnsiStyle };

/** One line as a terminal shows it: in pieces of one style each, and without styles. */
export type AnsiLine = { readonly segments: readonly AnsiSegment[]; readonly text: string };

/** An unfinished line with the cursor column; undefined after the last character. */
export type OpenLine = { readonly line: AnsiLine; readonly column: number | undefined };

/** The cursor moves no further than this past the text, so that hostile output cannot fill the memory with blanks. */
const MAX_COLUMN = 20_000;
const TAB = 8;

// Sequences start with ESC and another character, or with the single C1 code for both.
export const CSI = '(?:\\u001B\\[|\\u009B)';
export const STRING =
  '(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u009C]*';
/** A control sequence (`CSI … letter`), a string such as a link or a title (`OSC … BEL`), or a short escape. */
const SEQUENCE = new RegExp(
  `${CSI}([0-?]*)([ -/]*)([@-~]?)|${STRING}(?:\\u0007|\\u001B\\\\|\\u009C)?|\\u001B[ -/]*[0-~]?`,
  'y',
);
/* oxlint-disable-next-line no-control-regex -- matches everything but control characters */
const TEXT = /[^\u0000-\u001F\u007F-\u009F]+/y;
const SURROGATE = /[\uD800-\uDFFF]/;

/** One line of a terminal: a list of segments, split into single characters only when the cursor moves back. */
export class Line {
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
export function writeInto(line: Line, text: string, from: AnsiStyle): AnsiStyle {
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

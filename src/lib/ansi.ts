import { type Rgb, paletteColour } from './ansi-colour';

/** How a stretch of terminal output looks; what is absent is as by default. */
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

/** Text that looks the same from one end to the other. */
export type AnsiSegment = { readonly text: string; readonly style: AnsiStyle };

export const PLAIN: AnsiStyle = {};

/** Further to the right than any output goes; a hostile cursor must not fill the memory with blanks. */
const MAX_COLUMN = 20_000;
const TAB = 8;

const ESC = '\u001B';
// A control sequence (`ESC [ … letter`), a titled string such as a link (`ESC ] … BEL`), or a two-letter escape.
const SEQUENCE = new RegExp(
  `${ESC}\\[([0-?]*)[ -/]*([@-~])|${ESC}[\\]PX^_][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)?|${ESC}[ -/]*.?`,
  'y',
);
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const SPECIAL = /[\u0000-\u001F\u007F]/;

type Cell = { char: string; style: AnsiStyle };

/** One line of a terminal, with a cursor in it. */
class Line {
  readonly cells: Cell[] = [];
  #column = 0;

  write(char: string, style: AnsiStyle): void {
    while (this.cells.length < this.#column) this.cells.push({ char: ' ', style: PLAIN });
    this.cells[this.#column] = { char, style };
    this.move(this.#column + 1);
  }

  move(column: number): void {
    this.#column = Math.min(MAX_COLUMN, Math.max(0, column));
  }

  control(code: string, parameter: number): void {
    const by = Math.max(1, parameter);
    if (code === 'C') this.move(this.#column + by);
    else if (code === 'D') this.move(this.#column - by);
    else if (code === 'G') this.move(by - 1);
    else if (code === 'K' && parameter === 0)
      this.cells.length = Math.min(this.cells.length, this.#column);
    else if (code === 'K' && parameter === 2) this.cells.length = 0;
    else if (code === 'K') {
      for (let at = 0; at <= this.#column && at < this.cells.length; at += 1)
        this.cells[at] = { char: ' ', style: PLAIN };
    }
  }

  key(char: string, style: AnsiStyle): void {
    if (char === '\r') this.move(0);
    else if (char === '\b') this.move(this.#column - 1);
    else if (char === '\t') {
      const stop = Math.floor(this.#column / TAB + 1) * TAB;
      while (this.#column < stop && this.#column < MAX_COLUMN) this.write(' ', style);
    }
  }

  segments(): AnsiSegment[] {
    const result: { text: string; style: AnsiStyle }[] = [];
    for (const { char, style } of this.cells) {
      const last = result.at(-1);
      if (last?.style === style) last.text += char;
      else result.push({ text: char, style });
    }
    return result;
  }
}

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

/** Reads `5;n` or `2;r;g;b` after 38 or 48; answers how many numbers belonged to it. */
function extendedColour(codes: readonly number[]): { colour: Rgb | undefined; used: number } {
  const [form, ...values] = codes;
  if (form === 5) return { colour: paletteColour(byte(values[0])), used: 2 };
  if (form === 2) return { colour: [byte(values[0]), byte(values[1]), byte(values[2])], used: 4 };
  return { colour: undefined, used: codes.length };
}

/** The style after a "select graphic rendition". */
function rendition(style: AnsiStyle, parameters: string): AnsiStyle {
  const codes = parameters.split(/[;:]/).map(Number);
  let next = style;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0) next = PLAIN;
    else if (code === 38 || code === 48) {
      const { colour, used } = extendedColour(codes.slice(at + 1));
      next = code === 38 ? { ...next, colour } : { ...next, background: colour };
      at += used;
    } else if (code >= 30 && code <= 37) next = { ...next, colour: paletteColour(code - 30) };
    else if (code >= 40 && code <= 47) next = { ...next, background: paletteColour(code - 40) };
    else if (code >= 90 && code <= 97) next = { ...next, colour: paletteColour(code - 82) };
    else if (code >= 100 && code <= 107) next = { ...next, background: paletteColour(code - 92) };
    else next = { ...next, ...SWITCHES[code] };
  }
  return next;
}

function readLine(text: string, from: AnsiStyle): { segments: AnsiSegment[]; style: AnsiStyle } {
  // Most lines hold nothing special.
  if (!SPECIAL.test(text)) {
    return { segments: text === '' ? [] : [{ text, style: from }], style: from };
  }
  const line = new Line();
  let style = from;
  let at = 0;
  while (at < text.length) {
    SEQUENCE.lastIndex = at;
    const match = SEQUENCE.exec(text);
    if (match) {
      const [whole, parameters = '', code] = match;
      if (code === 'm') style = rendition(style, parameters);
      else if (code !== undefined) line.control(code, Number.parseInt(parameters, 10) || 0);
      at += whole.length;
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (SPECIAL.test(char)) line.key(char, style);
      else line.write(char, style);
      at += char.length;
    }
  }
  return { segments: line.segments(), style };
}

/**
 * Reads terminal output as a terminal would show it: colours and weights become segments, a carriage return lets what
 * follows overwrite the line, and every other escape is dropped. One array of segments for each line; `style` is what
 * the next output begins with.
 */
export function readAnsi(
  text: string,
  from: AnsiStyle = PLAIN,
): { lines: AnsiSegment[][]; style: AnsiStyle } {
  const lines: AnsiSegment[][] = [];
  let style = from;
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const read = readLine(line, style);
    lines.push(read.segments);
    ({ style } = read);
  }
  return { lines, style };
}

/** The text alone. */
export const plainText = (segments: readonly AnsiSegment[]): string =>
  segments.map(({ text }) => text).join('');

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

export const PLAIN: AnsiStyle = {};

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

/** Returns the style after a "select graphic rendition" with these parameters. */
export function rendition(style: AnsiStyle, parameters: string): AnsiStyle {
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

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The sixteen named terminal colours, as most terminals show them. */
const NAMED: readonly Rgb[] = [
  [0, 0, 0],
  [205, 49, 49],
  [13, 150, 80],
  [180, 140, 10],
  [36, 114, 200],
  [188, 63, 188],
  [17, 150, 180],
  [200, 200, 200],
  [110, 110, 110],
  [241, 76, 76],
  [35, 190, 110],
  [230, 200, 60],
  [59, 142, 234],
  [214, 112, 214],
  [41, 184, 219],
  [245, 245, 245],
];
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const LEVELS = [0, 95, 135, 175, 215, 255] as const;

/** Returns one of a terminal's 256 colours: the sixteen, a cube of 6 × 6 × 6, and 24 greys. */
export function paletteColour(index: number): Rgb {
  const named = NAMED[index];
  if (named) return named;
  if (index >= 232) {
    const grey = Math.min(index, 255) * 10 - 2312;
    return [grey, grey, grey];
  }
  const place = Math.max(0, index - 16);
  const level = (step: number) => LEVELS[Math.floor(place / step) % 6] ?? 0;
  return [level(36), level(6), level(1)];
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast ratio of WCAG 2.2 between two luminances. */
const ratio = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Returns the contrast ratio of WCAG 2.2. */
export const contrast = (one: Rgb, other: Rgb): number => ratio(luminance(one), luminance(other));

const READABLE = 4.5;

/** Slightly darker than any light surface and slightly lighter than any dark one, so that the contrast holds on all. */
const SURFACES = { light: 0.8, dark: 0.032 } as const;

function mix(colour: Rgb, other: Rgb, share: number): Rgb {
  const part = (channel: 0 | 1 | 2) =>
    Math.round(colour[channel] + (other[channel] - colour[channel]) * share);
  return [part(0), part(1), part(2)];
}

function towards(colour: Rgb, end: Rgb, surface: number): Rgb {
  for (let step = 0; step < 20; step += 1) {
    const mixed = mix(colour, end, step / 20);
    if (ratio(luminance(mixed), surface) >= READABLE) return mixed;
  }
  return end;
}

/** Returns the same hue, darkened or lightened just enough to be readable on the surfaces of a scheme. */
export const readableOnSurface = (colour: Rgb, scheme: 'light' | 'dark'): Rgb =>
  towards(colour, scheme === 'light' ? BLACK : WHITE, SURFACES[scheme]);

/** Returns a text colour for a coloured background: the wanted one, changed as little as possible. */
export function readableOn(background: Rgb, wanted: Rgb | undefined): Rgb {
  const surface = luminance(background);
  const end = ratio(surface, 0) >= ratio(surface, 1) ? BLACK : WHITE;
  return wanted ? towards(wanted, end, surface) : end;
}

/** Formats a colour for CSS. */
export const cssColour = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const css = read('tokens.css');

function tokensOf(marker: string): Map<string, string> {
  const start = css.indexOf(marker);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const schemes = {
  light: tokensOf(':root {\n  color-scheme: light'),
  dark: tokensOf(":root[data-mantine-color-scheme='dark']"),
};

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = [
  '--surface-page',
  '--surface-panel',
  '--surface-raised',
  '--surface-hover',
  '--surface-selected',
  '--surface-inset',
];

const readable: [string, string][] = [
  ...['--text', '--text-dim', '--text-faint', '--accent', '--danger'].flatMap((text) =>
    surfaces.map((surface): [string, string] => [text, surface]),
  ),
  ...['--ok', '--info', '--attention', '--danger', '--inactive'].flatMap((status) =>
    [
      `${status}-bg`,
      '--surface-panel',
      '--surface-hover',
      '--surface-selected',
      '--surface-raised',
    ].map((surface): [string, string] => [status, surface]),
  ),
  ...['--ok-bg', '--info-bg', '--attention-bg', '--danger-bg', '--inactive-bg'].flatMap(
    (surface): [string, string][] => [
      ['--text', surface],
      ['--text-dim', surface],
    ],
  ),
  ['--accent-text', '--accent'],
  ['--tooltip-text', '--tooltip'],
];

const series = Array.from({ length: 8 }, (_, index) => `--series-${index + 1}`);

const bars = ['--attention-bar', '--danger-bar', '--beyond-bar'];

const visible: [string, string][] = [
  '--surface-page',
  '--surface-panel',
  '--surface-raised',
].flatMap((surface): [string, string][] =>
  ['--border-strong', '--focus', ...bars, ...series].map((drawn) => [drawn, surface]),
);

describe.each(Object.entries(schemes))('the %s scheme', (_scheme, tokens) => {
  const colour = (name: string) => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`${name} has no plain colour`);
    return value;
  };

  it.each(readable)('shows %s readably on %s', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visible)('draws %s visibly on %s', (edge, surface) => {
    expect(contrast(colour(edge), colour(surface))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    '--accent-fill',
    '--accent-fill-hover',
    '--danger-fill',
    '--danger-fill-hover',
    '--inactive-fill',
  ])('shows white on %s', (surface) => {
    expect(contrast('#ffffff', colour(surface))).toBeGreaterThanOrEqual(4.5);
  });
});

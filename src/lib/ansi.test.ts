import { describe, expect, it } from 'vitest';

import { ANSI_START, type AnsiState, readAnsi } from './ansi';
import { PLAIN } from './ansi-style';
import { contrast, cssColour, paletteColour, readableOn, readableOnSurface } from './ansi-colour';

const shown = (text: string) => readAnsi(text).lines.map(({ text: line }) => line);

/** Returns the lines of several outputs, one after another. */
function shownTogether(outputs: readonly string[]): string[] {
  let state: AnsiState = ANSI_START;
  const lines: string[] = [];
  for (const output of outputs) {
    const read = readAnsi(output, state);
    ({ state } = read);
    if (read.continues) lines.pop();
    lines.push(...read.lines.map(({ text: line }) => line));
  }
  return lines;
}

describe('the text of terminal output', () => {
  it.each([
    ['plain', 'plain'],
    ['plain\n', 'plain'],
    ['10 %\r50 %\r100 %', '100 %'],
    ['overwritten by what follows\rreplaced   \n', 'replaced    by what follows'],
    ['long line\rshort\u001B[K', 'short'],
    ['gone\u001B[2K\rhere', 'here'],
    ['abcdef\u001B[1K|', '      |'],
    ['\r\u001B[32m10 %\u001B[0m\r\u001B[32m100 %\u001B[0m\u001B[K done', '100 % done'],
    ['long before\rab\u001B[2Kcd', '  cd'],
    ['long before\rab\u001B[1Kcd', '  cd before'],
    ['long before\rab\u001B[Kcd\u001B[1Dx', 'abcx'],
    ['x\rab\u001B[K\t', 'ab'],
    ['shown\u001B]0;hidden\rstill\u001B[K|', 'shown|'],
    ['two steps back:abc\b\bXY', 'two steps back:aXY'],
    ['a\tb', 'a       b'],
    ['\u001B]8;;https://example.org\u0007a link\u001B]8;;\u0007', 'a link'],
    ['\u001B]0;a title\u001B\\after', 'after'],
    ['\u001B[?25l\u001B[999zrest', 'rest'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['\u001B[3Cindented\u001B[2D!', '   indent!d'],
    ['cut off \u001B[3', 'cut off '],
    ['cut off \u001B]8;;https://exam', 'cut off '],
    ['broken \u001B[31\tsequence', 'broken  sequence'],
    ['a\u009B31mb\u009B0m \u009D0;title\u009Cc\u0084d', 'ab cd'],
    ['\u001B[>4;2mnot a colour\u001B[?K', 'not a colour'],
    ['ab\rx\ty', 'xb      y'],
    ['👩🏽‍🚀\u001B[31m日本\u001B[0m', '👩🏽‍🚀日本'],
  ])('of %j is %j', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it('is split where lines end, however they end', () => {
    expect(shown('one\r\ntwo\n\nthree\u0085four\n')).toEqual(['one', 'two', '', 'three', 'four']);
  });

  it('does not grow without bound when the cursor is sent far away', () => {
    expect(shown('\u001B[999999999Cx')[0]?.length).toBeLessThan(30_000);
  });

  it.each([
    ['a colour', '\u001B[31m', ''],
    ['a tab', 'a\t', 'a       '],
    ['a carriage return', 'b\r', ''],
    ['a character of two units', '👩', '👩'],
  ])('of a very long line with %s in it is whole', (_what, control, before) => {
    const long = 'x'.repeat(50_000);
    expect(shown(control + long)).toEqual([before + long]);
    expect(shown(`${control}${long}\u001B[0m end`)).toEqual([`${before}${long} end`]);
  });
});

describe('output in several parts', () => {
  it.each([
    [['a \u001B[3', '1mred\n'], ['a red']],
    [
      ['a \u001B', '[31mred\n', 'next'],
      ['a red', 'next'],
    ],
    [['a \u001B]8;;https://exam', 'ple.org\u0007link\n'], ['a link']],
    [
      ['10 %', '\r50 %', '\r100 %\n', 'next'],
      ['100 %', 'next'],
    ],
    [
      ['10 %\r', '50 %\r', '100 %\n', 'next'],
      ['100 %', 'next'],
    ],
    [
      ['one\r', '\ntwo'],
      ['one', 'two'],
    ],
    [['\r10 %', '\u001B[32m\r20 %', '\u001B[1G30 %'], ['30 %']],
    [['/', '\b-', '\b\\'], ['\\']],
    [
      ['one', 'two\n', 'three'],
      ['one', 'two', 'three'],
    ],
    [
      ['one\n', '\rtwo', '\r\n', 'three'],
      ['one', 'two', '', 'three'],
    ],
  ])('%j is %j', (outputs, expected) => {
    expect(shownTogether(outputs)).toEqual(expected);
  });

  it('is read without a change to what was read before', () => {
    const first = readAnsi('\u001B[32m10 %\r');
    const once = readAnsi('20', first.state);
    expect(readAnsi('20', first.state)).toEqual(once);
    expect(once.lines.map(({ text: line }) => line)).toEqual(['20 %']);
    expect(first.lines.map(({ text: line }) => line)).toEqual(['10 %']);
  });

  it('that begins a sequence and never ends it does not grow without bound', () => {
    const { state } = readAnsi(`\u001B]0;${'x'.repeat(100_000)}`);
    expect(state.pending).toBe('');
  });
});

describe('the style of terminal output', () => {
  it('follows the renditions', () => {
    const { lines } = readAnsi('a\u001B[1;31mb\u001B[22mc\u001B[mdd');
    expect(lines[0]?.segments).toEqual([
      { text: 'a', style: PLAIN },
      { text: 'b', style: { bold: true, colour: paletteColour(1) } },
      { text: 'c', style: { bold: undefined, dim: undefined, colour: paletteColour(1) } },
      { text: 'dd', style: PLAIN },
    ]);
  });

  it.each([
    ['38;5;196', { colour: [255, 0, 0] }],
    ['38;5;244', { colour: [128, 128, 128] }],
    ['48;2;1;2;3', { background: [1, 2, 3] }],
    ['38:5:9', { colour: paletteColour(9) }],
    ['38:5:9;4', { colour: paletteColour(9), underline: true }],
    ['38:2::1:2:3', { colour: [1, 2, 3] }],
    ['38:2:1:2:3', { colour: [1, 2, 3] }],
    ['48:2:0:1:2:3;1', { background: [1, 2, 3], bold: true }],
    ['4:3', { underline: true }],
    ['1;4;4:0', { bold: true, underline: undefined }],
    ['58:2::1:2:3;3', { italic: true }],
    ['58;5;9;3', { italic: true }],
    ['97;44', { colour: paletteColour(15), background: paletteColour(4) }],
    ['38;2;9;8;7;4', { colour: [9, 8, 7], underline: true }],
  ])('%s is %j', (codes, style) => {
    expect(readAnsi(`\u001B[${codes}mx`).lines[0]?.segments).toEqual([{ text: 'x', style }]);
  });

  it.each([
    ['\u001B[31mgone\r\u001B[Kshown\nnext', 1],
    ['\u001B[31mgone\u001B[0m\r\u001B[1mshown\u001B[31m\u001B[K\nnext', 1],
    ['\u001B[31;1mshown\u001B[m\u001B[31m\u001B[K\nnext', 1],
    ['\u001B[31mshown\u001B[0m\u009B31mmore\nnext', 1],
    ['\u001B[31mshown\u001B[2C\u001B[00m\u001B[K more\nnext', undefined],
  ])('of a line outlives what was erased of it: %j', (output, colour) => {
    const { lines, state } = readAnsi(output);
    const expected = colour === undefined ? undefined : paletteColour(colour);
    expect(lines[1]?.segments[0]?.style.colour).toEqual(expected);
    expect(state.style.colour).toEqual(expected);
  });

  it('of a progress bar is the one of its last state', () => {
    const { lines } = readAnsi('\u001B[31m\r10 %\u001B[32m\r100 %\u001B[0m\u001B[K done\n');
    expect(lines[0]?.segments).toEqual([
      { text: '100 %', style: { colour: paletteColour(2) } },
      { text: ' done', style: PLAIN },
    ]);
  });

  it('is carried on to the next line and the next output', () => {
    const first = readAnsi('\u001B[33mone\ntwo');
    expect(first.lines[1]?.segments[0]?.style).toEqual({ colour: paletteColour(3) });
    expect(readAnsi('three', first.state).lines[0]?.segments[0]?.style).toEqual({
      colour: paletteColour(3),
    });
  });
});

describe('every colour of the palette', () => {
  const all = Array.from({ length: 256 }, (_, index) => paletteColour(index));

  it('is readable on the surfaces of both schemes', () => {
    for (const colour of all) {
      expect(contrast(readableOnSurface(colour, 'light'), [236, 239, 243])).toBeGreaterThanOrEqual(
        4.5,
      );
      expect(contrast(readableOnSurface(colour, 'dark'), [34, 41, 53])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has readable text on it, whatever colour that was to have', () => {
    for (const background of all) {
      expect(contrast(readableOn(background, undefined), background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readableOn(background, background), background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('is kept where it can be read as it is', () => {
    expect(cssColour(readableOnSurface([120, 0, 0], 'light'))).toBe('rgb(120 0 0)');
  });
});

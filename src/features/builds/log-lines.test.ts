import { describe, expect, it } from 'vitest';

import type { BuildLogEntry } from '@/lib/build-log';

import {
  findInLog,
  isFoldable,
  logText,
  MAX_MATCHES,
  NO_LINES,
  placeOf,
  readLines,
  unfoldedLines,
} from './log-lines';

const entry = (
  message: string,
  type?: string,
  data: Record<string, unknown> = {},
): BuildLogEntry => ({
  message,
  type,
  data,
});
const entries = [
  entry('pulling', 'phase', { base_image: 'python', base_image_tag: '3', pull_username: 'ci' }),
  entry('building', 'phase', { datetime: '2026-11-24 09:20:04.5' }),
  entry('STEP 1/2: RUN make', 'command'),
  entry('\u001B[31mone\ntwo\n'),
  entry('three'),
  entry('STEP 2/2: CMD', 'command'),
  entry('It failed', 'error', { base_error: 'exit status 1', error_code: 'io.quay.builder.x' }),
];
const { lines, starts } = readLines(NO_LINES, entries);
const texts = (shown: readonly { text: string }[]) => shown.map(({ text }) => text);

describe('the lines of a log', () => {
  it('are those of its entries, with what their data tells', () => {
    expect(texts(lines)).toEqual([
      'pulling python:3 as ci',
      'building',
      'STEP 1/2: RUN make',
      'one',
      'two',
      'three',
      'STEP 2/2: CMD',
      'It failed',
      'exit status 1',
      'io.quay.builder.x',
    ]);
    expect(starts).toEqual([1, 2, 3, 4, 6, 7, 8]);
    expect(lines[5]?.segments[0]?.style.colour).toBeDefined();
    expect(lines[6]?.segments[0]?.style.colour).toBeUndefined();
  });

  it('go on where output was cut, and are overwritten by progress', () => {
    const read = readLines(NO_LINES, [
      entry('10 %\r'),
      entry('20 %\r'),
      entry('done\nnext \u001B[3'),
      entry('1mred'),
      entry('left open\r'),
      entry('STEP', 'command'),
      entry('own line'),
    ]);
    expect(texts(read.lines)).toEqual(['done', 'next red', 'left open', 'STEP', 'own line']);
    expect(read.starts).toEqual([1, 1, 1, 2, 3, 4, 5]);
    expect(read.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are the same when they come bit by bit', () => {
    const bitByBit = entries.reduce(
      (before, _entry, index) => readLines(before, entries.slice(0, index + 1)),
      NO_LINES,
    );
    expect(bitByBit.lines).toEqual(lines);
    expect(readLines(bitByBit, entries)).toBe(bitByBit);
  });

  it('fold under their command and their phase', () => {
    expect(lines.filter(({ number }) => isFoldable(lines, number))).toEqual([lines[1], lines[2]]);
    expect(texts(unfoldedLines(lines, new Set([3])))).not.toContain('two');
    expect(texts(unfoldedLines(lines, new Set([3])))).toContain('STEP 2/2: CMD');
    expect(texts(unfoldedLines(lines, new Set([2])))).toEqual([
      'pulling python:3 as ci',
      'building',
    ]);
  });

  it('have their place among those that are not folded', () => {
    const shown = unfoldedLines(lines, new Set([3]));
    expect(shown.map(({ number }) => placeOf(shown, number))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(placeOf(shown, 5)).toBeUndefined();
    expect([0, -1, 11, 99].map((number) => placeOf(lines, number))).toEqual(
      Array.from({ length: 4 }),
    );
    expect(placeOf(lines, 10)).toBe(9);
  });

  it('are those of entries of any shape', () => {
    const odd = [null, 'bare', { message: { error: 'only this' }, type: 7 }, 42];
    expect(texts(readLines(NO_LINES, odd).lines)).toEqual(['', 'bare', 'only this', '42']);
  });

  it('become plain text', () => {
    expect(logText(lines.slice(1, 3), true)).toBe(
      '09:20:04  == building\n          STEP 1/2: RUN make\n',
    );
    expect(logText(lines.slice(3, 5), false)).toBe('one\ntwo\n');
  });
});

describe('searching a log', () => {
  it('finds every place, whatever the case', () => {
    expect(findInLog(lines, 'step ')).toEqual([
      { line: 3, start: 0, end: 5 },
      { line: 7, start: 0, end: 5 },
    ]);
    expect(findInLog(lines, 't')).toHaveLength(9);
    expect(findInLog(lines, '')).toEqual([]);
  });

  it('ends at the most matches that are drawn', () => {
    const { lines: long } = readLines(NO_LINES, [entry('x'.repeat(MAX_MATCHES - 1)), entry('xx')]);
    const matches = findInLog(long, 'x');
    expect(matches).toHaveLength(MAX_MATCHES);
    expect(matches.at(-1)).toEqual({ line: 2, start: 0, end: 1 });
  });
});

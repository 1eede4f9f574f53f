import { describe, expect, it } from 'vitest';

import {
  addPart,
  entryTime,
  type BuildLogEntry,
  loggedPhases,
  NOTHING_READ,
  rawLog,
  readEntry,
} from './build-log';

const entry = (message: string, type?: string, datetime?: string): BuildLogEntry => ({
  message,
  type,
  data: datetime === undefined ? {} : { datetime },
});
const [a, b, c, d] = [entry('a'), entry('b'), entry('c'), entry('d')];
const known = { entries: [a, b], unreachable: false };

describe('a further part of a log', () => {
  it('is added at the end', () => {
    expect(addPart(NOTHING_READ, { start: 0, total: 2, logs: [a, b] })).toEqual(known);
    expect(addPart(known, { start: 2, total: 4, logs: [c, d] }).entries).toEqual([a, b, c, d]);
  });

  it('may begin earlier than asked', () => {
    expect(addPart(known, { start: 1, total: 3, logs: [b, c] }).entries).toEqual([a, b, c]);
    expect(addPart(known, { start: 0, total: 2, logs: [a, b] }).entries).toBe(known.entries);
  });

  it('takes nothing away when the server suddenly knows less', () => {
    expect(addPart(known, { start: 2, total: 0, logs: [] })).toEqual({
      entries: [a, b],
      unreachable: true,
    });
  });

  it('is not put behind a gap', () => {
    expect(addPart(known, { start: 3, total: 4, logs: [d] })).toEqual({
      entries: [a, b],
      unreachable: true,
    });
  });
});

describe('an entry of any shape', () => {
  it.each([
    [{ message: 'text' }, 'text'],
    [{ message: { error: 'only this' } }, 'only this'],
    [{ message: { status: 'Pulling', id: 7 } }, '{"status":"Pulling","id":7}'],
    [{ message: 42 }, '42'],
    [{ message: null }, ''],
    [{}, ''],
    ['bare', 'bare'],
    [null, ''],
    [['list'], ''],
  ])('%j reads %j', (raw, message) => {
    expect(readEntry(raw).message).toBe(message);
  });

  it('has no type and no data where those are of the wrong kind', () => {
    expect(readEntry({ message: 'x', type: 3, data: 'no' })).toMatchObject({
      message: 'x',
      type: undefined,
      data: {},
    });
  });
});

it('a log taken out raw has every entry as it came', () => {
  const logs = [
    { message: '\u001B[31m10 %\r', odd: [1] },
    'bare',
    null,
    { message: { error: 'x' } },
  ];
  expect(JSON.parse(rawLog(logs))).toEqual({ start: 0, total: 4, logs });
});

describe('the phases of a log', () => {
  it('take until the next one, and the last until the last line', () => {
    const phases = loggedPhases([
      entry('build-scheduled', 'phase', '2026-11-24 09:20:01.000123'),
      entry('building', 'phase', '2026-11-24 09:20:04.5'),
      entry('STEP 1', 'command', '2026-11-24 09:20:09'),
      entry('done'),
    ]);
    expect(phases).toEqual([
      {
        phase: 'build-scheduled',
        index: 0,
        clock: '09:20:01',
        from: 0,
        duration: 3500,
        last: false,
      },
      { phase: 'building', index: 1, clock: '09:20:04', from: 3500, duration: 4500, last: true },
    ]);
  });

  it('are found among entries of any shape', () => {
    const odd = [null, 'phase', { type: 'phase', message: { status: 'pushing' } }, ['phase'], 7];
    expect(loggedPhases(odd)).toMatchObject([{ phase: 'pushing', index: 2, last: true }]);
  });

  it('have no duration without times', () => {
    expect(loggedPhases([entry('building', 'phase')])).toEqual([
      {
        phase: 'building',
        index: 0,
        clock: undefined,
        from: undefined,
        duration: undefined,
        last: true,
      },
    ]);
    expect(loggedPhases([])).toEqual([]);
  });

  it('know no time that is none', () => {
    expect(entryTime(entry('x', undefined, 'yesterday'))).toBeUndefined();
    expect(entryTime(entry('x', undefined, '2026-13-45 09:20:01'))).toBeUndefined();
  });
});

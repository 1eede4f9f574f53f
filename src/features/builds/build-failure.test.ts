import { describe, expect, it } from 'vitest';

import type { BuildLogEntry } from '@/lib/build-log';

import { findFailure } from './build-failure';
import { NO_LINES, readLines } from './log-lines';
import { buildOf } from './testing';

const entry = (message: string, type?: string, data = {}): BuildLogEntry => ({
  message,
  type,
  data,
});
const error = (message: string, data = {}) => entry(message, 'error', data);

const failureIn = (entries: readonly BuildLogEntry[], phase = 'error') =>
  findFailure(buildOf(phase), entries, readLines(NO_LINES, entries));

const building = [
  entry('pulling', 'phase'),
  entry('building', 'phase'),
  entry('\u001B[1mSTEP 1/2: FROM node\u001B[0m', 'command'),
  entry('one\ntwo\n'),
  entry('STEP 2/2: RUN npm test', 'command'),
  entry('1 failed\n'),
];

describe('the failure of a build', () => {
  it('is its last error, at the step before it', () => {
    const message = 'error building at STEP "RUN npm test": exit status 1';
    const reasons = { base_error: 'exit status 1', error_code: 'io.quay.builder.builderror' };
    expect(
      failureIn([error('retried'), ...building, error(message, reasons), entry('error', 'phase')]),
    ).toEqual({
      line: 9,
      message,
      reasons: ['io.quay.builder.builderror'],
      where: 'at step 2/2:',
      command: 'RUN npm test',
      exit: 'exit status 1',
    });
  });

  it('is in a phase where no step was running', () => {
    const pushing = [...building, entry('pushing', 'phase'), entry('error', 'phase')];
    expect(failureIn([...pushing, error('denied')])?.where).toBe('in the phase “Pushing”');
    expect(failureIn([entry('pulling', 'phase'), error('denied')])?.where).toBe(
      'in the phase “Pulling”',
    );
    expect(failureIn([error('No builder')])?.where).toBeUndefined();
  });

  it.each([
    ['Step 3 : RUN make', 'at step 3:'],
    ['Step 3/4 : RUN make', 'at step 3/4:'],
    ['RUN make', 'at'],
  ])('names the command %j', (command, where) => {
    expect(failureIn([entry(command, 'command'), error('It failed')])).toMatchObject({
      where,
      command: 'RUN make',
    });
  });

  it.each([
    ["The command '/bin/sh -c make' returned a non-zero code: 2", 'exit status 2'],
    ['exit code: 137', 'exit status 137'],
    ['exit status unknown', undefined],
  ])('tells the exit status of %j', (message, exit) => {
    expect(failureIn([error(message)])?.exit).toBe(exit);
  });

  it('is not told of builds that did not fail, or whose log has no error', () => {
    expect(failureIn([...building, error('retried')], 'complete')).toBeUndefined();
    expect(failureIn(building)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';

import { ApiError, type ErrorKind } from '@/api/errors';
import type { BuildProgress } from '@/api/queries/builds';

import { type FollowChoice, followState, GIVE_UP_AFTER } from './follow';
import { buildOf } from './testing';

const NOW = Date.UTC(2026, 10, 24, 12);
const AUTO: FollowChoice = { wanted: 'auto', since: 0 };

function progressOf(phase: string, startedAgo = 60_000, grownAgo = 0): BuildProgress {
  return {
    build: {
      ...buildOf(phase),
      started: new Date(NOW - startedAgo).toUTCString().replace('GMT', '-0000'),
    },
    log: { entries: [], unreachable: false },
    source: 'live',
    grownAt: NOW - grownAgo,
  };
}

const state = (progress: BuildProgress | undefined, choice = AUTO, error: unknown = null) =>
  followState(choice, { progress, error, askedAt: NOW });
const failure = (kind: ErrorKind) => new ApiError({ kind, operation: 'GET /' });

describe('following a build', () => {
  it.each(['waiting', 'building', 'pushing', 'cannot_load', 'priming-cache'])(
    'goes on in %s',
    (phase) => {
      expect(state(progressOf(phase))).toBe('following');
    },
  );

  it.each(['complete', 'error', 'cancelled', 'expired', 'internalerror'])(
    'ends with %s',
    (phase) => {
      expect(state(progressOf(phase))).toBe('ended');
    },
  );

  it('waits until something is known', () => {
    expect(state(undefined)).toBe('unread');
  });

  it('stops when asked to', () => {
    expect(state(progressOf('building'), { wanted: 'no', since: 0 })).toBe('stopped');
  });

  it('gives up after half an hour without a new line, until it is asked again', () => {
    const silent = progressOf('building', GIVE_UP_AFTER, GIVE_UP_AFTER);
    expect(state(silent)).toBe('silent');
    expect(state(progressOf('building', GIVE_UP_AFTER, GIVE_UP_AFTER - 1))).toBe('following');
    expect(state(silent, { wanted: 'yes', since: NOW - 1000 })).toBe('following');
  });

  it('does not begin by itself with a build of long ago', () => {
    const old = progressOf('priming-cache', 25 * 60 * 60_000);
    expect(state(old)).toBe('old');
    expect(state(old, { wanted: 'yes', since: NOW })).toBe('following');
  });

  it('survives what may pass and stops at what does not', () => {
    expect(state(progressOf('building'), AUTO, failure('network'))).toBe('following');
    expect(state(progressOf('building'), AUTO, failure('rate-limited'))).toBe('following');
    expect(state(progressOf('building'), AUTO, failure('fresh-login'))).toBe('failed');
    expect(state(progressOf('building'), AUTO, failure('forbidden'))).toBe('failed');
  });
});

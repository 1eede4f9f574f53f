import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Rest, retryDelay } from './retry';

const after = (retryAfter: number) => retryDelay('read', 1, { kind: 'rate-limited', retryAfter });

describe('retryDelay', () => {
  it('waits longer each time, and not for ever', () => {
    const delays = [1, 2, 3, 4, 5].map((tries) => retryDelay('read', tries, { kind: 'server' }));
    expect(delays).toEqual([1000, 2000, 4000, 8000, undefined]);
  });

  it('waits as long as the registry asks, within reason', () => {
    expect([after(7), after(0), after(3600)]).toEqual([7000, 1000, 30_000]);
  });

  it('repeats only what may pass, and a write only when it was not carried out (C 2.3)', () => {
    const kinds = [
      'rate-limited',
      'server',
      'network',
      'opaque',
      'timeout',
      'forbidden',
      'contract',
    ];
    const repeated = (request: 'read' | 'write') =>
      kinds.filter((kind) => retryDelay(request, 1, { kind }) !== undefined);
    expect(repeated('read')).toEqual(kinds.slice(0, 5));
    expect(repeated('write')).toEqual(['rate-limited']);
  });
});

describe('Rest', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends after its time, or when it is woken', async () => {
    const rest = new Rest();
    const ended: string[] = [];
    void rest.wait(1000).then(() => ended.push('by itself'));
    await vi.advanceTimersByTimeAsync(1000);
    void rest.wait().then(() => ended.push('woken'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended).toEqual(['by itself']);
    rest.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(['by itself', 'woken']);
  });
});

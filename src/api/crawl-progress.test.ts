import { describe, expect, it, vi } from 'vitest';

import type { CrawlControls } from './crawl';
import { ApiError } from './errors';

import { combinedProgress } from './crawl-progress';

const reading = (part: Partial<CrawlControls<unknown>>): CrawlControls<unknown> => ({
  rows: [],
  seen: 0,
  pages: 0,
  complete: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: undefined,
  loading: false,
  reading: false,
  error: null,
  pause: vi.fn<() => void>(),
  resume: vi.fn<() => void>(),
  loadAll: vi.fn<() => void>(),
  refresh: vi.fn<() => Promise<void>>(() => Promise.resolve()),
  ...part,
});

const done = (rows: number, finishedAt: number) =>
  reading({ rows: Array.from({ length: rows }), complete: true, finishedAt });

describe('combinedProgress', () => {
  it('is complete only when both are, and as old as the older', () => {
    expect(combinedProgress([done(2, 10), reading({ rows: [1], reading: true })])).toMatchObject({
      loaded: 3,
      complete: false,
      reading: true,
      finishedAt: undefined,
    });
    expect(combinedProgress([done(2, 10), done(3, 20)])).toMatchObject({
      loaded: 5,
      complete: true,
      reading: false,
      finishedAt: 10,
    });
  });

  it('is paused or waiting when nothing goes on', () => {
    const going = reading({ reading: true });
    const paused = reading({ reading: true, paused: true });
    const waiting = reading({ reading: true, waitingUntil: 7 });
    expect(combinedProgress([going, paused]).paused).toBe(false);
    expect(combinedProgress([done(1, 1), paused]).paused).toBe(true);
    expect(combinedProgress([going, waiting]).waitingUntil).toBeUndefined();
    expect(combinedProgress([done(1, 1), waiting]).waitingUntil).toBe(7);
  });

  it('goes on with what has stopped, and leaves a complete list alone', () => {
    const error = new ApiError({ kind: 'server', operation: 'GET /' });
    const stopped = reading({ rows: [1], error });
    const complete = done(2, 10);
    const progress = combinedProgress([complete, stopped]);
    expect(progress.error).toBe(error);
    progress.resume();
    expect(stopped.resume).toHaveBeenCalledOnce();
    expect(complete.resume).not.toHaveBeenCalled();
    progress.loadAll();
    expect(stopped.loadAll).toHaveBeenCalledOnce();
    expect(complete.loadAll).not.toHaveBeenCalled();
  });

  it('reloads one list after the other', async () => {
    const ends: (() => void)[] = [];
    const first = new Promise<void>((resolve) => ends.push(resolve));
    const users = { ...done(2, 10), refresh: vi.fn<() => Promise<void>>(() => first) };
    const organizations = done(3, 20);
    combinedProgress([users, organizations]).refresh();
    expect(users.refresh).toHaveBeenCalledOnce();
    expect(organizations.refresh).not.toHaveBeenCalled();
    ends[0]?.();
    await first;
    await Promise.resolve();
    expect(organizations.refresh).toHaveBeenCalledOnce();
  });
});

import { describe, expect, it } from 'vitest';

import type { ErrorDescription } from '@/lib/error-description';

import { bulkResults, failureReasons } from './bulk-results';
import { countStates, createBulkRun, failuresText, type BulkTask } from './bulk-run';

class Failure extends Error {
  readonly kind: string;
  readonly retryAfter: number | undefined;

  constructor(kind: string, retryAfter?: number) {
    super(kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

const describeError = (error: unknown): ErrorDescription => ({
  kind: error instanceof Failure ? error.kind : 'unknown',
  title: 'It failed',
  meaning: 'So it is.',
  advice: 'Look.',
  retryAfter: error instanceof Failure ? error.retryAfter : undefined,
});

const failed = (id: string, quote: string) =>
  ({ id, label: id, state: 'failed', error: { ...describeError(null), quote } }) as const;

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Creates tasks that end when the test says so. */
function controlled(...ids: string[]) {
  const started: string[] = [];
  const ends = new Map<
    string,
    { resolve: (note?: string) => void; reject: (error: Error) => void }
  >();
  const tasks: BulkTask[] = ids.map((id) => ({
    id,
    label: id,
    run: () =>
      new Promise<string | void>((resolve, reject) => {
        started.push(id);
        ends.set(id, { resolve, reject });
      }),
  }));
  return {
    tasks,
    started,
    succeed: (id: string, note?: string) => {
      ends.get(id)?.resolve(note);
      return settled();
    },
    fail: (id: string, error: Error) => {
      ends.get(id)?.reject(error);
      return settled();
    },
  };
}

const statesOf = (run: ReturnType<typeof createBulkRun>) =>
  run.snapshot.get().items.map(({ state }) => state);

describe('createBulkRun', () => {
  it('does one after the other, in order', async () => {
    const { tasks, started, succeed } = controlled('a', 'b');
    const run = createBulkRun(tasks, [{ id: 'c', label: 'c', reason: 'Not this one.' }], {
      describeError,
    });
    expect(statesOf(run)).toEqual(['queued', 'queued', 'skipped']);
    run.start();
    run.start();
    expect(started).toEqual(['a']);
    expect(statesOf(run)).toEqual(['running', 'queued', 'skipped']);
    await succeed('a', 'Noted.');
    expect(started).toEqual(['a', 'b']);
    await succeed('b');
    expect(statesOf(run)).toEqual(['done', 'done', 'skipped']);
    expect(run.snapshot.get()).toMatchObject({
      status: 'finished',
      items: [{ note: 'Noted.' }, {}, {}],
    });
  });

  it('skips what a task leaves alone, says why, and does not count it as done', async () => {
    const done: string[] = [];
    const run = createBulkRun(
      [{ id: 'a', label: 'a', run: () => Promise.resolve({ skipped: 'Changed since.' }) }],
      [],
      { describeError, onDone: (id) => done.push(id) },
    );
    run.start();
    await settled();
    expect(run.snapshot.get()).toMatchObject({
      status: 'finished',
      items: [{ state: 'skipped', note: 'Changed since.' }],
    });
    expect(done).toEqual([]);
  });

  it('keeps a failure with its item, goes on, and repeats only what failed', async () => {
    const { tasks, started, succeed, fail } = controlled('a', 'b');
    const run = createBulkRun(tasks, [], { describeError });
    run.start();
    await fail('a', new Failure('server'));
    await succeed('b');
    expect(statesOf(run)).toEqual(['failed', 'done']);
    expect(run.snapshot.get().status).toBe('finished');
    run.retryFailed();
    expect(started).toEqual(['a', 'b', 'a']);
    await succeed('a');
    expect(statesOf(run)).toEqual(['done', 'done']);
  });

  it('stops after the request under way, and can go on', async () => {
    const { tasks, started, succeed } = controlled('a', 'b', 'c');
    const run = createBulkRun(tasks, [], { describeError });
    run.start();
    run.stop();
    expect(run.snapshot.get().status).toBe('stopping');
    run.start();
    await succeed('a');
    expect(run.snapshot.get().status).toBe('stopped');
    expect(statesOf(run)).toEqual(['done', 'queued', 'queued']);
    run.start();
    expect(started).toEqual(['a', 'b']);
    await succeed('b');
    await succeed('c');
    expect(countStates(run.snapshot.get().items)).toMatchObject({ done: 3, queued: 0 });
  });

  it('tells of each item that was done, and of no other', async () => {
    const { tasks, succeed, fail } = controlled('a', 'b', 'c');
    const done: string[] = [];
    const skips = [{ id: 'd', label: 'd', reason: 'Not this one.' }];
    const run = createBulkRun(tasks, skips, { describeError, onDone: (id) => done.push(id) });
    run.start();
    await succeed('a');
    await fail('b', new Failure('server'));
    await succeed('c');
    expect(done).toEqual(['a', 'c']);
  });

  it('leaves undone what a stop left undone when it repeats what failed', async () => {
    const { tasks, started, succeed, fail } = controlled('a', 'b');
    const run = createBulkRun(tasks, [], { describeError });
    run.start();
    run.stop();
    await fail('a', new Failure('server'));
    expect(statesOf(run)).toEqual(['failed', 'queued']);
    run.retryFailed();
    await succeed('a');
    expect(started).toEqual(['a', 'a']);
    expect(statesOf(run)).toEqual(['done', 'queued']);
    expect(run.snapshot.get().status).toBe('stopped');
  });

  it('stops by itself at a failure that every item would meet', async () => {
    const { tasks, fail } = controlled('a', 'b');
    const run = createBulkRun(tasks, [], { describeError });
    run.start();
    await fail('a', new Failure('read-only'));
    // The item was refused before anything was done, so there is one next step: continue with both.
    expect(statesOf(run)).toEqual(['queued', 'queued']);
    expect(run.snapshot.get()).toMatchObject({ status: 'stopped', halted: { kind: 'read-only' } });
  });

  it('waits out the rate limit as long as it was asked to', async () => {
    const { tasks, started, succeed, fail } = controlled('a');
    const pauses: number[] = [];
    const run = createBulkRun(tasks, [], {
      describeError,
      rest: {
        wait: async (milliseconds = 0) => {
          pauses.push(milliseconds);
        },
        wake: () => undefined,
      },
    });
    run.start();
    await fail('a', new Failure('rate-limited', 7));
    await fail('a', new Failure('rate-limited'));
    await succeed('a');
    expect(pauses).toEqual([7000, 2000]);
    expect(started).toEqual(['a', 'a', 'a']);
    expect(statesOf(run)).toEqual(['done']);
  });

  it('stops while it waits', async () => {
    const { tasks, fail } = controlled('a', 'b');
    const run = createBulkRun(tasks, [], { describeError });
    run.start();
    await fail('a', new Failure('rate-limited', 3600));
    expect(run.snapshot.get().waitingUntil).toBeGreaterThan(Date.now());
    run.stop();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(statesOf(run)).toEqual(['queued', 'queued']);
    expect(run.snapshot.get()).toMatchObject({ status: 'stopped', waitingUntil: undefined });
  });

  it('tells its listeners of every change', async () => {
    const { tasks, succeed } = controlled('a');
    const run = createBulkRun(tasks, [], { describeError });
    const seen: string[] = [];
    const { unsubscribe } = run.snapshot.subscribe(({ status }) => seen.push(status));
    run.start();
    await succeed('a');
    expect(seen).toEqual(['running', 'running', 'running', 'finished']);
    unsubscribe();
  });
});

describe('bulkResults', () => {
  it('has one line for each target', () => {
    const csv = bulkResults([
      { id: 'a', label: 'a', state: 'done', note: 'Enabled first.' },
      {
        id: 'b',
        label: '=b()',
        state: 'failed',
        error: { ...describeError(null), quote: 'No "b".' },
      },
      { id: 'c', label: 'c', state: 'queued' },
    ]);
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFTarget,Result,Explanation',
      'a,Done,Enabled first.',
      `'=b(),Failed,"It failed: No ""b""."`,
      'c,Not done,',
      '',
    ]);
  });
});

describe('failureReasons', () => {
  it('counts each reason of a failure once, the most frequent first', () => {
    expect(
      failureReasons([
        failed('a', 'Busy.'),
        { id: 'b', label: 'b', state: 'skipped', note: 'Already disabled.' },
        failed('c', 'Gone.'),
        failed('d', 'Gone.'),
      ]),
    ).toEqual([
      { reason: 'It failed: Gone.', of: [failed('c', 'Gone.'), failed('d', 'Gone.')] },
      { reason: 'It failed: Busy.', of: [failed('a', 'Busy.')] },
    ]);
  });
});

describe('failuresText', () => {
  it('tells apart what was done but for something', () => {
    const lacks = { label: 'Password lost', words: 'without a password' };
    const refused = failed('b', 'No mail.');
    const lacking = { ...refused, error: { ...refused.error, lacks } };
    expect(failuresText([failed('a', 'Gone.'), lacking])).toBe('1 without a password, 1 failed');
    expect(failuresText([lacking])).toBe('1 without a password');
    expect(failuresText([])).toBe('');
    expect(bulkResults([lacking])).toContain('b,Password lost,');
  });
});

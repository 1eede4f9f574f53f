import { describe, expect, it } from 'vitest';

import { createTurn } from './turn';

describe('a turn', () => {
  it('sends one request after another, in their order, even after a failure', async () => {
    const inTurn = createTurn();
    let open = 0;
    const ended: string[] = [];
    const request = (name: string, fails = false) =>
      inTurn(undefined, async () => {
        open += 1;
        expect(open).toBe(1);
        await Promise.resolve();
        open -= 1;
        ended.push(name);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([request('a'), request('b', true), request('c')]);
    expect(ended).toEqual(['a', 'b', 'c']);
  });

  it('sends as many at a time as it is wide, and no more', async () => {
    const inTurn = createTurn(2);
    let open = 0;
    let most = 0;
    const request = () =>
      inTurn(undefined, async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
        open -= 1;
      });
    await Promise.all(Array.from({ length: 7 }, request));
    expect(most).toBe(2);
  });

  it('does not send what was cancelled while it waited', async () => {
    const inTurn = createTurn();
    const cancelled = new AbortController();
    let sent = false;
    const first = inTurn(undefined, () => Promise.resolve());
    const second = inTurn(cancelled.signal, async () => {
      sent = true;
    });
    cancelled.abort();
    await first;
    await expect(second).rejects.toBe(cancelled.signal.reason);
    expect(sent).toBe(false);
  });
});

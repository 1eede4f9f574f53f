import { expect, it, vi } from 'vitest';

import { readInPieces } from './long-answer';

/** A response whose body arrives in parts of this length. */
const inParts = (text: string, length: number) =>
  new Response(
    new ReadableStream({
      start(controller) {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += length)
          controller.enqueue(bytes.slice(at, at + length));
        controller.close();
      },
    }),
  );

const logs = Array.from({ length: 20_000 }, (_, index) => ({ message: `line ${index} ━` }));

it('parses a long body while it arrives, to its end', async () => {
  const counts: number[] = [];
  const read = readInPieces('logs', (items) => counts.push(items.length));
  const { body } = await read(inParts(JSON.stringify({ logs, total: logs.length }), 10_000));
  expect(body).toEqual({ logs, total: logs.length });
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.at(-1)).toBe(logs.length);
});

it('leaves a short body, and one of another form, as they are', async () => {
  const onItems = vi.fn<(items: readonly unknown[]) => void>();
  for (const answer of [{ logs: logs.slice(0, 10) }, { logs_url: 'x'.repeat(200_000) }]) {
    const text = JSON.stringify(answer);
    expect(await readInPieces('logs', onItems)(inParts(text, 10_000))).toEqual({ text });
  }
  expect(onItems).not.toHaveBeenCalled();
});

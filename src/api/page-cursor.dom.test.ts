import { beforeEach, expect, it, vi } from 'vitest';

import { bodyOf } from './answer';
import { configureClient } from './client';
import { fetchTellingCursor } from './page-cursor';

const url = 'http://127.0.0.1:5173/api/v1/superuser/users/';

/** Responds with parts that arrive one after another; the function returned ends the response. */
function answerInParts(...parts: string[]): () => void {
  const { readable, writable } = new TextEncoderStream();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(readable)));
  const writer = writable.getWriter();
  for (const part of parts) void writer.write(part);
  return () => void writer.close();
}

beforeEach(() => {
  vi.unstubAllGlobals();
  configureClient();
});

it('tells the cursor of the next page before the response has ended', async () => {
  const end = answerInParts('{"users": [{"username": "mi', 'ra"}], "next_page": "gAAAA="}\n');
  const told: string[] = [];
  const response = fetchTellingCursor((cursor) => told.push(cursor))(url);
  await vi.waitFor(() => expect(told).toEqual(['gAAAA=']));
  end();
  expect(bodyOf(await response)).toEqual({
    users: [{ username: 'mira' }],
    next_page: 'gAAAA=',
  });
  expect(told).toEqual(['gAAAA=']);
});

it.each([
  ['a cursor that has not arrived yet', '{"users": [], "next_page": "gAA'],
  ['one before the end', '{"next_page": "gAA", "users": []}'],
  ['what a name contains', '{"users": [{"username": "\\"next_page\\": \\"x\\"}"}]'],
  ['the last page', '{"users": []}'],
])('tells nothing of %s', async (_what, text) => {
  const end = answerInParts(text);
  const told = vi.fn<(cursor: string) => void>();
  const response = fetchTellingCursor(told)(url);
  end();
  await response.catch(() => undefined);
  expect(told).not.toHaveBeenCalled();
});

import { describe, expect, it, vi } from 'vitest';

import { parseJson } from './json';
import { parseInPieces } from './json-pieces';

/** Parses a text that arrives in parts of this length. */
function parseInParts(
  text: string,
  length: number,
  { name = 'logs', onItems }: { name?: string; onItems?: (items: readonly unknown[]) => void } = {},
) {
  async function* rest() {
    for (let at = length; at < text.length; at += length)
      yield Promise.resolve(text.slice(at, at + length));
  }
  return parseInPieces(name, text.slice(0, length), rest(), onItems);
}

/** What is as long as several pieces, and hard to divide. */
const logs = Array.from({ length: 20_000 }, (_, index) => ({
  message: ['plain', '},{"message":"', '[{"a":1},{"b":', 'ends in },{', '\\"},{\\"', '━━━ ,{'][
    index % 6
  ],
  data: {
    datetime: `2026-11-24 09:20:04.${index}`,
    ...(index % 1000 === 0 && { nested: [{ a: 1 }, { b: [{}, { c: index }] }] }),
  },
}));

describe('a long list in pieces', () => {
  it.each([
    ['in parts', 65_536],
    ['in parts longer than a piece', 700_000],
    ['in small parts', 1_000],
  ])('is the whole list %s', async (_how, length) => {
    const text = JSON.stringify({ start: 0, total: logs.length, logs });
    const parse = vi.spyOn(JSON, 'parse');
    const grown: number[] = [];
    const { body } = await parseInParts(text, length, {
      onItems: (items) => grown.push(items.length),
    });
    expect(grown.length).toBeGreaterThan(1);
    expect(grown.at(-1)).toBe(logs.length);
    expect(body).toEqual({ start: 0, total: logs.length, logs });
    expect(Math.max(...parse.mock.calls.map(([part]) => part.length))).toBeLessThan(1_300_000);
    parse.mockRestore();
  });

  it('is divided where it is indented', async () => {
    const text = JSON.stringify({ logs }, undefined, 2);
    const { text: head, body } = await parseInParts(text, 65_536);
    expect(head).toBe('{\n  "logs": [');
    expect(JSON.stringify(body)).toBe(JSON.stringify({ logs }));
  });

  it('is divided however the registry puts spaces', async () => {
    const item = `{"message": "x", "data": {"datetime": "2026-11-24 09:20:04.5"}}`;
    const text = `\n{ "start" : 0, "logs" : [ ${Array.from({ length: 9_000 }, () => item).join(' ,\n\t')} ] }\n`;
    expect(await parseInParts(text, 65_536)).toEqual({
      text: '\n{ "start" : 0, "logs" : [',
      body: parseJson(text),
    });
  });

  it('keeps the digits of its numbers', async () => {
    const items = Array.from({ length: 30_000 }, (_, index) => `{"id": 92233720368547${index}}`);
    const text = `{"total": 9223372036854775807, "logs": [${items.join(', ')}], "after": 1}`;
    expect((await parseInParts(text, 65_536)).body).toEqual(parseJson(text));
  });

  it.each([
    ['texts', logs.map(({ message }) => message)],
    ['lists', logs.map(({ message }) => [message, [], {}])],
    ['numbers', logs.map((_log, index) => index)],
  ])('may be one of %s', async (_what, items) => {
    const text = JSON.stringify({
      logs: Array.from({ length: 5 }, () => items).flat(),
      after: ',',
    });
    const { text: head, body } = await parseInParts(text, 65_536);
    expect(head).toBe('{"logs":[');
    expect(body).toEqual(parseJson(text));
  });

  it.each([
    ['short', JSON.stringify({ start: 0, total: 1, logs: [{ message: 'x' }] })],
    ['of another form', JSON.stringify({ logs_url: 'x'.repeat(2_000_000) })],
    ['behind another list', JSON.stringify({ others: [1, 2], logs })],
    ['no JSON', `<html>${'},{"'.repeat(500_000)}`],
  ])('is left to be parsed whole where it is %s', async (_what, text) => {
    expect(await parseInParts(text, 65_536)).toEqual({ text });
  });

  it('is nothing where it breaks off', async () => {
    const text = JSON.stringify({ start: 0, logs });
    expect(await parseInParts(text.slice(0, -5_000), 65_536)).toEqual({
      text: '{"start":0,"logs":[',
    });
  });
});

describe('a long object in pieces', () => {
  const config = Object.fromEntries(
    logs.map(({ message, data }, index) => [`KEY "${index}",{`, index % 2 ? data : message]),
  );

  it.each([65_536, 1_000])('is the whole object in parts of %i characters', async (length) => {
    const text = JSON.stringify({ config, env: { PATH: '/usr/bin' }, schema: { type: 'object' } });
    const parse = vi.spyOn(JSON, 'parse');
    const { body } = await parseInParts(text, length, { name: 'config' });
    expect(parse.mock.calls.length).toBeGreaterThan(2);
    expect(Math.max(...parse.mock.calls.map(([part]) => part.length))).toBeLessThan(700_000);
    expect(JSON.stringify(body)).toBe(text);
    parse.mockRestore();
  });

  it('keeps a name that objects have by themselves', async () => {
    const text = `{"config": {"__proto__": {"x": 1}, "a": ${JSON.stringify('a'.repeat(400_000))}, "b": 1}}`;
    const { body } = await parseInParts(text, 65_536, { name: 'config' });
    expect(JSON.stringify(body)).toBe(JSON.stringify(parseJson(text)));
  });

  it('is left to be parsed whole where it is a text', async () => {
    const text = JSON.stringify({ config: '{'.repeat(400_000), env: {} });
    expect(await parseInParts(text, 65_536, { name: 'config' })).toEqual({ text });
  });
});

import { describe, expect, it } from 'vitest';

import { messageBeginning, messageTitle, severityOf } from './messages';

const titleOf = (content: string, media_type = 'text/markdown') =>
  messageTitle({ content, media_type });

describe('the title of a message', () => {
  it.each([
    ['**Down on Sunday**, 22:00 UTC.\n\nMore', 'Down on Sunday, 22:00 UTC.'],
    ['\n\n## Read [the page](https://example.org)', 'Read the page'],
    ['- one\n- two', 'one'],
    ['![a picture](https://example.org/x.png)', 'a picture'],
    ['**', '**'],
    ['  \n ', 'Empty message'],
  ])('is its first line without marks: %j', (content, title) => {
    expect(titleOf(content)).toBe(title);
  });

  it('of a plain text keeps what looks like a mark', () => {
    expect(titleOf('# **not** a heading', 'text/plain')).toBe('# **not** a heading');
  });

  it('is short and quick, whatever the text', () => {
    const from = performance.now();
    expect(titleOf('['.repeat(100_000)).length).toBeLessThanOrEqual(200);
    expect(performance.now() - from).toBeLessThan(500);
  });
});

describe('the beginning of a message', () => {
  it('is all of a short one', () => {
    expect(messageBeginning('one\n\ntwo\n')).toBe('one\n\ntwo\n');
  });

  it('ends with a paragraph where one ends late enough, else between two words', () => {
    const paragraph = 'word '.repeat(100).trim();
    expect(messageBeginning(`${paragraph}\n\n${paragraph}`)).toBe(`${paragraph} …`);
    const cut = messageBeginning('word '.repeat(2_000));
    expect(cut).toMatch(/word …$/);
    expect(cut.length).toBeLessThan(710);
    expect(messageBeginning('x'.repeat(10_000)).length).toBeLessThan(710);
  });

  it('has few lines', () => {
    expect(messageBeginning('a\n'.repeat(500)).split('\n').length).toBeLessThan(14);
  });
});

it('an unknown severity is none of the known ones', () => {
  expect(severityOf({ severity: 'warning' })).toBe('warning');
  expect(severityOf({ severity: 'fatal' })).toBe('other');
  expect(severityOf({})).toBe('other');
});

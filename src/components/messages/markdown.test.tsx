import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { Markdown } from './markdown';

const shown = (text: string) => render(<Markdown text={text} />).container;

describe('Markdown from outside', () => {
  it('becomes headings, lists, tables, emphasis and code', () => {
    const element = shown(
      '# Title\n\nA **bold** and _soft_ `code` word.\n\n1. one\n2. two\n   - nested\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nmore <b>code</b>\n```',
    );
    expect(element.querySelector('h4')?.textContent).toBe('Title');
    expect(element.querySelector('strong')?.textContent).toBe('bold');
    expect(element.querySelector('em')?.textContent).toBe('soft');
    expect(element.querySelectorAll('ol > li')).toHaveLength(2);
    expect(element.querySelector('ol ul')?.textContent).toBe('nested');
    expect(element.querySelector('blockquote')?.textContent).toBe('quoted');
    expect(element.querySelectorAll('td')).toHaveLength(2);
    expect(element.querySelector('pre')?.textContent).toBe('more <b>code</b>');
  });

  it('links only to the web and to mail addresses, in a window of its own', () => {
    const element = shown(
      '[web](https://example.org/x "t") [mail](mailto:a@example.org) <https://example.org/y> www.example.org',
    );
    const links = [...element.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://example.org/x',
      'mailto:a@example.org',
      'https://example.org/y',
      'http://www.example.org/',
    ]);
    for (const link of links) {
      expect(link.rel).toContain('noopener');
      expect(link.target).toBe('_blank');
    }
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:msgbox)',
    '[x](//evil.example/)',
    '[x](/relative)',
    '[x](https:evil)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('shows %j as it is written', (text) => {
    const element = shown(text);
    expect(element.querySelector('a, img')).toBeNull();
    expect(element.textContent).not.toBe('');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    'a <b onclick=alert(1)>b</b> c',
    '<script>alert(1)</script>',
    '<iframe src="https://evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<svg/onload=alert(1)>',
    '<!-- hidden -->',
  ])('shows the HTML %j as text', (text) => {
    const element = shown(text);
    expect(element.textContent).toContain(text);
    expect(element.querySelector('img, b, script, iframe, a, style, svg')).toBeNull();
  });

  it('loads no image: it is a link to its address', () => {
    const element = shown('![a tracker](https://evil.example/x.png)');
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('a')?.textContent).toBe('Image: a tracker');
  });

  it('decodes the usual character references once', () => {
    expect(shown('a &amp; b &lt;b&gt; &amp;lt;').textContent).toBe('a & b <b> &lt;');
  });

  it.each([
    ['quotations', '>'.repeat(10_000)],
    ['lists', '- '.repeat(5_000)],
    ['brackets', '['.repeat(10_000)],
    ['images', '!['.repeat(5_000)],
    ['emphasis', '*a _b '.repeat(1_600)],
    ['stars', `a${'*'.repeat(9_998)}b`],
    ['backticks', Array.from({ length: 140 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['links', '[a](b'.repeat(2_000)],
    ['tags', '<a '.repeat(3_300)],
    ['spaces', `a${' '.repeat(9_990)}b`],
    ['rows', '|a'.repeat(5_000)],
  ])('is drawn, whatever it nests: %s', (_name, text) => {
    expect(shown(text).textContent.length).toBeGreaterThan(0);
  });
});

import type { Page } from '@playwright/test';

import { rowOf } from './support/list';
import { expect, test } from './support/test';

/** Returns the font files that the page has loaded. */
const loadedFonts = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\.(woff2?|ttf|otf)$/.test(name))
      .map(({ name, decodedBodySize }) => ({ name, size: decodedBodySize })),
  );

/** Returns the size of a text's box. */
const measure = (page: Page, text: string, style: Record<string, string>) =>
  page.evaluate(
    ([text, style]) => {
      const box = document.createElement('span');
      box.textContent = text;
      Object.assign(box.style, {
        position: 'absolute',
        lineHeight: 'normal',
        whiteSpace: 'nowrap',
        ...style,
      });
      document.body.append(box);
      const { width, height } = box.getBoundingClientRect();
      box.remove();
      return { width, height };
    },
    [text, style] as const,
  );

test('one font comes from the own origin, and a second file only for further Latin letters', async ({
  page,
  open,
  baseURL,
}) => {
  await open('./users');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('500 13px Geist'))).toBe(true);
  const first = await loadedFonts(page);
  // The preload and the style sheet name the same file.
  expect(first).toHaveLength(1);

  await page.getByRole('searchbox').fill('Žižka');
  await expect.poll(() => loadedFonts(page)).toHaveLength(2);
  const all = await loadedFonts(page);
  for (const { name } of all) expect(new URL(name).origin).toBe(new URL(baseURL ?? '').origin);
  expect(all.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(60_000);
});

test('digits have one width', async ({ page, open }) => {
  await open('./users');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  const widths = async (style: Record<string, string>) => {
    const all = await Promise.all(
      Array.from('0123456789', String).map((digit) => measure(page, digit.repeat(100), style)),
    );
    return new Set(all.map(({ width }) => Math.round(width)));
  };
  for (const fontWeight of ['400', '500', '600'])
    expect((await widths({ fontWeight })).size, fontWeight).toBe(1);
  // Without the style that the whole page inherits, Geist's digits differ: no other font stands in here.
  expect((await widths({ fontVariantNumeric: 'normal' })).size).toBeGreaterThan(1);
});

test('the font that stands in until the file has arrived takes the same space', async ({
  page,
  open,
}) => {
  await open('./users');
  await expect(rowOf(page, 'testuser')).toBeVisible();
  const text = 'Sort, filters and totals cover only the rows loaded.';
  const both = async (fontSize: string) => ({
    geist: await measure(page, text, { fontSize, fontFamily: 'Geist' }),
    fallback: await measure(page, text, { fontSize, fontFamily: "'Geist fallback'" }),
  });
  for (const fontSize of ['12px', '13px', '14px', '20px']) {
    const { geist, fallback } = await both(fontSize);
    expect(fallback.height, fontSize).toBe(geist.height);
  }
  // Without the hinting of small sizes.
  const { geist, fallback } = await both('100px');
  expect(Math.abs(fallback.width / geist.width - 1)).toBeLessThan(0.02);
});

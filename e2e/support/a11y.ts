import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with rule, impact and places of what axe finds by these rules. */
async function expectNothing(page: Page, runOnly: RunOptions['runOnly']): Promise<void> {
  // It stays in the page for the next look, and is gone with it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async (options) => {
      const axe: { run: (place: Node, options: object) => Promise<AxeResults> } = Reflect.get(
        window,
        'axe',
      );
      // What lies under a modal dialog is covered, and looked at where it is not.
      const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
      const { violations } = await axe.run(place, options);
      return violations.map(
        ({ id, impact, help, nodes }) =>
          `${id} (${impact}): ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`,
      );
      // What is well is not listed, which takes as long as looking at it.
    },
    { runOnly, resultTypes: ['violations'], preload: false },
  );
  expect(found).toEqual([]);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Fails when axe finds anything against WCAG 2.2 A and AA. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNothing(page, { type: 'tag', values: WCAG });

/** The same for the contrast of text alone. */
export const expectReadable = (page: Page): Promise<void> =>
  expectNothing(page, { type: 'rule', values: ['color-contrast'] });

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with the rule, impact and location of each axe finding for these rules. */
async function expectNothing(page: Page, runOnly: RunOptions['runOnly']): Promise<void> {
  // The script stays in the page for the next check, until the page goes away.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async (options) => {
      const axe: { run: (place: Node, options: object) => Promise<AxeResults> } = Reflect.get(
        window,
        'axe',
      );
      // A modal dialog covers what is under it, which other views check.
      const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
      const { violations } = await axe.run(place, options);
      return violations.map(
        ({ id, impact, help, nodes }) =>
          `${id} (${impact}): ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`,
      );
      // Passed rules are not listed, since listing them takes as long as the check.
    },
    { runOnly, resultTypes: ['violations'], preload: false },
  );
  expect(found).toEqual([]);
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Fails if axe finds a violation of WCAG 2.2 A or AA. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNothing(page, { type: 'tag', values: WCAG });

/** Does the same for text contrast only. */
export const expectReadable = (page: Page): Promise<void> =>
  expectNothing(page, { type: 'rule', values: ['color-contrast'] });

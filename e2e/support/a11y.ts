import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

async function expectNothing(builder: AxeBuilder): Promise<void> {
  // Else a page is opened for each result, to put those of frames together; the console has none.
  const { violations } = await builder.setLegacyMode().analyze();
  const found = violations.map(
    ({ id, impact, help, nodes }) =>
      `${id} (${impact}): ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`,
  );
  expect(found).toEqual([]);
}

/** Fails with rule, impact and places when axe finds anything against WCAG 2.2 A and AA. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNothing(
    new AxeBuilder({ page }).withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22a',
      'wcag22aa',
    ]),
  );

/** The same for the contrast of text alone. */
export const expectReadable = (page: Page): Promise<void> =>
  expectNothing(new AxeBuilder({ page }).withRules(['color-contrast']));

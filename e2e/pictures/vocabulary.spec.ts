import { expect, test } from '../support/test';

test.use({ viewport: { width: 1680, height: 900 } });

for (const scheme of ['light', 'dark'] as const) {
  test(`the vocabulary, with a row under the pointer in ${scheme}`, async ({ page }) => {
    await page.goto('./src/vocabulary/');
    const frame = page.getByTitle(scheme, { exact: true }).contentFrame();
    // The last part is a document of its own. The development server compiles all of it when asked first.
    for (const title of ['light', 'dark']) {
      const form = page.getByTitle(title, { exact: true }).contentFrame().getByTitle('Form');
      await expect(form.contentFrame().getByRole('dialog')).toBeVisible({ timeout: 40_000 });
    }
    await frame.getByRole('row', { name: 'hovered' }).hover();
    await page.screenshot({
      path: `screenshots/vocabulary-${scheme}.png`,
      fullPage: true,
      animations: 'disabled',
    });
  });
}

import { expectAccessible, expectReadable } from './support/a11y';
import { doubleText, expectReflow } from './support/reflow';
import { expect, test } from './support/test';
import { VIEWS } from './views';

// Visit each view once for every general check: opening a view takes longer than checking it.
test.describe('axe finds nothing, light and dark, and all fits into 320 pixels or with text twice as large', () => {
  test.use({ colorScheme: 'light' });

  for (const { name, path, demo, heading, prepare } of VIEWS.filter((view) => !view.pictureOnly)) {
    test(name, async ({ page, open }) => {
      await open(path, demo);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await prepare?.(page);
      await expectAccessible(page);
      // Only colours change.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
      await expectReadable(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectReflow(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await doubleText(page);
      await expectReflow(page);
    });
  }
});

import { doubleText, expectReflow } from './support/reflow';
import { expect, test } from './support/test';
import { VIEWS } from './views';

test.describe('fits into 320 pixels, and with text twice as large', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { name, path, demo, heading, prepare } of VIEWS.filter((view) => !view.pictureOnly)) {
    test(name, async ({ page, open }) => {
      await open(path, demo);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await prepare?.(page);
      await expectReflow(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await doubleText(page);
      await expectReflow(page);
    });
  }
});

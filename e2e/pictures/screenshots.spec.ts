import { expect, test } from '../support/test';
import { VIEWS } from '../views';

const FOLDER = 'screenshots';

const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
};

for (const [size, viewport] of Object.entries(SIZES)) {
  test.describe(size, () => {
    test.use({ viewport, colorScheme: 'light', ...(size === 'narrow' && { hasTouch: true }) });

    for (const { name, path, demo, heading, prepare, pictureOnly } of VIEWS) {
      test(name, async ({ page, open }) => {
        await open(path, demo);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await prepare?.(page);
        if (!pictureOnly) await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveAttribute(
            'data-mantine-color-scheme',
            colorScheme,
          );
          await page.screenshot({
            path: `${FOLDER}/${name}-${size}-${colorScheme}.png`,
            animations: 'disabled',
          });
        }
      });
    }
  });
}

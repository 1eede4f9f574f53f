import { expectAccessible, expectReadable } from './support/a11y';
import { expect, test } from './support/test';
import { VIEWS } from './views';

test.describe('axe finds nothing, light and dark', () => {
  test.use({ colorScheme: 'light' });

  for (const { name, path, demo, heading, prepare } of VIEWS.filter((view) => !view.pictureOnly)) {
    test(name, async ({ page, open }) => {
      await open(path, demo);
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await prepare?.(page);
      await expectAccessible(page);
      // Only colours differ.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
      // Even without motion a transition ends with the next frame, and shows the former colour until then.
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      await expectReadable(page);
    });
  }
});

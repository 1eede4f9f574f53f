import { expectAccessible } from './support/a11y';
import { expect, test } from './support/test';
import { VIEWS } from './views';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const { name, path, demo, heading, prepare } of VIEWS.filter(
      (view) => !view.pictureOnly,
    )) {
      test(name, async ({ page, open }) => {
        await open(path, demo);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await prepare?.(page);
        await expectAccessible(page);
      });
    }
  });
}

import { writeFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from '../support/test';

const FOLDER = 'docs/pictures';

/** What the README shows. */
const PICTURES = {
  overview: ['./', 'Act now'],
  users: ['./users/data.hoarder', 'data.hoarder'],
  logs: ['./logs', 'Usage logs'],
} as const;

// With room for the demo's banner, which is cut off.
test.use({ viewport: { width: 1440, height: 956 } });

/** Takes a picture of everything below the demo's banner, as WebP, which Playwright itself does not write. */
async function takePicture(page: Page, file: string) {
  const banner = await page.getByRole('region', { name: 'Demo' }).boundingBox();
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 90,
    clip: { x: 0, y: Math.ceil(banner?.height ?? 0), width: 1440, height: 896, scale: 1 },
  });
  await writeFile(file, data, 'base64');
}

for (const [name, [path, heading]] of Object.entries(PICTURES)) {
  test(name, async ({ page, open }) => {
    await open(path, { size: 'typical' });
    await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    // Half a list is no good picture.
    await expect(page.getByText('Pause')).toHaveCount(0, { timeout: 30_000 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await takePicture(page, `${FOLDER}/${name}-${colorScheme}.webp`);
    }
  });
}

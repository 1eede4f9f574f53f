import type { Page } from '@playwright/test';

import { BUILDS, lineOf } from './support/builds';
import { expect, test } from './support/test';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- adds to the browser's own
  interface Window {
    /** Lets the rest of the log arrive, or the connection break. */
    endLog?: (how: 'arrives' | 'breaks') => void;
  }
}

/** Lets half of a log arrive, until the page's `endLog` is called. Runs in the page. */
function holdLogs(): void {
  const send = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await send(...request);
    if (!new URL(response.url, location.href).pathname.endsWith('/logs')) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const half = Math.floor(bytes.length / 2);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, half));
        window.endLog = (how) => {
          delete window.endLog;
          if (how === 'breaks') {
            controller.error(new TypeError('Failed to fetch'));
            return;
          }
          controller.enqueue(bytes.slice(half));
          controller.close();
        };
      },
    });
    return new Response(body, { headers: response.headers });
  };
}

async function endLog(page: Page, how: 'arrives' | 'breaks'): Promise<void> {
  await page.waitForFunction(() => window.endLog !== undefined);
  await page.evaluate((wanted) => window.endLog?.(wanted), how);
}

const state = (page: Page) => page.locator('output').filter({ hasText: /^(Loading|Ended)$/ });
const count = (page: Page) => page.getByText(/^[\d,]+ lines$/);
const phases = (page: Page) => page.getByRole('table', { name: 'Phases' });

test.beforeEach(({ page }) => page.addInitScript(holdLogs));

test('a long log that is on its way shows its first lines, and does not say what it lacks', async ({
  page,
  open,
}) => {
  await open(`./builds/${BUILDS.long.id}`);
  await expect(lineOf(page, 1)).toBeVisible();
  await expect(state(page)).toHaveText('Loading');
  // How many there are is not known yet, nor how long each phase took.
  await expect(count(page)).toHaveCount(0);
  await expect(phases(page)).toHaveCount(0);
  const search = page.getByRole('searchbox', { name: 'Search the log' });
  await search.fill('Setup complete');
  await expect(page.getByText('Not found')).toHaveCount(0);

  const place = await lineOf(page, 1).boundingBox();
  await search.fill('');
  await endLog(page, 'arrives');
  await expect(state(page)).toHaveText('Ended');
  await expect(count(page)).toHaveText(/^4,\d{3} lines$/);
  await expect(phases(page)).toBeVisible();
  expect(await lineOf(page, 1).boundingBox()).toEqual(place);
});

test('a search that began while the log was on its way finds what came later', async ({
  page,
  open,
}) => {
  await open(`./builds/${BUILDS.long.id}`);
  await expect(lineOf(page, 1)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the log' }).fill('Copying blob');
  await endLog(page, 'arrives');
  await expect(state(page)).toHaveText('Ended');
  await expect(page.getByText(/^1 of [\d,]+\+?$/)).toBeVisible();
  await expect(page.locator('mark').first()).toBeVisible();
});

test('a log that breaks off on its way keeps its lines, and loads again', async ({
  page,
  open,
}) => {
  await open(`./builds/${BUILDS.long.id}`);
  await expect(lineOf(page, 1)).toBeVisible();
  await endLog(page, 'breaks');
  const problem = page.getByRole('alert');
  await expect(problem).toBeVisible();
  await expect(lineOf(page, 1)).toBeVisible();
  await expect(state(page)).toHaveCount(0);
  await expect(page.getByText(/^Updated/)).toHaveCount(0);
  // A part of it is not copied or saved as if it were the log.
  await expect(page.getByRole('button', { name: 'Copy log' })).toBeHidden();
  await problem.getByRole('button', { name: 'Retry' }).click();
  await expect(problem).toHaveCount(0);
  await endLog(page, 'arrives');
  await expect(state(page)).toHaveText('Ended');
  await expect(count(page)).toHaveText(/^4,\d{3} lines$/);
});

test('a failed build waits for its whole log, to begin at the error', async ({ page, open }) => {
  await open(`./builds/${BUILDS.failed.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-kind]')).toHaveCount(0);
  await endLog(page, 'arrives');
  await expect(page.locator('[data-kind="error"]').first()).toBeVisible();
});

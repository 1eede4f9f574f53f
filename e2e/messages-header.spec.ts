import type { Page } from '@playwright/test';

import { isolate } from '../src/lib/text';
import { dialog, rowOf } from './support/list';
import { MAINTENANCE, messagesChip, messagesList, TEAMS } from './support/messages';
import { expect, test } from './support/test';

/** Records how often the messages were requested, from this call on. */
function watchAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/messages')) asked.push(request.method());
  });
  return asked;
}

const overlay = (page: Page) => dialog(page, 'Messages');
const dismiss = (page: Page, name: string) =>
  overlay(page).getByRole('button', { name: `Dismiss ${isolate(name)}` });

const dismissedIds = (page: Page) =>
  page.evaluate(() => localStorage.getItem('quay-console-dismissed-messages'));

test.describe('what the registry tells everybody', () => {
  test('stands in the top bar of every screen, the most severe first, and opens in full', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(messagesChip(page)).toContainText(MAINTENANCE);
    await page.getByRole('navigation').getByRole('link', { name: 'Service keys' }).click();
    await expect(messagesChip(page)).toContainText('2');
    await messagesChip(page).click();
    await expect(overlay(page).getByRole('article')).toHaveCount(2);
    await expect(overlay(page).getByRole('listitem')).toHaveCount(2);
    await expect(overlay(page).getByRole('article').nth(1)).toContainText(TEAMS);
    await overlay(page).getByRole('link', { name: 'list of messages' }).click();
    await expect(messagesList(page).count('2')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('is dismissed one by one, for good in this browser', async ({ page, open }) => {
    await open('./users');
    await messagesChip(page).click();
    await dismiss(page, MAINTENANCE).press('Enter');
    await expect(overlay(page).getByRole('article')).toHaveCount(1);
    await expect(dismiss(page, TEAMS)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(messagesChip(page)).toHaveAccessibleName(new RegExp(`^1 message: .*${TEAMS}`));
    await page.reload();
    await messagesChip(page).click();
    await dismiss(page, TEAMS).click();
    await expect(overlay(page)).toHaveCount(0);
    await expect(messagesChip(page)).toHaveCount(0);
    // Both stay in the list.
    await page.getByRole('navigation').getByRole('link', { name: 'Messages' }).click();
    await expect(messagesList(page).count('2')).toBeVisible();
  });

  test('is forgotten as dismissed once the registry no longer has it', async ({ page, open }) => {
    await page.addInitScript(() => {
      if (localStorage.getItem('quay-console-dismissed-messages') === null) {
        localStorage.setItem('quay-console-dismissed-messages', '["no-longer-there"]');
      }
    });
    await open('./users');
    await expect(messagesChip(page)).toBeVisible();
    await expect.poll(() => dismissedIds(page)).toBe('[]');
  });

  test('is asked for once, however many screens are visited', async ({ page, open }) => {
    const asked = watchAsked(page);
    await open('./users');
    await expect(messagesChip(page)).toBeVisible();
    for (const name of ['Organizations', 'Service keys', 'Overview', 'Users']) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    }
    expect(asked).toEqual(['GET']);
  });

  test('is not asked for while the tab is hidden', async ({ page, open }) => {
    const asked = watchAsked(page);
    await page.addInitScript(() => {
      Reflect.set(window, 'hide', (state: string) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      const hide: unknown = Reflect.get(window, 'hide');
      if (typeof hide === 'function') hide('hidden');
    });
    await open('./users');
    await expect(rowOf(page, 'testuser')).toBeVisible();
    // The part of the top bar is there, since the palette is loaded with it.
    await expect
      .poll(() =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => /header-messages/.test(name)),
        ),
      )
      .toBe(true);
    expect(asked).toEqual([]);
    await page.evaluate(() => Reflect.get(window, 'hide')('visible'));
    await expect(messagesChip(page)).toBeVisible();
    expect(asked).toEqual(['GET']);
  });

  test('says nothing where it could not be loaded', async ({ page, open }) => {
    const failed = page.waitForResponse(
      (response) => response.url().endsWith('/api/v1/messages') && response.status() === 502,
    );
    await open('./journal', { scenario: 'first-try-fails' });
    await failed;
    await expect(page.getByText('Nothing changed yet')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(messagesChip(page)).toHaveCount(0);
  });

  test('has its place on a phone, too', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('./users');
    await messagesChip(page).click();
    await expect(overlay(page).getByRole('article')).toHaveCount(2);
  });
});

import { expect, test } from './support/test';
import { dialog } from './support/list';

const PATH = '/api/v1/superuser/registrysize/';

test.describe('the registry size', () => {
  test('shows the size for people and exactly, and when it was calculated', async ({
    page,
    open,
  }) => {
    await open('./registry-size', { size: 'typical' });
    const panel = page.getByRole('region', { name: 'Size of all stored blobs' });
    await expect(panel).toContainText('65.2 TiB');
    await expect(panel).toContainText('71,654,321,098,765 bytes');
    await expect(panel).toContainText(/Calculated [34] days ago, on \d+ \w+ \d{4}, \d\d:03:04/);
    const namespaces = page.getByRole('region', { name: 'Compared with namespaces' });
    await expect(namespaces).toContainText('Top consumers');
    await expect(namespaces).toContainText(/Limits total [\d.]+× the registry size/);
    await page.reload();
    await expect(panel).toContainText('65.2 TiB');
  });

  test('says when it was never calculated', async ({ page, open }) => {
    await open('./registry-size');
    const words = page.getByText('Not calculated yet');
    await expect(words.first()).toBeVisible();
    // It does not lead to the screen that it is on.
    await expect(page.getByRole('link').and(words)).toHaveCount(0);
    await expect(page.getByText('0 bytes')).toHaveCount(0);
  });

  test('that cannot be read says so in its place, and is read on retry', async ({ page, open }) => {
    await open('./registry-size', { scenario: 'first-try-fails', size: 'typical' });
    const failure = (part: string) => page.getByRole('region', { name: part }).getByRole('alert');
    const retry = (part: string) => failure(part).getByRole('button', { name: 'Retry' }).click();
    await expect(failure('Compared with namespaces')).toContainText('/superuser/users/');
    await expect(page.getByText('Size not loaded')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
    await retry('Size of all stored blobs');
    await expect(page.getByText('71,654,321,098,765 bytes')).toBeVisible();
    await retry('Compared with namespaces');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('is calculated after a question, and followed to the end', async ({ page, open }) => {
    await page.clock.install();
    await open('./registry-size', { size: 'typical' });
    await page.getByRole('link', { name: 'Calculate size' }).click();
    const asking = dialog(page, 'Calculate the registry size?');
    await expect(asking).toContainText('keeps the database busy');
    await asking.getByRole('button', { name: 'Calculate size' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('The calculation was queued.')).toBeVisible();
    await expect(page.getByText('Queued', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Calculate size' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page.clock.fastForward(5_500);
    await expect(page.getByText('Running', { exact: true })).toBeVisible();
    await page.clock.fastForward(5_500);
    await expect(page.getByText('46.8 GiB more than before.')).toBeVisible();
    await expect(page.getByText('71,654,321,098,765 bytes')).toHaveCount(0);
    await expect(page.getByText('The calculation was queued.')).toHaveCount(0);
  });

  test('tells a new request from one that was under way already', async ({ page, open }) => {
    await open('./registry-size', { scenario: 'features-off' });
    await page.getByRole('link', { name: 'Calculate size' }).click();
    // Somebody else asks meanwhile.
    await page.evaluate(async (path) => {
      const headers = { 'X-Requested-With': 'XMLHttpRequest' };
      const token = await (await fetch('/csrf_token', { headers })).json();
      await fetch(path, {
        method: 'POST',
        headers: { ...headers, 'X-CSRF-Token': token.csrf_token },
      });
    }, PATH);
    await dialog(page, 'Calculate the registry size?')
      .getByRole('button', { name: 'Calculate size' })
      .click();
    await expect(page.getByText('A calculation is already queued or running.')).toBeVisible();
  });

  test('keeps the question open when the request fails', async ({ page, open }) => {
    await open('./registry-size/calculate', { scenario: 'first-try-fails' });
    const asking = dialog(page, 'Calculate the registry size?');
    await asking.getByRole('button', { name: 'Calculate size' }).click();
    await expect(asking.getByRole('alert')).toBeVisible();
    await asking.getByRole('button', { name: 'Calculate size' }).click();
    await expect(page.getByText('The calculation was queued.')).toBeVisible();
  });

  test('asks no more while the page is hidden', async ({ page, open }) => {
    await page.clock.install();
    await open('./registry-size/calculate', { scenario: 'features-off' });
    await dialog(page, 'Calculate the registry size?')
      .getByRole('button', { name: 'Calculate size' })
      .click();
    await expect(page.getByText('Queued', { exact: true })).toBeVisible();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes(PATH)) asked += 1;
    });
    const setHidden = (hidden: boolean) =>
      page.evaluate(
        (state) => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        },
        hidden ? 'hidden' : 'visible',
      );
    await setHidden(true);
    await page.clock.fastForward(30_000);
    expect(asked).toBe(0);
    await setHidden(false);
    await page.clock.fastForward(6_000);
    await expect.poll(() => asked).toBeGreaterThan(0);
  });

  test('shows the question again at its own address, and leaves it on Back', async ({
    page,
    open,
  }) => {
    await open('./registry-size', { size: 'typical' });
    await page.getByRole('link', { name: 'Calculate size' }).click();
    const asking = dialog(page, 'Calculate the registry size?');
    await expect(asking).toBeVisible();
    await page.reload();
    await expect(asking).toBeVisible();
    await asking.getByText('Show request').click();
    await expect(asking.getByLabel('Request as a curl command')).toContainText(
      /curl -X POST[\s\S]*registrysize\//,
    );
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('with features off', () => {
  test('says at once that no worker runs, and why a request stays queued', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    await open('./registry-size', { scenario: 'features-off' });
    await expect(page.getByText('Not calculated', { exact: true })).toBeVisible();
    await expect(page.getByText(/^FEATURE_QUOTA_MANAGEMENT is off/)).toBeVisible();
    await page.getByRole('link', { name: 'Calculate size' }).click();
    const asking = dialog(page, 'Calculate the registry size?');
    await expect(asking).toContainText('The request will stay queued');
    await asking.getByRole('button', { name: 'Calculate size' }).click();
    await expect(page.getByText(/^Waits for FEATURE_QUOTA_MANAGEMENT/)).toBeVisible();
  });
});

test.describe('without the right to write', () => {
  const REASONS = [
    [{ username: 'readonly' }, 'Read-only superusers cannot make changes.'],
    [{ scenario: 'read-only' }, 'The registry is in read-only mode.'],
  ] as const;
  for (const [settings, reason] of REASONS) {
    test(`the size is shown and not calculated: ${reason}`, async ({ page, open }) => {
      await open('./registry-size', { ...settings, size: 'typical' });
      await expect(page.getByText('71,654,321,098,765 bytes')).toBeVisible();
      const control = page.getByRole('link', { name: 'Calculate size' });
      await expect(control).toHaveAttribute('aria-disabled', 'true');
      await expect(control).toHaveAccessibleDescription(reason);
      await open('./registry-size/calculate', { ...settings, size: 'typical' });
      const asking = dialog(page, 'Calculate the registry size?');
      await expect(asking).toContainText(reason);
      await expect(asking.getByRole('button', { name: 'Calculate size' })).toHaveCount(0);
    });
  }
});

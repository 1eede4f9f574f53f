import { messagesChip } from './support/messages';
import { expect, test } from './support/test';
import { rowOf } from './support/list';

test('the demo begins as a superuser on Overview, and says in its banner who one is', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  const banner = page.getByRole('region', { name: 'Demo' });
  await expect(banner.getByLabel('Persona')).toHaveValue('admin');
  await expect(banner.getByLabel('Release')).toHaveValue('head');
});

test.describe('signing in', () => {
  test('a persona leads to the page that was asked for', async ({ page, open }) => {
    await open('./users?q=holt', { username: null });
    await expect(page.getByRole('heading', { name: 'Choose a persona' })).toBeVisible();
    await page.getByRole('button', { name: /^Superuser/ }).click();
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await expect(page).toHaveURL(/\/users\?q=holt$/);
    await expect(page.getByRole('region', { name: 'Demo' }).getByLabel('Persona')).toHaveValue(
      'admin',
    );
  });

  test('signing out forgets everything and leads back to the way in', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('button', { name: 'Account: admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Choose a persona' })).toBeVisible();
    await page.goto('./users');
    await expect(page.getByRole('heading', { name: 'Choose a persona' })).toBeVisible();
  });

  test('somebody who is no superuser is told so, and by whom it could change', async ({
    page,
    open,
  }) => {
    await open('./users', { username: 'testuser' });
    await expect(page.getByText('SUPER_USERS', { exact: true })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.getByRole('button', { name: /sign out/i }).click();
    await expect(page.getByRole('heading', { name: 'Choose a persona' })).toBeVisible();
  });

  test('the tier is shown', async ({ page, open }) => {
    await open('./users', { username: 'readonly' });
    const bar = page.getByRole('banner');
    await expect(bar.getByText('Read-only superuser')).toBeVisible();
    // On a phone, it leaves room for the name of the registry.
    await page.setViewportSize({ width: 390, height: 844 });
    const name = bar.getByText('Meridian Container Registry');
    await expect
      .poll(() => name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBe(0);
  });
});

test.describe('finding the way', () => {
  test('the palette opens by keyboard, goes to a screen and finds a user', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    await expect(field).toBeFocused();
    await field.fill('mira.holt');
    await expect(page.getByRole('option', { name: /mira\.holt/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/users\/mira\.holt$/);
    await expect(
      page.getByRole('dialog').getByRole('heading', { name: 'mira.holt' }),
    ).toBeVisible();
  });

  test('the palette runs an action', async ({ page, open }) => {
    await open('./users');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('create us');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/users\/\+new$/);
  });

  test('in the palette Enter means what was typed, however fast it follows', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('combobox')
      .evaluate((field: HTMLInputElement) => {
        field.focus();
        document.execCommand('insertText', false, 'create us');
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    await expect(page).toHaveURL(/\/users\/\+new$/);
  });

  test('pointing at a link fetches the code of its page, and asks the registry nothing', async ({
    page,
    open,
  }) => {
    await open('./configuration');
    await expect(page.getByText('AUTHENTICATION_TYPE').first()).toBeVisible();
    // They are loaded when everything else is.
    await expect(messagesChip(page)).toBeVisible();
    const asked: string[] = [];
    const code: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.includes('/api/')) asked.push(pathname);
      if (pathname.endsWith('.js')) code.push(pathname);
    });
    const links = page.getByRole('navigation').getByRole('link');
    expect(await links.count()).toBeGreaterThan(6);
    for (const link of await links.all()) {
      await link.hover();
      await link.focus();
    }
    await expect.poll(() => code.length).toBeGreaterThan(5);
    expect(asked).toEqual([]);
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await expect(rowOf(page, 'testuser')).toBeVisible();
  });

  test('the palette finds users by address, and leads to all it cannot show', async ({
    page,
    open,
  }) => {
    await open('./users', { size: 'typical' });
    await expect(page.getByText('2,000', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    const results = page.getByRole('listbox', { name: 'Results' });
    await field.fill('onboarding@contractors');
    // The users are loaded, the organizations are not.
    await expect(results.getByRole('option')).toHaveText([
      /^contractor-onboarding/,
      /^Search organizations for “onboarding@contractors”/,
    ]);
    await field.fill('nobody at all');
    await expect(results.getByRole('option')).toHaveCount(0);
    await expect(page.getByRole('dialog')).toContainText('No results');

    await field.fill('labs');
    await results.getByRole('option', { name: /^Show all [\d,]+ users/ }).click();
    await expect(page).toHaveURL(/\/users\?q=labs$/);
  });

  test('the palette offers to search users and organizations while they are not loaded', async ({
    page,
    open,
  }) => {
    await open('./configuration', { size: 'typical' });
    await expect(page.getByRole('heading', { name: 'Configuration' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('heidi');
    const results = page.getByRole('listbox', { name: 'Results' });
    await expect(results.getByRole('option')).toHaveText([
      /^Search users for “heidi”/,
      /^Search organizations for “heidi”/,
      /^Open user “heidi”/,
    ]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/users\?q=heidi$/);
    await expect(rowOf(page, 'heidi.jensen')).toBeVisible();
  });

  test('in the palette names come before what is found by its group alone', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(page.getByText('12', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+k');
    // "ad" starts the name of a user, and also finds "Create user" by a keyword.
    await page.getByRole('dialog').getByRole('combobox').fill('ad');
    const results = page.getByRole('listbox', { name: 'Results' });
    await expect(results.getByRole('option').first()).toHaveText(/^admin/);
    await expect(results.getByRole('option', { name: /^Create user Users/ })).toBeVisible();
  });

  test('the palette says what each result is, and offers to sign out only when asked', async ({
    page,
    open,
  }) => {
    await open('./users');
    await expect(page.getByText('12', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('combobox');
    const results = page.getByRole('listbox', { name: 'Results' });
    const signOut = results.getByRole('option', { name: 'Sign out' });
    // What the page offers comes before what is always there.
    await expect(results.getByRole('option')).toHaveText([
      /^Overview/,
      ...Array.from({ length: 10 }, () => /Go to$/),
      /^Search users.*Users$/,
      /^Create user.*Users$/,
      /^Create users from a list.*Users$/,
      /^Select users from a list.*Users$/,
      /^Refresh users.*Users$/,
      ...Array.from({ length: 5 }, () => /Display$/),
      /^Keyboard shortcuts.*Help$/,
      /^Check compatibility.*Help$/,
      /^Show activity.*Usage logs$/,
    ]);
    await field.fill('si');
    await expect(results.getByRole('option').first()).toBeVisible();
    await expect(signOut).toHaveCount(0);
    await field.fill('sig');
    await expect(signOut).toHaveText(/Account$/);
    await field.fill('mira');
    await expect(results.getByRole('option').first()).toHaveText(/^mira.*User$/);
  });

  test('an address that leads nowhere says so, also one that cannot be decoded', async ({
    page,
    open,
  }) => {
    const nowhere = page.getByRole('heading', { name: 'Page not found' });
    await open('./index.html');
    await expect(nowhere).toBeVisible();
    await expect(page.getByText('/index.html')).toBeVisible();
    for (const path of ['%', 'nothing/%E0%A4%A']) {
      const answer = await page.goto(`./${path}`);
      expect(answer?.status()).toBe(200);
      await expect(nowhere).toBeVisible();
      await expect(page.getByText(`/${path}`, { exact: true })).toBeVisible();
    }
    await page.goto('./users/%');
    await expect(page.getByRole('dialog')).toContainText('The registry has no user %');
  });

  test('the shortcuts are listed under ?, and work', async ({ page, open }) => {
    await open('./no-such-page');
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await page.keyboard.press('?');
    const shortcuts = page.getByRole('dialog');
    await expect(shortcuts.getByRole('region', { name: 'Go to' })).toContainText('Usersg then u');
    await expect(shortcuts.getByRole('region', { name: 'Anywhere' })).toContainText(
      'Search or jump toCtrl + K',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
  });

  test('the first tab stop skips to the content', async ({ page, open }) => {
    await open('./users');
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('the title names the page and the registry, and a change of page is announced', async ({
    page,
    open,
  }) => {
    await open('./no-such-page');
    await page.getByRole('link', { name: 'Users' }).first().click();
    await expect(page).toHaveTitle('Users · Meridian Container Registry');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /^Users/ })
        .first(),
    ).toBeAttached();
  });
});

/** Returns whether the console shows its frame without anything that needs an account. */
const isFrameAlone = () => {
  const links = [...document.querySelectorAll('nav[aria-label="Screens"] a')];
  const buttons = [...document.querySelectorAll('button')];
  return (
    links.some((link) => link.textContent.includes('Users')) &&
    document.body.textContent.includes('Loading') &&
    !buttons.some((button) => button.textContent.includes('Search or jump to'))
  );
};

test.describe('how it looks', () => {
  test('the colour scheme is kept, from before the first paint', async ({ page, open }) => {
    await open('./users');
    await page.getByRole('button', { name: /colour scheme/i }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  test('the zone is always visible and can be switched', async ({ page, open }) => {
    await open('./users');
    const zone = page.getByRole('button', { name: /^Times are in/ });
    await expect(zone).toContainText(/Local/);
    await zone.click();
    await expect(zone).toHaveText(/UTC/);
    await page.reload();
    await expect(zone).toHaveText(/UTC/);
  });

  for (const width of [360, 390, 768, 1440, 2560]) {
    test(`nothing overflows at ${width} px`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 844 });
      await open('./users');
      await expect(page.getByRole('link', { name: 'testuser', exact: true })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }

  test('the frame is there before it is known who is signed in', async ({ page, open }) => {
    await open('./users', { scenario: 'slow' });
    // In a single check, as the response may arrive between two.
    await expect.poll(() => page.evaluate(isFrameAlone), { intervals: [50] }).toBe(true);
  });

  test('on a phone the navigation is a drawer', async ({ page, open }) => {
    await open('./no-such-page');
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the navigation' })).toBeHidden();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Users' }).click();
    await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('the demo', () => {
  test('can be somebody else, and of another size', async ({ page, open }) => {
    await open('./users');
    const banner = page.getByRole('region', { name: 'Demo' });
    await expect(banner).toContainText('made-up data');
    await banner.getByLabel('Persona').selectOption('Read-only superuser');
    await expect(page.getByRole('banner').getByText('Read-only superuser')).toBeVisible();
    await banner.getByLabel('Size').selectOption('Typical');
    await expect(page.getByText('2,000', { exact: true })).toBeVisible();
  });

  test('a read-only registry says so', async ({ page, open }) => {
    await open('./users', { scenario: 'read-only' });
    await expect(page.getByText(/registry is in read-only mode/i).first()).toBeVisible();
  });
});

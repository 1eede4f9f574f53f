import { expect, test } from './support/test';
import { seededUsers } from './support/seed';
import { listOf, rowOf } from './support/list';

/** A request for a page of the list. */
const LIST = /\/api\/v1\/superuser\/users\/\?/;

test.describe('the users list', () => {
  test('shows who there is, how many, and how each one stands', async ({ page, open }) => {
    await open('./users', { size: 'typical' });
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible();
    await expect(listOf(page, 'Users').grid).toHaveAttribute('aria-rowcount', '2001');
    await expect(listOf(page, 'Users').names.first()).toHaveText('admin');

    const admin = rowOf(page, 'admin');
    await expect(admin).toContainText('You');
    await expect(admin).toContainText('admin@meridian.example');
    await expect(admin).toContainText('Superuser');
    await expect(rowOf(page, 'readonly')).toContainText('Read-only superuser');
    await expect(rowOf(page, 'mira.holt')).toContainText('Disabled');
    await expect(rowOf(page, 't.novak')).toContainText('Unverified');
    await expect(rowOf(page, 'build-agent-7')).toContainText('No e-mail');
    await expect(rowOf(page, 'data.hoarder')).toContainText('117%');
    await expect(rowOf(page, 'data.hoarder')).toContainText('50 GiB');
  });

  test('draws the last of 2,000 rows when one scrolls there', async ({ page, open }) => {
    await open('./users', { size: 'typical' });
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible();
    const last = seededUsers('typical').at(1_999).username;
    await expect(rowOf(page, last)).toHaveCount(0);
    await page.getByRole('link', { name: 'admin', exact: true }).focus();
    await page.keyboard.press('End');
    await expect(rowOf(page, last)).toBeInViewport();
    await expect(rowOf(page, last)).toHaveAttribute('aria-rowindex', '2001');
  });

  test('tells the exact size of what a user stores when it has the focus', async ({
    page,
    open,
  }) => {
    await open('./users');
    const used = rowOf(page, 'data.hoarder').getByRole('gridcell').nth(3);
    await used.getByText('58.5 GiB').focus();
    await expect(page.getByRole('tooltip')).toContainText('62,813,896,704');
  });

  test('is read anew on demand, with the rows staying where they are', async ({ page, open }) => {
    await open('./users');
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    const [, again] = await Promise.all([
      listOf(page, 'Users').region.getByRole('button', { name: 'Refresh', exact: true }).click(),
      page.waitForResponse(LIST),
    ]);
    expect(again.status()).toBe(200);
    await expect(listOf(page, 'Users').region.getByText('Updated just now')).toBeVisible();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
  });
});

test.describe('a list of 100,000 users', () => {
  const PARTIAL = /^[\d,]+ loaded, more to come$/;

  test('shows its first rows while it is still being read, and says that it is not all', async ({
    page,
    open,
  }) => {
    await open('./users?sort=name', { size: 'huge' });
    await expect(listOf(page, 'Users').names.first()).toBeVisible();
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
    await expect(
      page.getByText('Sort, filters and totals cover only the rows loaded.'),
    ).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Name partial' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(listOf(page, 'Users').grid).toHaveAttribute('aria-rowcount', '-1');
  });

  test('finds an exact name at its far end at once', async ({ page, open }) => {
    const far = seededUsers('huge').at(98_765).username;
    await open('./users', { size: 'huge' });
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search name or e-mail' }).fill(far);
    await expect(rowOf(page, far)).toContainText('Found by name');
    await expect(listOf(page, 'Users').count(/^\d+ of [\d,]+ loaded, more to come$/)).toBeVisible();

    await rowOf(page, far).click();
    await expect(page.getByRole('dialog', { name: `User ${far}` })).toBeVisible();
  });

  test('says that a name which fails to be found is only not loaded yet', async ({
    page,
    open,
  }) => {
    await open('./users', { size: 'huge' });
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
    await page.getByRole('searchbox').fill('fail-500');
    await expect(page.getByText('No matching users loaded yet')).toBeVisible();
    await expect(page.getByText(/The list is still partial/)).toBeVisible();
  });

  test('can be searched while it loads, also while the registry asks to wait, and finds more as it loads', async ({
    page,
    open,
  }) => {
    await open('./users?q=anna', { size: 'huge', scenario: 'flaky' });
    const users = listOf(page, 'Users');
    const status = users.region.getByText(/^Waiting for the registry, retrying in \d+ seconds?$/);
    await expect(status).toBeVisible();
    const counted = users.count(/^[\d,]+ of [\d,]+ loaded, more to come$/);
    const found = async () => {
      const [matching = 0, loaded = 0] =
        (await counted.innerText())
          .match(/[\d,]+/g)
          ?.map((digits) => Number(digits.replaceAll(',', ''))) ?? [];
      return { matching, loaded };
    };
    const before = await found();
    await expect(users.names.first()).toContainText('anna');
    await users.region.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(async () => (await found()).loaded).toBeGreaterThan(before.loaded + 1_000);
    expect((await found()).matching).toBeGreaterThan(before.matching);
    await expect(users.names.first()).toContainText('anna');
  });

  test('can be paused, asks for nothing meanwhile, and goes on from there', async ({
    page,
    open,
  }) => {
    let asked = 0;
    page.on('request', (request) => {
      if (LIST.test(request.url())) asked += 1;
    });
    await open('./users', { size: 'huge' });
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
    await listOf(page, 'Users').region.getByRole('button', { name: 'Pause' }).click();
    await expect(listOf(page, 'Users').region.getByText(/^Paused at [\d,]+$/)).toBeVisible();
    const askedWhenPaused = asked;

    await page.getByRole('searchbox').fill('ops.lead');
    await expect(listOf(page, 'Users').count(/^\d+ of [\d,]+ loaded, more to come$/)).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
    expect(asked).toBe(askedWhenPaused);

    await listOf(page, 'Users').region.getByRole('button', { name: 'Resume' }).click();
    await expect(listOf(page, 'Users').region.getByText('Loading', { exact: true })).toBeVisible();
    await expect.poll(() => asked).toBeGreaterThan(askedWhenPaused);
    await expect(listOf(page, 'Users').count(PARTIAL)).toBeVisible();
  });
});

test.describe('a list of 100,000 users that was left', () => {
  test('pauses half a minute later, and continues from there when it is opened again', async ({
    page,
    open,
  }) => {
    await page.clock.install();
    const asked: URL[] = [];
    page.on('request', (request) => {
      if (LIST.test(request.url())) asked.push(new URL(request.url()));
    });
    await open('./users', { size: 'huge' });
    const users = listOf(page, 'Users');
    await expect(users.region.getByText(/^[\d,]+ loaded, more to come$/)).toBeVisible();
    await page.getByRole('link', { name: 'Builds', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Builds', level: 1 })).toBeVisible();
    const whenLeft = asked.length;
    await expect.poll(() => asked.length).toBeGreaterThan(whenLeft + 2);
    await page.clock.fastForward(30_000);
    // The request in flight ends.
    await page.clock.runFor(1_000);
    const whenPaused = asked.length;
    await page.clock.runFor(60_000);
    expect(asked.length).toBeLessThanOrEqual(whenPaused + 1);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('somebody-far-down');
    await expect(
      page.getByRole('option', { name: 'Search users for “somebody-far-down”' }),
    ).toContainText('Not loaded');
    await page.keyboard.press('Escape');

    const before = asked.length;
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await expect(users.region.getByText(/^[\d,]+ loaded, more to come$/)).toBeVisible();
    await expect.poll(() => asked.length).toBeGreaterThan(before);
    expect(asked[before]?.searchParams.get('next_page')).toBeTruthy();
  });
});

test.describe('when the registry fails', () => {
  test('a list that cannot be read says why in its place, and is read on demand', async ({
    page,
    open,
  }) => {
    await open('./users', { scenario: 'first-try-fails' });
    const failure = listOf(page, 'Users').region.getByRole('alert');
    await expect(failure).toContainText('The gateway could not reach the registry');
    await expect(listOf(page, 'Users').names).toHaveCount(0);
    await failure.getByRole('button', { name: 'Retry' }).click();
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
    await expect(listOf(page, 'Users').region.getByRole('alert')).toHaveCount(0);
  });

  test('a list that fails when read anew keeps its rows and goes on from there', async ({
    page,
    open,
  }) => {
    await open('./users/t.novak', { scenario: 'flaky' });
    await expect(page.getByRole('dialog', { name: 'User t.novak' })).toContainText('t.novak@');
    await page.keyboard.press('Escape');
    await listOf(page, 'Users')
      .region.getByRole('button', { name: 'Refresh', exact: true })
      .click();
    const failure = listOf(page, 'Users').region.getByRole('alert');
    await expect(failure).toContainText('Could not refresh users');
    await expect(rowOf(page, 't.novak')).toBeVisible();
    await failure.getByRole('button', { name: 'Retry' }).click();
    await expect(listOf(page, 'Users').region.getByRole('alert')).toHaveCount(0);
    await expect(listOf(page, 'Users').count('12')).toBeVisible();
  });

  test('the failure names the request that failed', async ({ page, open }) => {
    await open('./users', { scenario: 'first-try-fails' });
    await expect(listOf(page, 'Users').region.getByRole('alert')).toContainText(
      'GET /api/v1/superuser/users/ → 502',
    );
  });

  test('a long list waits, says so, goes on and ends up complete', async ({ page, open }) => {
    await open('./users', { size: 'typical', scenario: 'flaky' });
    await expect(
      listOf(page, 'Users').region.getByText(/^Waiting for the registry, retrying in \d seconds?$/),
    ).toBeVisible();
    await expect(listOf(page, 'Users').count(/^[\d,]+ loaded, more to come$/)).toBeVisible();
    await listOf(page, 'Users').region.getByRole('button', { name: 'Try now' }).click();
    await expect(listOf(page, 'Users').count('2,000')).toBeVisible({ timeout: 30_000 });
    await expect(listOf(page, 'Users').region.getByRole('alert')).toHaveCount(0);
  });
});

test('on a phone a row says how an account stands, and the chooser what cannot be shown', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open('./users');
  await expect(page.getByRole('columnheader')).toHaveText([/^Name/, /^Status/, 'Actions']);
  const intern = rowOf(page, 'former-intern');
  await expect(intern.getByText('Disabled')).toBeInViewport({ ratio: 1 });
  await expect(intern.getByText('Unverified')).toBeInViewport({ ratio: 1 });
  // The search matches the e-mail address, so it must be visible.
  await expect(rowOf(page, 'data.hoarder')).toContainText('data.hoarder@meridian.example');
  const novak = rowOf(page, 't.novak');
  await expect(novak).toContainText('Unverified');
  const address = await novak.getByText('t.novak@').boundingBox();
  // Cut at its end, not replaced by an ellipsis.
  expect(address?.width).toBeGreaterThan(40);
  await expect(rowOf(page, 'data.hoarder')).toContainText('117% · 58.5 GiB');

  await page.getByRole('button', { name: 'Columns and density' }).click();
  const share = page.getByRole('menuitemcheckbox', { name: 'Usage' });
  await expect(share).toHaveAttribute('aria-disabled', 'true');
  await expect(share).not.toBeChecked();
  await expect(share).toHaveAccessibleDescription(/need a wider window/);
  await expect(page.getByRole('menuitemcheckbox', { name: 'Status' })).toBeChecked();
  await page.keyboard.press('Escape');

  // All filters are in one menu.
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page
    .getByRole('menu', { name: 'Filters' })
    .getByRole('group', { name: 'Status' })
    .getByRole('menuitemcheckbox', { name: /^Disabled/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Filters, 1 chosen' })).toBeFocused();
  await expect(page).toHaveURL(/account=disabled/);
  await expect(rowOf(page, 'testuser')).toHaveCount(0);

  await intern.getByText('Unverified').click();
  await expect(page.getByRole('dialog', { name: 'User former-intern' })).toContainText(
    'Unverified',
  );
});

test('stops at a list that announces pages for ever, says so, and can go on', async ({
  page,
  open,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/superuser/users/')) requests.push(request.url());
  });
  await open('./users', { scenario: 'endless-lists' });
  const notice = page.getByRole('alert').filter({ hasText: 'pages without new entries' });
  await expect(notice).toBeVisible();
  // The first page and the ones that repeat it, then nothing more.
  const sent = requests.length;
  expect(sent).toBeLessThanOrEqual(8);
  await expect(page.getByRole('row', { name: /admin/ }).first()).toBeVisible();
  await notice.getByRole('button', { name: 'Resume' }).click();
  await expect(notice).toBeHidden();
  await expect(notice).toBeVisible();
  expect(requests.length).toBeLessThanOrEqual(sent + 8);
});

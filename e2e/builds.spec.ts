import { BUILDS, logOf, logShown, UNKNOWN } from './support/builds';
import { expect, expectSteps, test } from './support/test';
import { sidewaysOverflow } from './support/users';

const field = 'Build UUID, or any text or address that contains it';

test.describe('opening a build', () => {
  test('finds the UUID anywhere in what was pasted', async ({ page, open }) => {
    await open('./builds?open=uuid');
    const { id } = BUILDS.complete;
    await page
      .getByLabel(field)
      .fill(`see https://registry.example.org/repository/payments/api/build/${id}?tab=logs`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Build of payments/api' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/builds/${id}$`));
    await expectSteps(page, 0);
  });

  test('asks which one when there are several', async ({ page, open }) => {
    await open('./builds?open=uuid');
    const { id } = BUILDS.complete;
    await page.getByLabel(field).fill(`{"trigger_id": "${UNKNOWN}", "build_id": "${id}"}`);
    await page.getByRole('button', { name: 'Open build', exact: true }).click();
    const choice = page.getByRole('region', { name: /^2 UUIDs found/ });
    await expect(choice.getByRole('link').first()).toContainText(id);
    await choice.getByRole('link', { name: new RegExp(id) }).click();
    await expect(page.getByRole('heading', { name: 'Build of payments/api' })).toBeVisible();
  });

  test('says so when there is none', async ({ page, open }) => {
    await open('./builds?open=uuid');
    await page.getByLabel(field).fill('no such thing');
    await page.getByRole('button', { name: 'Open build', exact: true }).click();
    await expect(page.getByText('This contains no UUID.')).toBeVisible();
    await expect(page.getByLabel(field)).toHaveValue('no such thing');
  });

  test('is reached from its entry in the usage logs, and leads back to it', async ({
    page,
    open,
  }) => {
    await open('./logs?kind=build_dockerfile');
    const entry = page.getByRole('gridcell').getByRole('link', { name: /of payments\/api with/ });
    await entry.first().click();
    const drawer = page.getByRole('dialog', { name: 'Log entry' });
    await drawer.getByRole('link', { name: /^[0-9a-f]{8}-/ }).click();
    await expect(page.getByRole('heading', { name: 'Build of payments/api' })).toBeVisible();
    await page.getByRole('link', { name: 'Builds of this repository at that time' }).click();
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('payments/api');
    await expect(entry.first()).toBeVisible();
  });

  test('says where UUIDs are found, and remembers nothing at first', async ({ page, open }) => {
    await open('./builds');
    await page.getByRole('button', { name: 'Open by UUID' }).click();
    await expect(page.getByText('kept in this browser only')).toBeVisible();
    await expect(page.getByText('build_uuid')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('remembers what was opened until it is cleared', async ({ page, open }) => {
    await open(`./builds/${BUILDS.failed.id}`);
    await logShown(page);
    await page.getByRole('main').getByRole('link', { name: 'Builds', exact: true }).click();
    await page.getByRole('button', { name: 'Open by UUID' }).click();
    const recent = page.getByRole('region', { name: 'Recently opened' });
    await expect(recent.getByRole('link')).toHaveText(/payments\/api.*Failed/);
    await page.reload();
    await expect(recent.getByRole('link')).toHaveCount(1);
    const stored = await page.evaluate(() => localStorage.getItem('quay-console-builds'));
    expect(JSON.parse(stored ?? '')).toEqual([
      { id: BUILDS.failed.id, namespace: 'payments', name: 'api', phase: 'error' },
    ]);

    await recent.getByRole('button', { name: 'Clear recent builds' }).click();
    await expect(recent.getByRole('link')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('kept in this browser only')).toBeVisible();
  });

  test('says plainly that there is no such build', async ({ page, open }) => {
    await open(`./builds/${UNKNOWN}`);
    await expect(page.getByText('No such build')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('link', { name: 'Open another build' }).click();
    await expect(page.getByLabel(field)).toBeVisible();
  });
});

test.describe('a build', () => {
  test('tells what the registry knows of it', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}`);
    const header = page.getByRole('region', { name: 'Build of payments/api' });
    await expect(header.getByText('Complete', { exact: true }).first()).toBeVisible();
    const about = page.getByRole('complementary', { name: 'Build details' });
    await expect(about).toContainText('payments+ci');
    await expect(about).toContainText('GitHub');
    await expect(about).toContainText('meridian/api');
    // What only the build's own repository reports (C 12.2).
    await expect(about).toContainText('latest, v2.4.1');
    await expect(about).toContainText('/Dockerfile');
    await expect(about.getByRole('region', { name: 'Commit' })).toContainText(
      BUILDS.complete.trigger_metadata?.commit.slice(0, 7) ?? '',
    );
  });

  test('shows how long each phase took, as a picture and in numbers', async ({ page, open }) => {
    await open(`./builds/${BUILDS.complete.id}`);
    const phases = page.getByRole('table', { name: 'Phases' });
    await expect(phases.getByRole('row', { name: 'Pulling' })).toContainText('21 s');
    await expect(phases.getByRole('row', { name: 'Building' })).toContainText('3 min 34 s');
    await expect(page.getByText('The registry stores no completion time')).toBeVisible();
    await phases.getByRole('link', { name: 'Pushing' }).click();
    await expect(page).toHaveURL(/line=\d+/);
    await expect(page.locator('[data-selected]')).toContainText('pushing');
  });

  test('from an upload offers its source archive', async ({ page, open }) => {
    await open(`./builds/${BUILDS.upload.id}`);
    await expect(page.getByRole('link', { name: /^Download/ })).toHaveAttribute(
      'href',
      /^https:\/\/storage\./,
    );
  });

  const endings = {
    failed: 'Failed at step 7/7: RUN npm test -- --color',
    internalError: 'The build system failed, not the Dockerfile',
    expired: 'the registry has given up',
    cancelled: 'The build was cancelled',
    cannotLoad: 'cannot reach its store of running builds',
  } as const;
  for (const [name, text] of Object.entries(endings)) {
    test(`says what it means to be ${name}`, async ({ page, open }) => {
      const build = Object.entries(BUILDS).find(([key]) => key === name)?.[1];
      await open(`./builds/${build?.id}`);
      await expect(page.getByText(text)).toBeVisible();
    });
  }

  test('that failed opens at its error, and leads back to it', async ({ page, open }) => {
    const { id } = BUILDS.failed;
    const error = logOf(page).getByText(/^Error building image: .* exit status 1$/);
    await open(`./builds/${id}`);
    await expect(error).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`/builds/${id}$`));
    const phases = page.getByRole('table', { name: 'Phases' });
    await expect(phases.getByRole('row', { name: 'Failed' })).toContainText('exit status 1');

    const link = page.getByRole('link', { name: 'Go to error' });
    for (const time of ['first', 'again']) {
      await test.step(time, async () => {
        await logOf(page).focus();
        await page.keyboard.press('Home');
        await expect(error).toHaveCount(0);
        await link.click();
        await expect(error).toBeInViewport();
        await expect(page.locator('[data-selected]')).toContainText('Error building image');
      });
    }
    await expect(page).toHaveURL(/\?line=\d+$/);
  });

  test('leads to its error while its log is still gliding elsewhere', async ({ page, open }) => {
    await open(`./builds/${BUILDS.failed.id}`);
    await expect(logOf(page).getByText(/^Error building image/)).toBeInViewport();
    const link = page.getByRole('link', { name: 'Go to error' });
    await link.click();
    const place = () => logOf(page).evaluate(({ scrollTop }) => scrollTop);
    const atError = await place();
    await logOf(page).focus();
    // At once: waiting until it can be clicked would take longer than gliding.
    await link.evaluate((element: HTMLElement) => {
      const log = document.querySelector('section[aria-label="Log"]');
      log?.addEventListener('scroll', () => element.click(), { once: true });
    });
    await page.keyboard.press('Home');
    const rested = await logOf(page).evaluate(
      (log) =>
        new Promise<number>((resolve) => {
          let frames = 0;
          const look = (before: number) => {
            frames = log.scrollTop === before ? frames + 1 : 0;
            if (frames > 30) resolve(before);
            else requestAnimationFrame(look.bind(undefined, log.scrollTop));
          };
          look(-1);
        }),
    );
    expect(rested).toBe(atError);
  });

  test('that failed opens at the line that its address names instead', async ({ page, open }) => {
    await open(`./builds/${BUILDS.failed.id}?line=3`);
    await expect(page.locator('[data-selected]')).toContainText('pulling');
    await expect(page.locator('[data-selected]')).toBeInViewport();
  });

  test('that cannot be loaded can be asked for again', async ({ page, open }) => {
    await page.clock.install();
    const { id } = BUILDS.cannotLoad;
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes(`${id}/status`)) asked += 1;
    });
    await open(`./builds/${id}`);
    const retry = page.getByRole('button', { name: 'Retry' });
    await expect(retry).toBeVisible();
    const before = asked;
    await retry.click();
    await expect.poll(() => asked).toBeGreaterThan(before);
    await expect(retry).toBeFocused();
    await expect(page.getByText('Last check failed · retrying every 5 s')).toBeVisible();
    await expect(page.getByText('Unavailable, like the log.')).toBeVisible();
    await expect(page.getByText('Live ·')).toHaveCount(0);
  });

  test('shows its log or its details where there is no room for both', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`./builds/${BUILDS.failed.id}`);
    await logShown(page);
    const phases = page.getByRole('table', { name: 'Phases' });
    await expect(phases).toBeHidden();
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await expect(phases).toBeVisible();
    await expect(page.getByText('Source archive')).toBeVisible();
    await expect(logOf(page)).toBeHidden();
    expect(await sidewaysOverflow(page)).toBe(0);

    await page.reload();
    await phases.getByRole('link', { name: 'Pulling' }).click();
    await expect(phases).toBeHidden();
    await expect(page.locator('[data-selected]')).toBeInViewport();

    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('that printed nothing has no archived log', async ({ page, open }) => {
    await open(`./builds/${BUILDS.withoutArchive.id}`);
    await expect(page.getByText('No archived log')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('of old is not followed by itself', async ({ page, open }) => {
    await open(`./builds/${BUILDS.ancient.id}`);
    await expect(page.getByText('Priming cache', { exact: true })).toBeVisible();
    await expect(page.getByText('the build was requested more than a day ago')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  });
});

test.describe('whoever looks', () => {
  test('may be a read-only superuser', async ({ page, open }) => {
    await open(`./builds/${BUILDS.upload.id}`, { username: 'readonly' });
    await logShown(page);
    await expect(page.getByText('Hidden from read-only superusers.')).toBeVisible();
  });

  test('learns why something is missing without full access, and that builds are off', async ({
    page,
    open,
  }) => {
    await open(`./builds/${BUILDS.complete.id}`, { scenario: 'features-off' });
    await logShown(page);
    await expect(page.getByText('FEATURE_BUILD_SUPPORT')).toBeVisible();
    await expect(page.getByText('FEATURE_SUPERUSERS_FULL_ACCESS is off')).toBeVisible();
    await expect(
      page.getByText('visible only to accounts that can read the repository'),
    ).toBeVisible();
    await expect(page.getByText('Hidden')).not.toHaveCount(0);
    // What the header shows of the commit is no secret.
    await expect(page.getByRole('button', { name: 'Copy commit' })).toBeVisible();
  });
});

test.describe('a failure', () => {
  test('is shown in its place and can be tried again', async ({ page, open }) => {
    await open(`./builds/${BUILDS.archived.id}`, { scenario: 'first-try-fails' });
    // Each of the five addresses fails once: at first both initial requests, then the log's and that of the build in its
    // repository, then the archive's.
    const retry = page.getByRole('alert').getByRole('button', { name: 'Retry' });
    await retry.click();
    await expect(page.getByRole('heading', { name: 'Build of platform/base' })).toBeVisible();
    const about = page.getByRole('complementary', { name: 'Build details' });
    await about.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await expect(about).toContainText('/images/jdk/Containerfile');
    await retry.click();
    await expect(page.getByRole('alert')).toHaveCount(1);
    await retry.click();
    await logShown(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText('from the archive')).toBeVisible();
  });

  for (const name of ['fail-500', 'fail-html', 'fail-drop']) {
    test(`${name} is told`, async ({ page, open }) => {
      await open(`./builds/${name}`);
      await expect(page.getByRole('alert')).toBeVisible();
    });
  }
});

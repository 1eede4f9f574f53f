import { messagesChip } from '../support/messages';
import { expect, test } from '../support/own-registry';
import { pointAtAllLinks, walk, watchRequests } from '../support/requests';
import { signIn, signInWithToken } from '../support/sign-in';

/** The lists that come in pages. The log takes no limit: its pages have 20 entries (C 1.6). */
const PAGED = /\/api\/v1\/superuser\/(?:users|organizations)\/?$/;
const LISTS = ['users', 'organizations', 'logs', 'keys', 'aggregatelogs'] as const;

test('over a session on every screen, lists are asked for once, in pages, one page at a time', async ({
  page,
  own,
}) => {
  const requests = await watchRequests(page);
  const site = await own({ size: 'typical' });
  await page.goto(site.console);
  await signIn(page);

  const hovered: Record<string, string[]> = {};
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  // Requested once the first page has loaded.
  await expect(messagesChip(page)).toBeVisible();
  await walk(page, async (screen) => {
    await requests.settle();
    const before = requests.asked().length;
    expect(await pointAtAllLinks(page)).toBeGreaterThan(8);
    await requests.settle();
    hovered[screen] = requests
      .asked()
      .slice(before)
      .map(({ pathname, search }) => pathname + search);
  });

  expect(Object.keys(hovered).length).toBeGreaterThan(12);
  expect(Object.values(hovered).flat()).toEqual([]);
  const pages = requests.asked().filter(({ pathname }) => PAGED.test(pathname));
  expect(pages.filter(({ searchParams }) => !(Number(searchParams.get('limit')) > 0))).toEqual([]);
  // 2,000 users and 300 organizations: a page of 50, then pages of 100, for all screens together.
  expect(pages).toHaveLength(21 + 4);
  for (const list of LISTS) {
    expect(await requests.overlaps(new RegExp(`/api/v1/superuser/${list}/?$`))).toEqual([]);
  }
});

test('nobody but the console’s own server is asked for anything', async ({ page, own }) => {
  const requests = await watchRequests(page);
  const site = await own();
  await page.goto(site.console);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await walk(page, requests.settle);
  expect(requests.origins()).toEqual([new URL(site.console).origin]);
});

test('with the registry at another origin, only that one is asked besides', async ({
  page,
  own,
}) => {
  const requests = await watchRequests(page);
  const site = await own({ deployment: { registry: 'elsewhere' } });
  await page.goto(site.console);
  await signInWithToken(page, 'superuser-token');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  // The first load of all does not know yet where the registry is.
  const guesses = requests.asked().filter(({ origin }) => origin !== new URL(site.registry).origin);
  await walk(page, requests.settle);
  expect(requests.origins().toSorted()).toEqual(
    [site.console, site.registry].map((address) => new URL(address).origin).toSorted(),
  );
  expect(
    requests.asked().filter(({ origin }) => origin !== new URL(site.registry).origin),
  ).toHaveLength(guesses.length);
});

import { expect, type Page } from '@playwright/test';

/** One request of a page; times in milliseconds since the page was opened. */
type Sent = { url: URL; from: number; to: number };

/** What a page requests from this call on. */
export type RequestWatch = {
  /** The origins that were asked for anything, each once. */
  origins: () => string[];
  /** Addresses of the registry's API that were requested, in order. */
  asked: () => URL[];
  /** Waits until nothing is requested any more. */
  settle: () => Promise<void>;
  /** Returns pairs of requests to the same path that were in flight at the same time. */
  overlaps: (path: RegExp) => Promise<string[]>;
};

const isOfApi = ({ pathname }: URL) => pathname.includes('/api/');

/** Records what a page requests; call it before the page is opened. */
export async function watchRequests(page: Page): Promise<RequestWatch> {
  const sent: URL[] = [];
  let open = 0;
  page.on('request', (request) => {
    open += 1;
    sent.push(new URL(request.url()));
  });
  const onEnd = () => {
    open -= 1;
  };
  page.on('requestfinished', onEnd);
  page.on('requestfailed', onEnd);
  // The browser keeps the times of 250 requests otherwise.
  await page.addInitScript(() => performance.setResourceTimingBufferSize(10_000));

  return {
    origins: () => [...new Set(sent.map(({ origin }) => origin))],
    asked: () => sent.filter(isOfApi),
    settle: async () => {
      let before = -1;
      await expect
        .poll(
          () => {
            const still = open === 0 && sent.length === before;
            before = sent.length;
            return still;
          },
          { intervals: [300], timeout: 30_000 },
        )
        .toBe(true);
    },
    overlaps: async (path) => {
      const timings = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .map(({ name, startTime, responseEnd }) => ({ name, from: startTime, to: responseEnd })),
      );
      const requests: Sent[] = timings
        .map(({ name, ...times }) => ({ url: new URL(name), ...times }))
        .filter(({ url }) => path.test(url.pathname))
        .toSorted((a, b) => a.from - b.from);
      expect(requests.length).toBeGreaterThan(0);
      return requests.flatMap(({ url, from }, index) => {
        const before = requests[index - 1];
        return before && before.to > from ? [`${before.url.href} and ${url.href}`] : [];
      });
    },
  };
}

/** Points at every link of the page and moves the focus to it. */
export const pointAtAllLinks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('a[href]')];
    for (const link of links) {
      link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      link.focus();
    }
    return links.length;
  });

/** Visits every screen of the navigation by its link, and the first row of each list. */
export async function walk(page: Page, onScreen: (name: string) => Promise<void>): Promise<void> {
  const links = page.getByRole('navigation').getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(8);
  for (const [index, name] of names.entries()) {
    await links.nth(index).click();
    await expect(page.getByRole('heading', { level: 1, name: name.trim() })).toBeVisible();
    await onScreen(name);
    const row = page.locator('th[scope=row] [data-row-link]').first();
    if ((await row.count()) === 0) continue;
    await row.click();
    // A build has a page of its own.
    const build = page.getByRole('heading', { level: 1, name: /^Build of/ });
    await expect(page.getByRole('dialog').or(build)).toBeVisible();
    await onScreen(`${name}, details`);
    if (await build.isVisible()) await page.goBack();
    else await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog').or(build)).toHaveCount(0);
  }
}

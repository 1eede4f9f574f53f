// Round trips one after another, counted and not timed.

const ROW = 'tr[data-index]';

/** Returns how many rounds of requests it takes after the document until the first row shows. @param {import('../types').Bench} bench */
async function countRounds(bench) {
  const site = await bench.site({ users: 1_000 });
  const { page, close } = await bench.tab(site);
  /** @type {import('playwright-core').Route[]} */
  let held = [];
  /** @type {Promise<unknown>[]} */
  let running = [];
  await page.route('**/*', (route) => {
    held.push(route);
  });
  const release = async () => {
    const released = held;
    held = [];
    for (const route of released) {
      const request = route.request();
      running.push(
        request
          .response()
          .then((response) => response?.finished())
          .catch(() => undefined),
      );
      await route.continue();
    }
    await Promise.all(running);
    running = [];
    // Scripts that arrived run now, and request what they need next.
    await page.waitForTimeout(100);
    // While style sheets are missing the page draws nothing, and is never idle.
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestIdleCallback(() => setTimeout(resolve, 200), { timeout: 1000 }),
        ),
    );
  };
  const loading = page.goto(`${site.url}users`, { waitUntil: 'commit' });
  while (held.length === 0) await page.waitForTimeout(20);
  const first = release();
  await loading;
  await first;
  let rounds = 0;
  while ((await page.locator(ROW).count()) === 0 && rounds < 20) {
    await release();
    rounds += 1;
  }
  await close();
  return rounds;
}

/** @type {import('../types').Row} */
export const trips = {
  name: 'trips',
  measure: async (bench) => [
    {
      what: 'round trips after the document to the first row',
      value: await countRounds(bench),
      unit: '',
      goal: 3,
    },
  ],
};

// An export of the usage log from a registry that takes its time, compared with loading its pages one after another.
import { heapUsed } from '../heap.mjs';

const DELAY = 30;
const MB = 1_000_000;
/** Pages of the baseline; the rest of the range would take as long per page. */
const PAGES = 200;

/** Loads pages of a range one after another; returns the time per entry. Runs in the page. @param {{ range: string, pages: number }} what */
async function bareLoop({ range, pages }) {
  const started = performance.now();
  let entries = 0;
  let next = '';
  for (let page = 0; page < pages; page += 1) {
    const response = await fetch(`/api/v1/superuser/logs?${range}${next}`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    const { logs, next_page: token } = JSON.parse(await response.text());
    entries += logs.length;
    if (token === undefined) break;
    next = `&next_page=${encodeURIComponent(token)}`;
  }
  return (performance.now() - started) / entries;
}

/** Returns how many entries the registry has between two days; runs in the page. @param {string} range */
async function countEntries(range) {
  const response = await fetch(`/api/v1/superuser/aggregatelogs?${range}`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  /** @type {{ aggregated: { count: number }[] }} */
  const { aggregated } = await response.json();
  return aggregated.reduce((sum, { count }) => sum + count, 0);
}

const day = (/** @type {number} */ before) =>
  new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);

/** Formats a day as the registry wants it. @param {string} iso */
const registryDay = (iso) => {
  const [year, month, date] = iso.split('-');
  return `${month}/${date}/${year}`;
};

/** @type {import('../types').Row} */
export const exportLog = {
  name: 'export',
  async measure(bench) {
    const wanted = Math.max(...bench.sizes);
    const site = await bench.site({ delay: DELAY });
    const bare = await bench.tab(site);
    await bare.page.goto(`${site.url}bare/first-page.html`);
    // The last full days that have about as many entries.
    const to = day(1);
    let [from, range, entries] = [to, '', 0];
    for (let days = 1; entries < wanted && days < 120; days += 1) {
      from = day(days);
      const first = registryDay(from);
      // The registry counts a month at most, so each day is counted alone.
      const alone = `starttime=${first}&endtime=${first}`;
      entries += await bare.page.evaluate(countEntries, alone);
      range = `starttime=${first}&endtime=${registryDay(to)}`;
    }
    const before = await bare.page.evaluate(bareLoop, { range, pages: PAGES });

    const { page, cdp, close } = await bench.tab(site);
    await page.goto(`${site.url}logs?from=${from}&to=${to}`);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Export entire range/ }).click();
    const startButton = page.getByRole('button', { name: 'Start export' });
    await startButton.waitFor();
    const heapBefore = await heapUsed(cdp);
    let heapMost = heapBefore;
    const started = performance.now();
    await startButton.click();
    const done = page.getByText('Export complete.');
    let sampled = started;
    while (!(await done.isVisible())) {
      await page.waitForTimeout(200);
      if (performance.now() - started > 1_200_000) throw new Error('The export does not end.');
      if (performance.now() - sampled < 15_000) continue;
      heapMost = Math.max(heapMost, await heapUsed(cdp));
      sampled = performance.now();
    }
    const took = performance.now() - started;
    heapMost = Math.max(heapMost, await heapUsed(cdp));
    await close();
    const after = await bare.page.evaluate(bareLoop, { range, pages: PAGES });
    await bare.close();
    return [
      {
        what: `export of the log, ${DELAY} ms a request`,
        size: entries,
        value: took,
        unit: 'ms',
        baseline: { what: 'one page after another', value: ((before + after) / 2) * entries },
        goal: 0.5,
      },
      {
        what: 'heap growth during the export',
        size: entries,
        value: (heapMost - heapBefore) / MB,
        unit: 'MB',
        goal: 30,
      },
    ];
  },
};

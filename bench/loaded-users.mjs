// The users screen with every user loaded.

/** Selects the list once it has rows and says how many there are. */
export const COMPLETE = 'table[role="grid"]:not([aria-rowcount="-1"]):has(tr[data-index])';

/**
 * @param {import('./types').Bench} bench
 * @param {number} users
 */
export async function loadedUsers(bench, users) {
  const site = await bench.site({ users });
  const tab = await bench.tab(site);
  await tab.page.goto(`${site.url}users`);
  await tab.page.waitForSelector(COMPLETE);
  return tab;
}

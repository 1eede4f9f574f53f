// The users screen with every user loaded.

/** Whether the list says that nothing is missing; runs in the page. */
export const isComplete = () => {
  const table = document.querySelector('table[role="grid"]');
  return table?.querySelector('tr[data-index]') != null && table.ariaRowCount !== '-1';
};

/**
 * @param {import('./types').Bench} bench
 * @param {number} users
 */
export async function loadedUsers(bench, users) {
  const site = await bench.site({ users });
  const tab = await bench.tab(site);
  await tab.page.goto(`${site.url}users`);
  await tab.page.waitForFunction(isComplete);
  return tab;
}

// Loads every page of users one after another, and does nothing with them.
async function loadAllPages() {
  let limit = 50;
  for (let next = ''; ;) {
    const response = await fetch(`/api/v1/superuser/users/?limit=${limit}${next}`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    const page = JSON.parse(await response.text());
    if (page.next_page === undefined) break;
    next = `&next_page=${encodeURIComponent(page.next_page)}`;
    limit = 100;
  }
  document.documentElement.dataset.ready = '';
}

void loadAllPages();

// The least that a page must do to show the first users.
async function showFirstPage() {
  const response = await fetch('/api/v1/superuser/users/?limit=50', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { users } = await response.json();
  const table = document.getElementsByTagName('table')[0] ?? document.createElement('table');
  for (const { username, email } of users) {
    const row = table.insertRow();
    row.insertCell().textContent = username;
    row.insertCell().textContent = email;
  }
  document.documentElement.dataset.ready = '';
}

void showFirstPage();

import { dialog, expectOutcome, openAction, rowOf } from './support/list';
import {
  createMessage,
  MAINTENANCE,
  messageDetail,
  messagesChip,
  messagesList,
  submitMessage,
  TEAMS,
} from './support/messages';
import { watchWrites } from './support/organizations';
import { expect, test } from './support/test';

test.describe('the messages', () => {
  test('shows what the registry tells everybody, how severe it is, and all of its text', async ({
    page,
    open,
  }) => {
    await open('./messages');
    await expect(messagesList(page).count('2')).toBeVisible();
    await expect(rowOf(page, MAINTENANCE)).toContainText('Warning');
    await expect(rowOf(page, MAINTENANCE)).toContainText('Markdown');
    await expect(rowOf(page, TEAMS)).toContainText('Plain text');
    await rowOf(page, MAINTENANCE).getByRole('link').click();
    const detail = messageDetail(page, `Message ${MAINTENANCE}`);
    await expect(detail.getByRole('listitem')).toHaveText([
      'pause scheduled mirrors and pipelines,',
      'push again after 23:30.',
    ]);
    const link = detail.getByRole('link', { name: 'status page' });
    await expect(link).toHaveAttribute('href', 'https://status.meridian.example');
    await expect(link).toHaveAttribute('rel', /noopener/);
  });

  test('are filtered and opened as the address says', async ({ page, open }) => {
    await open('./messages');
    await messagesList(page).region.getByRole('button', { name: 'Severity filter' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Warning/ }).click();
    await page.keyboard.press('Escape');
    await expect(messagesList(page).count('1 of 2')).toBeVisible();
    await rowOf(page, MAINTENANCE).getByRole('link').click();
    await expect(page).toHaveURL(/severity=warning/);
    await page.reload();
    await expect(messageDetail(page, `Message ${MAINTENANCE}`)).toContainText('pause scheduled');
    await expect(messagesList(page).names).toHaveText([MAINTENANCE]);
    await page.goto('./messages?q=own+space');
    await expect(messagesList(page).names).toHaveText([TEAMS]);
  });

  test('say when there are none', async ({ page, open }) => {
    await open('./messages', { size: 'empty' });
    await expect(messagesList(page).region).toContainText('No messages');
  });

  test('can be loaded again after a failure', async ({ page, open }) => {
    await open('./messages', { scenario: 'first-try-fails' });
    await expect(messagesList(page).region.getByRole('alert')).toContainText(
      'The gateway could not reach the registry',
    );
    await messagesList(page).region.getByRole('button', { name: 'Retry' }).click();
    await expect(rowOf(page, MAINTENANCE)).toBeVisible();
  });

  test('one that does not exist says so', async ({ page, open }) => {
    await open('./messages/no-such');
    const detail = messageDetail(page, 'Message no-such');
    await expect(detail).toContainText('No such message');
    await detail.getByRole('button', { name: 'Back to messages' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('creating a message', () => {
  test('shows it as it will look, and then in the list', async ({ page, open }) => {
    await open('./messages');
    await expect(messagesList(page).count('2')).toBeVisible();
    const writes = watchWrites(page);
    await page.getByRole('link', { name: 'Create message' }).click();
    const form = dialog(page, 'Create message');
    const preview = form.getByRole('region', { name: 'Preview' });
    await form.getByRole('button', { name: 'Create message' }).click();
    await expect(form.getByLabel('Text', { exact: true })).toHaveAccessibleDescription(
      /Enter a text/,
    );
    await form.getByLabel('Text', { exact: true }).fill('**Pushes are off** until _noon_.');
    await expect(preview.locator('strong')).toHaveText('Pushes are off');
    await form.getByLabel('Format').selectOption('Plain text');
    await expect(preview).toContainText('**Pushes are off** until _noon_.');
    await form.getByLabel('Format').selectOption('Markdown');
    await form.getByLabel('Severity').selectOption('Error');
    await expect(preview).toContainText('Error');
    await form.getByText('Show request').click();
    await expect(form.getByLabel('Request as a curl command')).toContainText(
      `-d '{"message":{"content":"**Pushes are off** until _noon_.","severity":"error","media_type":"text/markdown"}}'`,
    );
    await form.getByRole('button', { name: 'Create message' }).click();

    const name = 'Pushes are off until _noon_.';
    await expectOutcome(page, name, 'Created.');
    await expect(rowOf(page, name)).toContainText('Error');
    await expect(rowOf(page, name)).toHaveAttribute('data-changed');
    expect(writes).toEqual(['POST messages']);
    await page.getByRole('navigation').getByRole('link', { name: 'Journal' }).click();
    await expect(rowOf(page, 'Create message')).toContainText('None');
  });

  test('keeps what was written when it fails, and says that nothing is shown', async ({
    page,
    open,
  }) => {
    await open('./messages');
    await expect(messagesList(page).count('2')).toBeVisible();
    await page.getByRole('link', { name: 'Create message' }).click();
    const form = await submitMessage(page, 'fail-500 at noon');
    await expect(form.getByRole('alert')).toContainText('The message was not created', {
      ignoreCase: true,
    });
    await expect(form.getByLabel('Text', { exact: true })).toHaveValue('fail-500 at noon');
    await submitMessage(page, 'Back at noon');
    await expectOutcome(page, 'Back at noon', 'Created.');
  });

  test('that got through although its response was lost is not sent twice', async ({
    page,
    open,
  }) => {
    await open('./messages');
    await expect(messagesList(page).count('2')).toBeVisible();
    const writes = watchWrites(page);
    await page.getByRole('link', { name: 'Create message' }).click();
    await submitMessage(page, 'fail-lost at noon');
    await expectOutcome(page, 'fail-lost at noon', 'Created.');
    await expect(messagesList(page).count('3')).toBeVisible();
    expect(writes).toHaveLength(1);
  });

  test('begins as a copy of another, which stays', async ({ page, open }) => {
    await open('./messages');
    const form = await openAction(page, MAINTENANCE, 'Copy to a new message', /^Copy to a new/);
    await expect(form.getByLabel('Severity')).toHaveValue('warning');
    await expect(form.getByLabel('Text', { exact: true })).toHaveValue(/^\*\*Storage/);
    await submitMessage(page, 'Storage maintenance is over', 'Copy to a new message');
    await expectOutcome(page, 'Storage maintenance is over', 'Created.');
    await expect(rowOf(page, MAINTENANCE)).toBeVisible();
  });

  test('asks before what was written is lost', async ({ page, open }) => {
    await open('./messages/+new');
    await dialog(page, 'Create message').getByLabel('Text', { exact: true }).fill('half of it');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await expect(dialog(page, 'Create message').getByLabel('Text', { exact: true })).toHaveValue(
      'half of it',
    );
  });
});

test.describe('deleting a message', () => {
  test('asks, and takes it off the list', async ({ page, open }) => {
    await open('./messages');
    const question = await openAction(page, TEAMS, 'Delete message', 'Delete this message?');
    await expect(question).toContainText('disappears for everyone');
    await question.getByRole('button', { name: 'Delete message' }).click();
    await expectOutcome(page, TEAMS, 'Deleted.');
    await expect(messagesList(page).names).toHaveText([MAINTENANCE]);
  });

  test('stays open when it fails', async ({ page, open }) => {
    await open('./messages');
    await createMessage(page, 'fail-write-500 text');
    const question = await openAction(
      page,
      'fail-write-500 text',
      'Delete message',
      'Delete this message?',
    );
    await question.getByRole('button', { name: 'Delete message' }).click();
    await expect(question.getByRole('alert')).toContainText('The registry failed');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(rowOf(page, 'fail-write-500 text')).toBeVisible();
  });
});

test('a read-only superuser sees the messages and why nothing can be changed', async ({
  page,
  open,
}) => {
  await open('./messages', { username: 'readonly' });
  const reason = /Read-only superusers cannot make changes/;
  await expect(page.getByRole('link', { name: 'Create message' })).toHaveAccessibleDescription(
    reason,
  );
  await rowOf(page, TEAMS).getByRole('link').click();
  await expect(messageDetail(page, `Message ${TEAMS}`)).toContainText(reason);
  for (const [path, title] of [
    ['+new', 'Create message'],
    ['c3d90b7f-81ea-46a2-b0f7-1d2e9c5a7f42/copy', 'Copy to a new message'],
    ['c3d90b7f-81ea-46a2-b0f7-1d2e9c5a7f42/delete', 'Delete this message?'],
  ] as const) {
    await page.goto(`./messages/${path}`);
    const over = dialog(page, title);
    await expect(over).toContainText(reason);
    await expect(over.getByRole('button', { name: /^(Create|Delete) message$/ })).toHaveCount(0);
  }
});

test('by keyboard alone a message is created, read and deleted', async ({ page, open }) => {
  await open('./users');
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(messagesList(page).count('2')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump to' }).press('c');
  await page.keyboard.type('reate message');
  await expect(page.getByRole('option', { name: /Create message/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const form = dialog(page, 'Create message');
  await expect(form.getByLabel('Text', { exact: true })).toBeFocused();
  await page.keyboard.type('Typed only');
  const create = form.getByRole('button', { name: 'Create message' });
  for (let step = 0; step < 10; step += 1) {
    if (await create.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expectOutcome(page, 'Typed only', 'Created.');

  await rowOf(page, 'Typed only').focus();
  await page.keyboard.press('Enter');
  await expect(messageDetail(page, 'Message Typed only')).toBeVisible();
  const remove = page.getByRole('region', { name: 'Actions' }).getByRole('link', {
    name: 'Delete message',
  });
  await remove.focus();
  await page.keyboard.press('Enter');
  const question = dialog(page, 'Delete this message?');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Delete message' }).press('Enter');
  await expectOutcome(page, 'Typed only', 'Deleted.');
});

/** Everything that a message could try to do, and 10,000 characters. */
const HOSTILE = `# Look here
<img src="https://evil.example/a.png" onerror="window.hacked = 1">
<script>window.hacked = 2</script> <svg onload="window.hacked = 3"></svg>

![picture](https://evil.example/b.png) ![inline](data:image/png;base64,AAAA)

[run](javascript:window.hacked=4) [tab](java%09script:alert(1)) [page](data:text/html,x)

<a href="javascript:window.hacked=5">html link</a> <style>* { display: none }</style>
<iframe src="https://evil.example/c"></iframe>

[a real one](https://status.meridian.example)

`.padEnd(10_000, 'long words ');

test('a message from outside runs nothing, loads nothing and hides nothing', async ({
  page,
  open,
}) => {
  await open('./messages');
  await expect(messagesChip(page)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: 'Create message' }).click();
  const form = dialog(page, 'Create message');
  await form.getByLabel('Text', { exact: true }).fill(HOSTILE);
  const preview = form.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('link')).toHaveText(['Image: picture', 'a real one']);
  await expect(preview).toContainText('<script>window.hacked = 2</script>');
  await form.getByRole('button', { name: 'Create message' }).click();
  await expectOutcome(page, 'Look here', 'Created.');

  await rowOf(page, 'Look here').getByRole('link').click();
  const detail = messageDetail(page, 'Message Look here');
  await expect(detail).toContainText('<img src="https://evil.example/a.png"');
  await expect(detail).toContainText('[run](javascript:window.hacked=4)');
  await detail.getByRole('button', { name: 'Show all' }).click();
  await expect(detail.getByRole('button', { name: 'Show less' })).toBeVisible();
  expect((await detail.getByRole('region', { name: 'Text' }).innerText()).length).toBeGreaterThan(
    9_000,
  );
  await detail.getByText('[run]').click();
  await page.keyboard.press('Escape');

  await messagesChip(page).click();
  await expect(dialog(page, 'Messages')).toContainText('<script>window.hacked = 2</script>');
  expect(
    await page.evaluate(() => [
      Reflect.get(window, 'hacked'),
      document.querySelectorAll('main img, dialog img, iframe, main style, dialog style').length,
      document.querySelectorAll('a[href^="javascript"], a[href^="data"]').length,
    ]),
  ).toEqual([undefined, 0, 0]);
  const own = new URL(page.url()).origin;
  expect(asked.filter((url) => new URL(url).origin !== own)).toEqual([]);
});

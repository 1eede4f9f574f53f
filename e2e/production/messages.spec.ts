import { rowOf } from '../support/list';
import { MAINTENANCE, messagesChip, messagesList } from '../support/messages';
import { expect, test } from '../support/own-registry';
import { watchRequests } from '../support/requests';
import { signIn, signInWithToken } from '../support/sign-in';

test('where the registry has no messages, the screen says so and the top bar stays quiet', async ({
  page,
  own,
}) => {
  const site = await own({ without: ['listMessages', 'createMessage', 'deleteMessage'] });
  const requests = await watchRequests(page);
  await page.goto(site.console);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Messages' }).click();
  await expect(messagesList(page).region).toContainText(
    'This registry does not offer this operation.',
  );
  await expect(page.getByRole('link', { name: 'Create message' })).toHaveAccessibleDescription(
    /does not offer this operation/,
  );
  await expect(messagesChip(page)).toHaveCount(0);
  await requests.settle();
  expect(requests.asked().filter(({ pathname }) => pathname === '/api/v1/messages')).toEqual([]);
});

test('a token of a superuser reads and deletes them, although the registry never describes the deletion', async ({
  page,
  own,
}) => {
  const site = await own();
  await page.goto(`${site.console}messages`);
  await signInWithToken(page, 'narrow-token');
  await rowOf(page, MAINTENANCE)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete message' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete message' }).click();
  await expect(messagesList(page).count('1')).toBeVisible();
});

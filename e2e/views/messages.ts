import type { Page } from '@playwright/test';

import { dialog } from '../support/list';
import { messagesChip } from '../support/messages';
import { standardViews } from './standard';
import type { View } from './view';

const heading = /^Messages$/;
const MAINTENANCE = '7a51c0de-2f64-4c1b-9d3e-5b8f0a6e4d11';

const write = (text: string) => async (page: Page) => {
  await dialog(page, 'Create message').getByLabel('Text', { exact: true }).fill(text);
  await dialog(page, 'Create message').getByLabel('Severity').selectOption('Error');
};

const LONG = `# Registry moves to new storage

Pushes are **off** from 22:00 UTC. See the [plan](https://status.meridian.example), and:

1. finish what runs,
2. wait for the message that it is over.

> Questions go to \`#registry-help\`.

| step | until |
|---|---|
| copy | 23:00 |
| check | 23:30 |

<b>HTML stays as it is written.</b>
`;

export const messagesViews: readonly View[] = [
  ...standardViews('messages', heading),
  { name: 'message', path: `./messages/${MAINTENANCE}`, heading: /^Message Storage/ },
  { name: 'message-unknown', path: './messages/no-such', heading: /^Message no-such/ },
  { name: 'message-create', path: './messages/+new', heading: /^Create message/ },
  {
    name: 'message-create-written',
    path: './messages/+new',
    heading: /^Create message/,
    prepare: write(LONG),
  },
  {
    name: 'message-create-failed',
    path: './messages/+new',
    heading: /^Create message/,
    prepare: async (page) => {
      await write('fail-500 at noon')(page);
      await page.getByRole('button', { name: 'Create message' }).click();
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  { name: 'message-copy', path: `./messages/${MAINTENANCE}/copy`, heading: /^Copy to a new/ },
  { name: 'message-delete', path: `./messages/${MAINTENANCE}/delete`, heading: /^Delete this/ },
  {
    name: 'messages-in-the-top-bar',
    path: './users',
    heading: /^Users$/,
    prepare: (page) => messagesChip(page).waitFor(),
  },
  {
    name: 'messages-of-the-registry',
    path: './users',
    heading: /^Users$/,
    prepare: async (page) => {
      await messagesChip(page).click();
      await dialog(page, 'Messages').waitFor();
    },
  },
];

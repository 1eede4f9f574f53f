import { beginReplacement, closeSecret } from '../support/service-keys';
import { detailAction, dialog } from '../support/list';
import { standardViews } from './standard';
import type { View } from './view';

const OWN = /registry-7c9d5f6b8-x2k4q/;
const heading = /^Service keys$/;

export const serviceKeysViews: readonly View[] = [
  ...standardViews('service-keys', heading),
  { name: 'service-keys-typical', path: './service-keys', demo: { size: 'typical' }, heading },
  { name: 'service-keys-awaiting', path: './service-keys?approval=awaiting', heading },
  {
    name: 'service-keys-refresh-themselves',
    path: './service-keys',
    heading,
    prepare: async (page) => {
      const control = page.getByRole('button', { name: /^Auto-refresh/ });
      await control.click();
      await page.getByRole('menuitemradio', { name: 'Every 5 minutes' }).click();
      await control.click();
      await page.getByText(/^Next refresh at/).waitFor();
    },
  },
  {
    name: 'service-keys-bulk-approve',
    path: './service-keys?service=builder',
    heading,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select all/ }).check();
      await page.getByRole('button', { name: 'Approve keys' }).click();
      await page.getByRole('dialog').getByLabel('Notes (optional)').fill('both by phone');
    },
  },
  {
    name: 'service-keys-bulk-result',
    path: './service-keys?service=builder',
    heading,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select all/ }).check();
      await page.getByRole('button', { name: 'Approve keys' }).click();
      await page.getByRole('dialog').getByLabel('Notes (optional)').fill('fail-500');
      await page.getByRole('button', { name: /^Approve \d keys$/ }).click();
      await page.getByRole('button', { name: /^Retry/ }).waitFor();
    },
  },
  {
    name: 'service-keys-bulk-expiry',
    path: './service-keys',
    heading,
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /^Select .*build-manager:eu-1/ }).check();
      await page.getByRole('button', { name: 'Change expiry' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'service-keys-bulk-delete',
    path: './service-keys?q=registry-7c9d5f6b8',
    heading,
    prepare: async (page) => {
      await page.getByRole('link', { name: OWN }).waitFor();
      await page.getByRole('checkbox', { name: /^Select all/ }).check();
      await page.getByRole('button', { name: /^Delete keys?$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'service-key-create', path: './service-keys/+new', heading: /create service key/i },
  {
    name: 'service-key-create-refused',
    path: './service-keys/+new',
    heading: /create service key/i,
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'Service', exact: true }).fill('Scanner-EU');
      await page.getByRole('button', { name: 'Add metadata' }).click();
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByText('Only lower-case letters').waitFor();
    },
  },
  { name: 'service-key', path: './service-keys/builder-eu-1', heading: /build-manager/ },
  {
    name: 'service-key-hostile',
    path: './service-keys?service=lab',
    heading,
    prepare: async (page) => {
      await page.getByRole('link', { name: /^a name that goes on/ }).click();
      await page.getByRole('dialog').getByRole('region', { name: 'Fingerprint' }).waitFor();
    },
  },
  {
    name: 'service-key-approve',
    path: './service-keys?approval=awaiting&service=repomirror',
    heading,
    prepare: async (page) => {
      await page.getByRole('link', { name: /^Unnamed/ }).click();
      await detailAction(dialog(page, /./), 'Approve key');
      await page.getByRole('heading', { name: /^Approve/ }).waitFor();
    },
  },
  {
    name: 'service-key-created',
    path: './service-keys/+new',
    heading: /create service key/i,
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'Service', exact: true }).fill('scanner');
      await page.getByLabel('Never expires').check();
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByRole('button', { name: 'Copy private key' }).waitFor();
    },
  },
  {
    name: 'service-key-replace',
    path: './service-keys/builder-eu-1/replace',
    heading: /^Replace build/,
  },
  {
    name: 'service-key-replaced',
    path: './service-keys/builder-eu-1/replace',
    heading: /^Replace build/,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Create key' }).last().click();
      await page.getByRole('button', { name: 'Copy private key' }).waitFor();
    },
  },
  {
    name: 'service-key-replacement',
    path: './service-keys?service=builder',
    heading,
    prepare: (page) => beginReplacement(page, 'build-manager:eu-1'),
  },
  {
    name: 'service-key-replacement-expiry',
    path: './service-keys?service=builder',
    heading,
    prepare: async (page) => {
      await beginReplacement(page, 'build-manager:eu-1');
      await page.getByRole('link', { name: 'Let old key expire' }).click();
      await dialog(page, /^Let old key/).waitFor();
    },
  },
  {
    name: 'service-key-replacement-delete',
    path: './service-keys?service=builder',
    heading,
    prepare: async (page) => {
      await beginReplacement(page, 'build-manager:eu-1');
      await page.getByRole('link', { name: 'Delete old key' }).click();
      await dialog(page, /^Delete old key/).waitFor();
    },
  },
  {
    name: 'service-key-replacement-finished',
    path: './service-keys/builder-eu-1/replace',
    heading: /^Replace build/,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Create key' }).last().click();
      await closeSecret(page, dialog(page, /^A replacement for/));
      await page.getByRole('link', { name: 'Let old key expire' }).click();
      await page.getByRole('button', { name: 'Let old key expire' }).click();
      await detailAction(dialog(page, /^Service key/), 'Compare keys');
      await dialog(page, /^Replacement of/).waitFor();
    },
  },
  {
    name: 'service-keys-replacing',
    path: './service-keys',
    heading,
    prepare: async (page) => {
      await beginReplacement(page, 'build-manager:eu-1');
      await page.keyboard.press('Escape');
      await page.getByRole('row').filter({ hasText: 'Being replaced' }).waitFor();
    },
  },
  {
    name: 'service-key-replacing',
    path: './service-keys?service=builder',
    heading,
    prepare: async (page) => {
      await beginReplacement(page, 'build-manager:eu-1');
      await page.keyboard.press('Escape');
      await page
        .getByRole('row')
        .filter({ hasText: 'Being replaced' })
        .getByRole('rowheader')
        .getByRole('link')
        .click();
      await page.getByRole('region', { name: 'Replacement' }).waitFor();
    },
  },
  { name: 'service-key-unknown', path: './service-keys/no-such-key', heading: /^Service key no/ },
  { name: 'service-key-edit', path: './service-keys/builder-eu-1/edit', heading: /^Change build/ },
  { name: 'service-key-expiry', path: './service-keys/builder-eu-1/expiry', heading: /expiry of/ },
  { name: 'service-key-delete', path: './service-keys/builder-eu-1/delete', heading: /^Delete/ },
];

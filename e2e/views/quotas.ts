import { standardViews } from './standard';
import type { View } from './view';

const heading = /^Quotas$/;

type Prepare = NonNullable<View['prepare']>;

/** Opens the planner for everything that is shown, with a rule and its text. */
const plan =
  (rule: string, field: string | undefined, text = ''): Prepare =>
  async (page) => {
    await page.getByText('18', { exact: true }).first().waitFor();
    await page.getByRole('checkbox', { name: /^Select all/ }).check();
    await page.getByRole('button', { name: 'Plan quotas…' }).click();
    await page.getByRole('combobox', { name: 'Rule' }).selectOption(rule);
    if (field !== undefined) await page.getByLabel(field, { exact: true }).fill(text);
  };

/** Runs the plan that is open. */
const run: Prepare = async (page) => {
  await page.getByRole('button', { name: /^(?:Change|Remove) \d+ quotas$/ }).click();
  await page.getByText(/^Finished/).waitFor();
};

export const quotasViews: readonly View[] = [
  ...standardViews('quotas', heading),
  {
    name: 'quotas-typical',
    path: './quotas',
    demo: { size: 'typical' },
    heading,
    prepare: (page) => page.getByText('2,300', { exact: true }).waitFor(),
    pictureOnly: true,
  },
  { name: 'quotas-table', path: './quotas?summary=table', heading },
  { name: 'quotas-off', path: './quotas', demo: { scenario: 'features-off' }, heading },
  {
    name: 'quota-plan-empty',
    path: './quotas',
    heading,
    prepare: plan('Set to a size', undefined),
  },
  {
    name: 'quota-plan-from-list',
    path: './quotas',
    heading,
    prepare: async (page) => {
      await page.getByText('18', { exact: true }).first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('from a list');
      await page.getByRole('option', { name: /Select namespaces from a list/ }).click();
      const form = page.getByRole('dialog', { name: 'Select namespaces from a list' });
      await form.getByRole('textbox').fill('payments,1 TiB\ndata.hoarder,900 GiB\nadmin,much');
      await form.getByRole('button', { name: 'Plan 3 quotas' }).click();
      await page.getByText('2 to change').waitFor();
    },
  },
  {
    name: 'quota-plan',
    path: './quotas',
    heading,
    prepare: async (page) => {
      await plan('Subtract from the limit', 'Subtract', '40%')(page);
      await page.getByRole('checkbox', { name: 'Also set thresholds' }).check();
    },
  },
  {
    name: 'quota-plan-copy',
    path: './quotas',
    heading,
    prepare: plan('Copy from a namespace', 'Copy from', 'payments'),
  },
  {
    name: 'quota-plan-readonly',
    path: './quotas',
    demo: { username: 'readonly' },
    heading,
    prepare: plan('Remove the quota', undefined),
  },
  {
    name: 'quota-plan-result',
    path: './quotas',
    heading,
    prepare: async (page) => {
      await plan('Remove the quota', undefined)(page);
      await run(page);
    },
  },
  {
    name: 'quota-plan-undo',
    path: './quotas',
    heading,
    prepare: async (page) => {
      await plan('Remove the quota', undefined)(page);
      await run(page);
      await page.getByRole('button', { name: /^Undo \d+ change/ }).click();
    },
  },
  { name: 'quota', path: './quotas/organizations/payments', heading: /Quota of payments/ },
  { name: 'quota-none', path: './quotas/users/admin', heading: /Quota of admin/ },
  { name: 'quota-unknown', path: './quotas/users/nobody-at-all', heading: /nobody-at-all/ },
  {
    name: 'quota-readonly',
    path: './quotas/organizations/payments',
    demo: { username: 'readonly' },
    heading: /Quota of payments/,
  },
  { name: 'user-quota', path: './users/data.hoarder/quota', heading: /Quota of data.hoarder/ },
  {
    name: 'organization-quota',
    path: './organizations/payments/quota',
    heading: /Quota of payments/,
  },
  ...(['Remove quota', 'Add threshold', 'Remove the 80% Warning threshold'] as const).map(
    (button) => ({
      name: `quota-${button.replaceAll(/\W+/g, '-').toLowerCase()}`,
      path: './quotas/organizations/payments',
      heading: /Quota of payments/,
      prepare: async (page: Parameters<Prepare>[0]) => {
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByRole('dialog').nth(1).waitFor();
      },
    }),
  ),
];

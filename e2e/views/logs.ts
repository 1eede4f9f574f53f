import type { View } from './view';

const HEADING = /^Usage logs$/;

export const logsViews: readonly View[] = [
  { name: 'logs', path: './logs', heading: HEADING },
  { name: 'logs-table', path: './logs?chart=table', heading: HEADING },
  { name: 'logs-empty', path: './logs?from=2001-02-01&to=2001-02-02', heading: HEADING },
  { name: 'logs-no-match', path: './logs?q=nothing-at-all', heading: HEADING },
  { name: 'logs-unavailable', path: './logs?from=2001-01-01&to=2001-01-02', heading: HEADING },
  { name: 'logs-failing', path: './logs', demo: { scenario: 'first-try-fails' }, heading: HEADING },
  {
    name: 'logs-entry',
    path: './logs',
    heading: HEADING,
    prepare: async (page) => {
      await page.getByRole('grid').getByRole('gridcell').getByRole('link').first().click();
      await page.getByRole('dialog', { name: 'Log entry' }).waitFor();
    },
  },
  {
    name: 'logs-days',
    path: './logs',
    heading: HEADING,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Days:/ }).click();
      await page.getByRole('menuitem', { name: 'Choose days…' }).click();
      await page.getByRole('dialog', { name: 'Choose days' }).waitFor();
    },
  },
];

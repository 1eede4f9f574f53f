import type { Page } from '@playwright/test';

import type { View } from './view';

const HEADING = /^Usage logs$/;

/** Opens the dialog that exports a whole range. */
async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Export entire range/ }).click();
  await page.getByRole('dialog', { name: 'Export the usage log' }).waitFor();
}

/** Starts an export and waits until it shows this text. */
const exportUntil = (text: RegExp) => async (page: Page) => {
  await openExport(page);
  await page.getByRole('button', { name: 'Start export' }).click();
  await page.getByRole('dialog').getByText(text).first().waitFor();
};

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
  { name: 'logs-year', path: './logs?from=2025-12-01&to=2026-11-24', heading: HEADING },
  { name: 'logs-counts-off', path: './logs?chart=off', heading: HEADING },
  {
    name: 'logs-restarted',
    path: './logs?from=2001-01-11&to=2030-01-01',
    heading: HEADING,
    prepare: (page) => page.getByText(/^(The registry lost its place|Loading stopped)/).waitFor(),
  },
  {
    name: 'logs-stopped',
    path: './logs?from=2001-01-12&to=2030-01-01',
    heading: HEADING,
    prepare: (page) => page.getByText(/^Loading stopped/).waitFor(),
  },
  { name: 'logs-readonly', path: './logs', demo: { username: 'readonly' }, heading: HEADING },
  {
    name: 'logs-no-entry',
    path: './logs?entry=0-0',
    heading: HEADING,
    prepare: (page) => page.getByText('No such entry').waitFor(),
  },
  {
    name: 'logs-export-menu',
    path: './logs',
    heading: HEADING,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'logs-export',
    path: './logs?group=pull,push&q=api',
    heading: HEADING,
    prepare: openExport,
  },
  {
    name: 'logs-export-paused',
    path: './logs',
    demo: { size: 'huge' },
    heading: HEADING,
    prepare: async (page) => {
      await exportUntil(/^Loading the log\.$/)(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
      await page.getByText('Paused.').waitFor();
    },
  },
  {
    name: 'logs-export-leaving',
    path: './logs',
    demo: { size: 'huge' },
    heading: HEADING,
    prepare: async (page) => {
      await exportUntil(/^Loading the log\.$/)(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'Stop the export?' }).waitFor();
    },
  },
  {
    name: 'logs-export-stopped',
    path: './logs?from=2001-01-12&to=2030-01-01',
    heading: HEADING,
    prepare: exportUntil(/^The export stopped\.$/),
  },
  {
    name: 'logs-export-complete',
    path: './logs?group=pull',
    heading: HEADING,
    prepare: exportUntil(/^Export complete/),
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

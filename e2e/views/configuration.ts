import { configRows } from '../support/configuration';
import type { View } from './view';

const heading = /^Configuration$/;

export const configurationViews: readonly View[] = [
  { name: 'configuration', path: './configuration', heading },
  {
    name: 'configuration-open',
    path: './configuration?q=redis',
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Open all' }).click();
    },
  },
  { name: 'configuration-key', path: './configuration?key=AUTHENTICATION_TYPE', heading },
  { name: 'configuration-object', path: './configuration?key=BUILDLOGS_REDIS.host', heading },
  { name: 'configuration-flags', path: './configuration?flags=off', heading },
  { name: 'configuration-no-match', path: './configuration?q=nothing-like-it', heading },
  { name: 'configuration-unknown', path: './configuration?tab=warning', heading },
  {
    name: 'configuration-environment',
    path: './configuration?tab=env',
    heading,
    prepare: async (page) => {
      await configRows(page).first().click();
      await page.getByRole('button', { name: 'Reveal value' }).click();
    },
  },
  { name: 'configuration-schema', path: './configuration?tab=schema', heading },
  {
    name: 'configuration-features-off',
    path: './configuration',
    demo: { scenario: 'features-off' },
    heading,
  },
  {
    name: 'configuration-failing',
    path: './configuration',
    demo: { scenario: 'first-try-fails' },
    heading,
    prepare: async (page) => {
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'configuration-loading',
    path: './configuration',
    demo: { scenario: 'slow' },
    heading,
    pictureOnly: true,
  },
  {
    name: 'configuration-take-out',
    path: './configuration',
    heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Copy or download' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'configuration-readable',
    path: './configuration/readable',
    heading: /readable secrets/i,
  },
  {
    name: 'configuration-compared',
    path: './configuration',
    heading,
    prepare: async (page) => {
      await page.getByLabel('Earlier download to compare with').setInputFiles({
        name: 'quay-configuration-2026-10-01.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            config: { SERVER_HOSTNAME: 'old.example', GONE: 1, DB_URI: '*** (3)' },
          }),
        ),
      });
      await page.getByRole('grid', { name: 'Differences' }).waitFor();
    },
  },
];

import type { View } from './view';

const HEADING = /^Activity$/;
const of = (subject: string, search = '') =>
  `./activity?of=${encodeURIComponent(subject)}&from=2020-01-01&to=2030-12-31${search}`;

export const activityViews: readonly View[] = [
  { name: 'activity-ask', path: './activity', heading: HEADING },
  { name: 'activity', path: of('organization:payments'), heading: HEADING },
  {
    name: 'activity-all-kinds',
    path: of('organization:payments'),
    heading: HEADING,
    prepare: async (page) => {
      await page.getByText(/^Entire range loaded\./).waitFor();
      const kinds = page.getByRole('region', { name: /^Kinds/ });
      // On a phone the summary starts closed.
      if (!(await kinds.isVisible())) await page.getByText('Summary', { exact: true }).click();
      await kinds.getByRole('button', { name: /^Show/ }).click();
    },
  },
  { name: 'activity-robot', path: of('robot:payments+ci'), heading: HEADING },
  {
    name: 'activity-user',
    path: './activity?of=user:admin',
    demo: { size: 'typical' },
    heading: HEADING,
  },
  {
    name: 'activity-filtered',
    path: of('organization:payments', '&kind=pull_repo'),
    heading: HEADING,
  },
  { name: 'activity-no-match', path: of('user:admin', '&q=nothing-like-this'), heading: HEADING },
  { name: 'activity-empty', path: of('user:nobody-of-this-name'), heading: HEADING },
  {
    name: 'activity-partial',
    path: './activity?of=ip:203.0.113.66',
    demo: { size: 'huge' },
    heading: HEADING,
    prepare: (page) => page.getByRole('button', { name: 'Load more' }).waitFor(),
  },
  {
    name: 'activity-limits',
    path: of('user:admin'),
    heading: HEADING,
    prepare: (page) => page.getByText('What is missing?').click(),
  },
  {
    name: 'activity-entry',
    path: of('organization:payments'),
    heading: HEADING,
    prepare: async (page) => {
      await page.getByRole('grid').getByRole('row').nth(1).getByRole('link').click();
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /^Activity of/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'activity-export',
    path: of('organization:payments', '&kind=pull_repo'),
    heading: HEADING,
    prepare: async (page) => {
      await page.getByText(/^Entire range loaded\./).waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /^Export activity/ }).click();
      await page.getByRole('button', { name: 'Create file' }).waitFor();
    },
  },
  {
    name: 'activity-export-made',
    path: of('organization:payments'),
    heading: HEADING,
    prepare: async (page) => {
      await page.getByText(/^Entire range loaded\./).waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: /^Export activity/ }).click();
      await page.getByRole('button', { name: 'Create file' }).click();
    },
  },
  {
    name: 'activity-readonly',
    path: of('user:admin'),
    demo: { username: 'readonly' },
    heading: HEADING,
  },
  {
    name: 'activity-failing',
    path: of('user:admin'),
    demo: { scenario: 'first-try-fails' },
    heading: HEADING,
  },
  {
    name: 'activity-unavailable',
    path: './activity?of=user:admin&from=2001-01-01&to=2001-01-02',
    heading: HEADING,
  },
  {
    name: 'activity-loading',
    path: of('user:admin'),
    demo: { scenario: 'slow' },
    heading: HEADING,
    pictureOnly: true,
  },
];

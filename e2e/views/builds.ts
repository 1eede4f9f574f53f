import { BUILDS, UNKNOWN } from '../support/builds';
import { standardViews } from './standard';
import type { View } from './view';

const of = (build: { id: string }, search = '') => `./builds/${build.id}${search}`;

const HEADING = /^Builds$/;

export const buildsViews: readonly View[] = [
  ...standardViews('builds', HEADING),
  {
    name: 'builds-typical',
    path: './builds?from=2026-01-01&to=2030-12-31',
    demo: { size: 'typical' },
    heading: HEADING,
    prepare: (page) => page.getByRole('button', { name: 'Load more' }).waitFor(),
  },
  {
    name: 'builds-columns',
    path: './builds?cols=repository,tags,time,phase,canceller,commit,uuid',
    heading: HEADING,
  },
  {
    name: 'builds-partial',
    path: './builds',
    demo: { size: 'huge' },
    heading: HEADING,
    prepare: (page) => page.getByRole('button', { name: 'Load more' }).waitFor(),
  },
  {
    name: 'builds-phase-filter',
    path: './builds?phase=error&from=2026-01-01&to=2030-12-31',
    demo: { size: 'typical' },
    heading: HEADING,
    prepare: (page) => page.getByRole('button', { name: /^Load \d+ phases$/ }).waitFor(),
  },
  {
    name: 'builds-limits',
    path: './builds',
    heading: HEADING,
    prepare: (page) => page.getByText('What is missing?').click(),
  },
  { name: 'builds-unavailable', path: './builds?from=2001-01-01&to=2001-01-02', heading: HEADING },
  {
    name: 'builds-features-off',
    path: './builds',
    demo: { scenario: 'features-off' },
    heading: HEADING,
  },
  {
    name: 'builds-open',
    path: './builds?open=uuid',
    heading: HEADING,
    prepare: (page) => page.getByLabel(/^Build UUID/).waitFor(),
  },
  {
    name: 'builds-choose',
    path: './builds?open=uuid',
    heading: HEADING,
    prepare: async (page) => {
      await page.getByLabel(/^Build UUID/).fill(`${UNKNOWN} or ${BUILDS.complete.id}`);
      await page.getByRole('button', { name: 'Open build', exact: true }).click();
    },
  },
  {
    name: 'builds-no-uuid',
    path: './builds?open=uuid',
    heading: HEADING,
    prepare: (page) => page.getByRole('button', { name: 'Open build', exact: true }).click(),
  },
  {
    name: 'builds-recent',
    path: of(BUILDS.failed),
    heading: /payments\/api/,
    prepare: async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Builds', exact: true }).click();
      await page.getByRole('button', { name: 'Open by UUID' }).click();
      await page.getByRole('region', { name: 'Recently opened' }).getByRole('link').waitFor();
    },
  },
  { name: 'build', path: of(BUILDS.complete), heading: /payments\/api/ },
  { name: 'build-colours', path: of(BUILDS.complete, '?q=replaced'), heading: /payments\/api/ },
  { name: 'build-failed', path: of(BUILDS.failed), heading: /payments\/api/ },
  { name: 'build-details', path: of(BUILDS.failed, '?details=true'), heading: /payments\/api/ },
  {
    name: 'build-long',
    path: of(BUILDS.long, '?line=1200&times=true&wrap=true'),
    heading: /noteb/,
  },
  { name: 'build-upload', path: of(BUILDS.upload), heading: /hello-world/ },
  { name: 'build-no-archive', path: of(BUILDS.withoutArchive), heading: /hello-world/ },
  { name: 'build-cannot-load', path: of(BUILDS.cannotLoad), heading: /web\/frontend/ },
  { name: 'build-unknown', path: `./builds/${UNKNOWN}`, heading: /^Build$/ },
  {
    name: 'build-readonly',
    path: of(BUILDS.upload),
    demo: { username: 'readonly' },
    heading: /hello-world/,
  },
  {
    name: 'build-features-off',
    path: of(BUILDS.complete),
    demo: { scenario: 'features-off' },
    heading: /payments\/api/,
  },
  {
    name: 'build-failing',
    path: of(BUILDS.complete),
    demo: { scenario: 'first-try-fails' },
    heading: /^Build$/,
  },
  {
    name: 'build-view-menu',
    path: of(BUILDS.complete),
    heading: /payments\/api/,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  { name: 'build-live', path: of(BUILDS.live), heading: /payments\/api/, pictureOnly: true },
];
